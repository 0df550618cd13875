import ArgumentParser
import Diagnostics
import SpecLint

/// What ArgumentParser could not read, in one line and in the reader's language.
///
/// The parser gives its errors as English text only; what is in it is taken out here. A text that
/// is not known is shown as it is.
struct ArgumentFailure {
  /// What to tell the user.
  let failure: UsageFailure

  /// Reads an error of the parser.
  init(_ error: any Error) {
    let text = SpecLintCommand.message(for: error)
    failure =
      Self.unknownOption(text) ?? Self.missing(text) ?? Self.invalidValue(text)
      ?? Self.unexpected(text) ?? UsageFailure(en: text, fr: text)
  }

  private static func unknownOption(_ text: String) -> UsageFailure? {
    let pattern = /(?s)Unknown option '(.+?)'(?:\. Did you mean '([^']+)'\?)?(?:\n.*)?/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let nearest = match.2.map { [String($0)] } ?? []
    return .unknown(
      LocalizedText(en: "unknown option", fr: "option inconnue :"), String(match.1),
      among: nearest,
      otherwise: LocalizedText(
        en: "`spec-lint --help` lists them", fr: "« spec-lint --help » en donne la liste"))
  }

  private static func missing(_ text: String) -> UsageFailure? {
    if let match = text.wholeMatch(of: /Missing value for '(\S+)(?: <.*>)?'/) {
      let option = String(match.1)
      let values = OptionValues.all[option].map { "; \($0.en)" }
      let valeurs = OptionValues.all[option].map { " ; \($0.fr)" }
      return UsageFailure(
        en: "missing value for '\(option)'\(values ?? "")",
        fr: "valeur manquante pour « \(option) »\(valeurs ?? "")")
    }
    guard let match = text.wholeMatch(of: /Missing expected argument '<(.+)>'/) else { return nil }
    let name = match.1.uppercased()
    return UsageFailure(en: "missing argument: \(name)", fr: "argument manquant : \(name)")
  }

  private static func invalidValue(_ text: String) -> UsageFailure? {
    let pattern = /(?s)The value '(.*)' is invalid for '(\S+)(?: <[^\n]*>)?'.*/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    return OptionValues.failure(String(match.1), of: String(match.2))
  }

  private static func unexpected(_ text: String) -> UsageFailure? {
    if let match = text.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) {
      return UsageFailure(
        en: "unexpected argument '\(match.1)'", fr: "argument en trop : « \(match.1) »")
    }
    if let match = text.wholeMatch(of: /(?s)\d+ unexpected arguments: (.*)/) {
      return UsageFailure(
        en: "unexpected arguments: \(match.1)", fr: "arguments en trop : \(match.1)")
    }
    let pattern = /(?s)The option '(\S+)' does not take any value, but '(.*)' was specified\./
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    return UsageFailure(
      en: "'\(match.1)' takes no value, but has '\(match.2)'",
      fr: "« \(match.1) » ne prend pas de valeur, mais a « \(match.2) »")
  }
}

/// What the options with a closed set of values take.
enum OptionValues {
  /// The values of an option, in words.
  static let all: [String: LocalizedText] = [
    "--lang": choice(Language.allCases.map(\.rawValue)),
    "--color": choice(ColorChoice.allCases.map(\.rawValue)),
    "--max-warnings": LocalizedText(
      en: "expected a whole number, such as 10", fr: "un nombre entier est attendu, comme 10"),
  ]

  /// A value that an option does not take.
  static func failure(_ value: String, of option: String) -> UsageFailure {
    let names: [String] =
      switch option {
      case "--lang": Language.allCases.map(\.rawValue)
      case "--color": ColorChoice.allCases.map(\.rawValue)
      default: []
      }
    return .unknown(
      LocalizedText(en: "invalid value for \(option):", fr: "valeur non valable pour \(option) :"),
      value, among: names, otherwise: all[option])
  }

  private static func choice(_ names: [String]) -> LocalizedText {
    let names = names.joined(separator: ", ")
    return LocalizedText(en: "known: \(names)", fr: "au choix : \(names)")
  }
}
