import Diagnostics
import SpecLint

/// Something asked for that cannot be done.
struct UsageFailure: Error {
  /// What, and the nearest thing that can; one line.
  let message: LocalizedText
  /// Faults in files, to be shown first, as a compiler would.
  var diagnostics: [Diagnostic] = []

  /// Makes a failure of its message in both languages.
  init(en: String, fr: String, diagnostics: [Diagnostic] = []) {
    message = LocalizedText(en: en, fr: fr)
    self.diagnostics = diagnostics
  }

  /// Says that not all of a document was looked at, once what could be read was.
  static func check(_ faults: [Diagnostic]) throws(UsageFailure) {
    guard !faults.isEmpty else { return }
    throw UsageFailure(
      en: "the file is not valid YAML; only what could be read was looked at",
      fr: "le fichier n'est pas du YAML valide ; seul ce qui est lisible a été pris en compte",
      diagnostics: faults)
  }

  /// A name that is not among those there are.
  ///
  /// - Parameters:
  ///   - what: what it should name, such as "unknown format".
  ///   - names: the names there are; the nearest is offered, or all if they are few.
  ///   - otherwise: what to say where none is near and they are many.
  static func unknown(
    _ what: LocalizedText, _ name: String, among names: [String],
    otherwise: LocalizedText? = nil
  ) -> UsageFailure {
    let hint: LocalizedText
    if let nearest = Spelling.nearest(to: name, among: names) {
      hint = didYouMean(nearest)
    } else {
      let all = names.joined(separator: ", ")
      hint = otherwise ?? LocalizedText(en: "known: \(all)", fr: "au choix : \(all)")
    }
    return UsageFailure(
      en: "\(what.en) '\(name)'; \(hint.en)", fr: "\(what.fr) « \(name) » ; \(hint.fr)")
  }

  /// A rule or group that there is not.
  static func unknownRule(_ name: String, in ruleset: Ruleset) -> UsageFailure {
    unknown(
      LocalizedText(en: "unknown rule or group", fr: "règle ou groupe inconnu :"), name,
      among: ruleset.rules.map(\.id) + ruleset.groups, otherwise: seeRules)
  }

  /// Where the names of rules are found.
  static let seeRules = LocalizedText(
    en: "`spec-lint rules` lists them", fr: "« spec-lint rules » en donne la liste")

  /// A question after a near miss.
  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(en: "did you mean '\(name)'?", fr: "vouliez-vous dire « \(name) » ?")
  }
}
