import Diagnostics
import YAMLTree

/// Says what tells a finding from others of its rule, wherever it stands in the file.
///
/// - The place is structural: the words of the keys around it, without their numbering and without
///   positions in lists, so that inserting and reordering change nothing.
/// - The words are those of the whole sentence as YAML reads them, so that a new indentation or new
///   quotes change nothing and a new wording does. A finding that stands at a key has the key and the
///   figures that it reports: other figures are another finding.
struct FindingIdentities {
  private let document: Document
  private let locator: NodeLocator

  init(of document: Document) {
    self.document = document
    locator = NodeLocator(document)
  }

  /// The identity of a finding in the document.
  func identity(of finding: Finding) -> Diagnostic.Identity {
    let place = finding.place
    guard document.tree.nodeCount > 0, place.node != NodeID.none else {
      return Diagnostic.Identity(place: "", text: finding.variant)
    }
    return Diagnostic.Identity(
      place: keys(around: place),
      text: sentence(at: place) ?? ([words(at: place)] + finding.figures).joined(separator: " | "))
  }

  private func keys(around place: Place) -> String {
    guard let element = locator.element(around: place.range) else { return "" }
    return document.ancestors(of: element).compactMap { document.elements[$0].key }.reversed()
      .map { KeyText(document.tree.text(of: $0)).main }
      .filter { !$0.isEmpty }.joined(separator: " > ")
  }

  /// The sentence of a value that a place lies in; nil for a key.
  private func sentence(at place: Place) -> String? {
    guard let index = locator.element(around: place.range),
      document.elements[index].node == place.node
    else { return nil }
    let statements = document.elements[index].statements
    let after = firstStatement(of: statements, after: place.range.start)
    guard after > statements.lowerBound else { return nil }
    return document.text(of: document.statements[after - 1]).inOneLine
  }

  /// Where a sentence stands takes the decoding of its text to find out, so few are asked.
  private func firstStatement(of statements: Range<Int>, after offset: Int) -> Int {
    var (low, high) = (statements.lowerBound, statements.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let start = document.place(of: document.statements[middle]).range.start
      if start <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func words(at place: Place) -> String {
    let tree = document.tree
    return (tree[place.node].isScalar ? tree.text(of: place.node) : tree.file.text(in: place.range))
      .inOneLine
  }
}

extension Finding {
  /// The figures of the message, in the order of their names; what it quotes is said elsewhere.
  fileprivate var figures: [String] {
    values.sorted { $0.key < $1.key }.compactMap { name, value in
      switch value {
      case .quote, .name: nil
      default: "\(name): \(value.text(.en))"
      }
    }
  }
}

extension String {
  /// The text with white space folded.
  var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
