import Diagnostics

/// What a value must be where it stands: what is of another shape would be passed over in silence.
extension RuleValue {
  /// Whether a key was written and nothing behind it.
  var isNothing: Bool { text?.isEmpty ?? false }

  /// The entries of what must be a map; none where nothing is given.
  ///
  /// - Parameters:
  ///   - name: what the value is of, as it is written.
  ///   - keys: the keys that the map can have; nil where it makes them up itself.
  @discardableResult
  func map(
    _ name: String, of keys: [String]? = nil
  ) throws(RuleProblem) -> [(key: String, value: RuleValue)] {
    guard case .map(let entries) = content else {
      if isNothing { return [] }
      throw .shape(of: self, name, expected: .map(of: keys))
    }
    for (key, entry) in entries {
      guard let keys, !keys.contains(key) else { continue }
      throw .unknown("key", fr: "clé", key, among: keys, at: entry.keyRange)
    }
    return entries
  }

  /// The items of what must be a list; none where nothing is given.
  func list(_ name: String) throws(RuleProblem) -> [RuleValue] {
    if case .list(let items) = content { return items }
    if isNothing { return [] }
    throw .shape(of: self, name, expected: LocalizedText(en: "a list", fr: "une liste"))
  }

  /// The items of what must be a text or a list of texts.
  func textItems(_ name: String) throws(RuleProblem) -> [RuleValue] {
    if let wrong = items.first(where: { $0.text == nil }) {
      throw .shape(of: wrong, name, expected: CheckOption.Kind.texts.expectation)
    }
    return items
  }

  /// What must be a text.
  func word(_ name: String) throws(RuleProblem) -> String {
    if let text { return text }
    throw .shape(of: self, name, expected: CheckOption.Kind.text.expectation)
  }
}

extension LocalizedText {
  /// A map, with the keys that it can have where they are told.
  static func map(of keys: [String]? = nil) -> LocalizedText {
    let names = (keys ?? []).map { "`\($0)`" }.joined(separator: ", ")
    let noms = (keys ?? []).map { "« \($0) »" }.joined(separator: ", ")
    return keys == nil
      ? LocalizedText(en: "a map", fr: "un tableau")
      : LocalizedText(en: "a map of \(names)", fr: "un tableau de \(noms)")
  }
}

extension RuleProblem {
  /// A value that is not what its place takes.
  static func shape(
    of value: RuleValue, _ name: String, expected: LocalizedText
  ) -> RuleProblem {
    let found =
      switch value.content {
      case .text(let text):
        LocalizedText(
          en: "is `\(FindingValue.shortened(text))`", fr: "vaut « \(FindingValue.shortened(text)) »"
        )
      case .list: LocalizedText(en: "is a list", fr: "est une liste")
      default: LocalizedText(en: "is a map", fr: "est un tableau")
      }
    return RuleProblem(
      LocalizedText(
        en: "`\(name)` \(found.en), expected \(expected.en)",
        fr: "« \(name) » \(found.fr) ; attendu : \(expected.fr)"), at: value.range)
  }
}
