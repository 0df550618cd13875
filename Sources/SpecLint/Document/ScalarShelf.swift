import YAMLTree

/// Scanned scalars, found again by their node.
///
/// The first lot is scratch paper, for the scalar that is scanned on demand. The others were scanned
/// beside the reading of the file; they are asked for in the order of the nodes, except for aliases.
struct ScalarShelf {
  /// A scalar in one of the lots.
  struct Spot {
    let lot: Int
    let place: Int
  }

  /// A lot is forgotten once what follows it is asked for; an alias that leads back is scanned anew.
  private var lots: [ScannedScalars]
  private let firstNodes: [NodeID]
  /// For each lot, the document's numbers of its sets of concepts; -1 for those not asked for yet.
  private var setNumbers: [[Int32]]
  private var scanner: ScalarScanner
  private var last = Spot(lot: 0, place: 0)

  /// Scanned scalars in the order of their nodes, and what scans the others.
  init(_ scanned: [ScannedScalars], _ automaton: PhraseAutomaton) {
    lots = [ScannedScalars()] + scanned.filter { !$0.nodes.isEmpty }
    firstNodes = lots.map { $0.nodes.first ?? NodeID.none }
    setNumbers = lots.map { [Int32](repeating: -1, count: $0.sets.indices.count) }
    scanner = ScalarScanner(automaton)
  }

  subscript(lot: Int) -> ScannedScalars { lots[lot] }

  /// Where a scalar is; it is scanned if it has not been.
  mutating func find(_ node: NodeID, of tree: YAMLTree) -> Spot {
    if lots.count > 1, let spot = follower(node) ?? search(node) {
      for lot in last.lot..<max(last.lot, spot.lot) { lots[lot] = ScannedScalars() }
      last = spot
      return spot
    }
    lots[0].removeAll()
    tree.withUTF8(of: node) { scanner.scan($0, of: node, into: &lots[0]) }
    return Spot(lot: 0, place: 0)
  }

  /// The spot after the last one, if the node is there.
  private func follower(_ node: NodeID) -> Spot? {
    let next = last.place + 1
    guard next < lots[last.lot].nodes.count, lots[last.lot].nodes[next] == node else { return nil }
    return Spot(lot: last.lot, place: next)
  }

  private func search(_ node: NodeID) -> Spot? {
    var (low, high) = (1, lots.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstNodes[middle] <= node { low = middle } else { high = middle }
    }
    let nodes = lots[low].nodes
    var (first, end) = (0, nodes.count)
    while first < end {
      let middle = (first + end) / 2
      if nodes[middle] < node { first = middle + 1 } else { end = middle }
    }
    return first < nodes.count && nodes[first] == node ? Spot(lot: low, place: first) : nil
  }

  /// The document's number of a lot's set of concepts.
  mutating func number(
    ofSet set: Int32, in lot: Int, known statements: inout Document.Statements
  ) -> Int32 {
    let set = Int(set)
    while setNumbers[lot].count <= set { setNumbers[lot].append(-1) }
    if setNumbers[lot][set] < 0 {
      setNumbers[lot][set] = statements.number(
        of: lots[lot].sets[Int32(truncatingIfNeeded: set)])
    }
    return setNumbers[lot][set]
  }
}
