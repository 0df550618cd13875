import Diagnostics

/// The faults of a phrase, with what is said of them.
enum PhraseFault {
  case empty, emptyChoice, unclosed, unopened, tooMany, tooLong, looseGap, badGap, looseDot
  case looseStar, looseMark, looseBracket, full
  case unknownName(String, lists: [String])

  /// The error to throw.
  func error(at offset: Int) -> PhraseError { PhraseError(message: message, offset: offset) }

  private var message: LocalizedText {
    switch self {
    case .empty:
      LocalizedText(
        en: "the phrase can be empty; at least one word is needed",
        fr: "l'expression peut être vide ; il faut au moins un mot")
    case .emptyChoice:
      LocalizedText(
        en: "empty alternative; write '(…)?' for an optional group",
        fr: "alternative vide ; écrire « (…)? » pour un groupe facultatif")
    case .unclosed:
      LocalizedText(en: "'(' is not closed", fr: "« ( » n'est pas fermée")
    case .unopened:
      LocalizedText(en: "')' without '('", fr: "« ) » sans « ( »")
    case .full:
      LocalizedText(en: "too many phrases", fr: "trop d'expressions")
    default: limitMessage
    }
  }

  private var limitMessage: LocalizedText {
    switch self {
    case .tooMany:
      LocalizedText(
        en: "the alternatives stand for more than \(PhraseParser.expansionLimit) phrases",
        fr: "les alternatives valent plus de \(PhraseParser.expansionLimit) expressions")
    case .tooLong:
      LocalizedText(
        en: "more than \(PhraseParser.lengthLimit) words",
        fr: "plus de \(PhraseParser.lengthLimit) mots")
    case .looseGap:
      LocalizedText(
        en: "'...' needs a word before and after it", fr: "« ... » exige un mot avant et après")
    case .badGap:
      LocalizedText(
        en: "a gap is 1 to \(PhraseParser.gapLimit) words long",
        fr: "un intervalle compte de 1 à \(PhraseParser.gapLimit) mots")
    case .looseDot:
      LocalizedText(en: "'.' is only used in '...'", fr: "« . » ne sert que dans « ... »")
    default: signMessage
    }
  }

  private var signMessage: LocalizedText {
    switch self {
    case .looseStar:
      LocalizedText(
        en: "'*' stands at the end of a word only", fr: "« * » ne se place qu'en fin de mot")
    case .looseMark:
      LocalizedText(
        en: "'?' stands after a group only, as in '(word)?'",
        fr: "« ? » ne suit qu'un groupe, comme dans « (mot)? »")
    case .unknownName(let name, let lists):
      LocalizedText(
        en: "unknown class '<\(name)>'; expected one of \(Self.classes(and: lists))",
        fr: "classe « <\(name)> » inconnue ; attendu : \(Self.classes(and: lists))")
    default:
      LocalizedText(
        en: "'<' and '>' only enclose a class, one of \(Self.classes())",
        fr: "« < » et « > » n'entourent qu'une classe : \(Self.classes())")
    }
  }

  private static func classes(and lists: [String] = []) -> String {
    (PhraseClass.allCases.map(\.name) + lists).map { "<\($0)>" }.joined(separator: " ")
  }
}
