import YAMLTree

/// A node that a selector selected.
package struct SelectedNode: Sendable {
  /// The node, aliases followed.
  package let node: NodeID
  /// Its key; nil for items of lists and for the root.
  package let key: NodeID?
  /// The first alias or merge key on the way to it; nil where there is none.
  package let via: NodeID?

  /// Makes a selected node.
  package init(node: NodeID, key: NodeID?, via: NodeID?) {
    self.node = node
    self.key = key
    self.via = via
  }
}

/// The nodes that a selector selected, in the order of RFC 9535, with the ways that led to them.
package struct NodeList: Sendable {
  /// A node, and the place that it was reached from.
  struct Place: Sendable {
    let node: NodeID
    /// Its key; none for items and roots.
    let key: NodeID
    let via: NodeID
    /// The index among its parent's children; the position of the parent in the list of places.
    let index: Int32
    let parent: Int32

    /// The place of a root.
    init(root: NodeID) {
      self.init(node: root, key: .none, via: .none, index: 0, parent: -1)
    }

    init(node: NodeID, key: NodeID, via: NodeID, index: Int32, parent: Int32) {
      self.node = node
      self.key = key
      self.via = via
      self.index = index
      self.parent = parent
    }
  }

  /// The steps that it took to find them: in proportion to the document for honest selectors.
  package let steps: Int

  private let tree: YAMLTree
  private let places: [Place]
  private let selected: [Int32]

  init(_ selected: [Int32], of places: [Place], in tree: YAMLTree, steps: Int) {
    self.selected = selected
    self.places = places
    self.tree = tree
    self.steps = steps
  }

  /// The normalized path (RFC 9535, section 2.7) that leads from the root to a selected node.
  package func path(at position: Int) -> String {
    var segments: [String] = []
    var place = places[Int(selected[position])]
    while place.parent >= 0 {
      segments.append(
        place.key == .none
          ? "[\(place.index)]" : "['\(YAMLTree.escaped(tree.name(ofKey: place.key)))']")
      place = places[Int(place.parent)]
    }
    return "$" + segments.reversed().joined()
  }
}

extension NodeList: RandomAccessCollection {
  /// The first position.
  package var startIndex: Int { 0 }
  /// The position after the last.
  package var endIndex: Int { selected.count }

  /// The node at a position.
  package subscript(position: Int) -> SelectedNode {
    let place = places[Int(selected[position])]
    return SelectedNode(
      node: place.node, key: place.key == .none ? nil : place.key,
      via: place.via == .none ? nil : place.via)
  }
}
