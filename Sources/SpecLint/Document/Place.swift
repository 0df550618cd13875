import Diagnostics
import YAMLTree

/// Where a finding stands: a node of a document, and the words in it.
package struct Place: Sendable {
  /// The node, for the finding's structural path.
  package let node: NodeID
  /// The words.
  package let range: SourceRange
  /// The alias or merge key through which the node is used here.
  package var via: NodeID?
}

/// Words of a scalar, by their offsets in its decoded text.
///
/// Where they stand in the file takes the decoding of the scalar to find out, so a place is made of
/// them only where they are reported.
struct Passage: Sendable {
  let node: NodeID
  /// In UTF-8 bytes.
  let start: Int
  let end: Int
  /// The alias or merge key through which the node is used here.
  let via: NodeID?
}

extension Document {
  /// Where words stand.
  func place(of passage: Passage) -> Place {
    Place(
      node: passage.node,
      range: tree.sourceRange(in: passage.node, from: passage.start, to: passage.end),
      via: passage.via)
  }

  /// A whole node.
  package func place(of node: NodeID) -> Place { Place(node: node, range: tree[node].range) }

  /// The key of an element, or its first line where it has none.
  package func place(ofKey element: Int) -> Place {
    let subject = elements[element]
    var place = place(of: subject.key ?? subject.node)
    place.via = subject.via
    return subject.key == nil ? firstLine(of: place) : place
  }

  /// The value of an element, or its key where the value is empty or has parts.
  package func place(ofValue element: Int) -> Place {
    let subject = elements[element]
    guard case .scalar = tree[subject.node].kind, !tree.isNull(subject.node) else {
      return self.place(ofKey: element)
    }
    var place = place(of: subject.node)
    place.via = subject.via
    return place
  }

  /// A sentence.
  package func place(of statement: Statement) -> Place {
    let element = elements[statement.element]
    return Place(
      node: element.node,
      range: tree.sourceRange(in: element.node, from: statement.start, to: statement.end),
      via: element.via)
  }

  /// The words of a concept.
  package func place(of hit: Hit, in statement: Statement) -> Place {
    Place(
      node: hit.node, range: tree.sourceRange(in: hit.node, from: hit.start, to: hit.end),
      via: elements[statement.element].via)
  }

  /// Where to stand when something is missing: the title, else the first line of the document.
  package var headPlace: Place {
    for name in ["title", "buyer"] {
      if let element = elements(of: name).first { return place(ofKey: element) }
    }
    if let first = elements.indices.first(where: { elements[$0].key != nil }) {
      return place(ofKey: first)
    }
    guard let root = tree.documents.first else {
      return Place(node: NodeID.none, range: SourceRange(0, 0))
    }
    return firstLine(of: place(of: root))
  }

  /// The part of a place that is on its first line.
  func firstLine(of place: Place) -> Place {
    let text = tree.file.bytes[place.range.start..<place.range.end]
    let end = text.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? place.range.end
    return Place(node: place.node, range: SourceRange(place.range.start, end), via: place.via)
  }
}
