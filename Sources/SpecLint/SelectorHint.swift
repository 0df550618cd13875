import Diagnostics
import Selectors
import YAMLTree

/// What may have been meant by a selector that selects nothing.
package struct SelectorHint {
  private let document: Document
  private let ruleset: Ruleset
  private let canonicalNames: [NodeID: String]

  /// More steps than any field stands deep.
  private static let deepest = 16

  /// Reads the document that was searched.
  package init(_ tree: YAMLTree, ruleset: Ruleset) {
    self.ruleset = ruleset
    document = DocumentReader.read(tree, with: ruleset)
    canonicalNames = CanonicalNames.all(in: document)
  }

  /// The first name in a selector that no key has, with the one that was probably meant.
  ///
  /// - Parameters:
  ///   - selector: what selects nothing.
  ///   - isCanonical: whether it was searched for by canonical names too.
  package func hint(for selector: JSONPath, isCanonical: Bool) -> LocalizedText? {
    let names = Array(selector.names.prefix(Self.deepest))
    let known = Set(keys.map(\.name)).union(isCanonical ? Array(canonicalNames.values) : [])
    let meanings = meanings(of: names)
    for (name, meaning) in zip(names, meanings) where !known.contains(name) {
      for meaning in [name, meaning] {
        guard let meaning, let key = keys.first(where: { canonicalNames[$0.key] == meaning })
        else { continue }
        return Self.canonical(name, meaning, key.name)
      }
      return Spelling.nearest(to: name, among: known.sorted()).map { Self.misspelled(name, $0) }
    }
    return nil
  }

  private var keys: [(key: NodeID, name: String)] {
    document.elements.compactMap(\.key).map { ($0, document.tree.name(ofKey: $0)) }
  }

  /// What each name would be understood as, were it a key below the one before it.
  private func meanings(of names: [String]) -> [String?] {
    let text = names.reversed().reduce("x") { "{\(YAMLQuoting.quoted($1)): \($0)}" }
    let chain = DocumentReader.read(YAMLTree(parsing: Array(text.utf8), path: ""), with: ruleset)
    let meanings = CanonicalNames.all(in: chain)
    return chain.elements.compactMap(\.key).map { meanings[$0] }
  }

  private static func canonical(_ name: String, _ meaning: String, _ key: String) -> LocalizedText {
    let (name, key) = (FindingValue.shortened(name), FindingValue.shortened(key))
    return LocalizedText(
      en: "no key is `\(name)` here; with --canonical, `\(meaning)` selects `\(key)`",
      fr: "aucune clé n'est « \(name) » ici ; avec --canonical, « \(meaning) » désigne « \(key) »")
  }

  private static func misspelled(_ name: String, _ nearest: String) -> LocalizedText {
    let (name, nearest) = (FindingValue.shortened(name), FindingValue.shortened(nearest))
    return LocalizedText(
      en: "no key is `\(name)` here; did you mean `\(nearest)`?",
      fr: "aucune clé n'est « \(name) » ici ; vouliez-vous dire « \(nearest) » ?")
  }
}
