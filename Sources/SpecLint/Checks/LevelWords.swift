import Diagnostics
import YAMLTree

/// The words of one service level with their places, so that it can be asked which stand together.
struct LevelWords {
  private let document: Document
  private let statements: [Document.Statement]
  /// The concepts of all its sentences, and of its key.
  private let concepts: ConceptSet

  init(_ level: ServiceLevel, in document: Document) {
    self.document = document
    statements = level.statements.map { document.statements[$0] }
    concepts = level.concepts
  }

  /// Whether a concept is there, and not only inside the words of another that excuses it.
  func has(_ wanted: ConceptSet, outside excuse: ConceptSet = ConceptSet()) -> Bool {
    passage(of: wanted, outside: excuse) != nil
  }

  /// Whether a level tells a concept, be it in its key, and not only in the words of another.
  func tell(_ wanted: ConceptSet, apartFrom excuse: ConceptSet, in level: ServiceLevel) -> Bool {
    level.concepts.intersects(wanted)
      && (!level.concepts.intersects(excuse) || has(wanted, outside: excuse))
  }

  /// Whether a sentence begins with a concept, an article or an adjective apart: its subject.
  func opens(with wanted: ConceptSet) -> Bool {
    statements.contains { statement in
      hits(wanted, in: statement).first.map { hit in
        hit.node == document.elements[statement.element].node
          && words(from: statement.start, to: hit.start, of: hit) <= 2
      } ?? false
    }
  }

  /// The first words of a concept that stand outside those of another.
  func passage(of wanted: ConceptSet, outside excuse: ConceptSet = ConceptSet()) -> Passage? {
    guard concepts.intersects(wanted) else { return nil }
    for statement in statements where statement.concepts.intersects(wanted) {
      let excused = hits(excuse, in: statement)
      let free = first(wanted, in: statement) { hit in !excused.contains { $0.covers(hit) } }
      if let free {
        return passage(longest(free, wanted, in: statement), in: statement)
      }
    }
    return nil
  }

  /// The place of the first concept's words and of the second's right after them.
  ///
  /// - Parameters:
  ///   - distance: how many words may stand between the two.
  ///   - verb: where several places would do, the one that this follows soon is meant.
  ///   - excuse: a concept within whose words the first one does not count.
  func passage(
    of first: ConceptSet, before second: ConceptSet, distance: Int, then verb: ConceptSet? = nil,
    outside excuse: ConceptSet = ConceptSet()
  ) -> Passage? {
    for statement in statements
    where statement.concepts.intersects(first) && statement.concepts.intersects(second) {
      let excused = hits(excuse, in: statement)
      let pairs = pairs(of: first, before: second, distance: distance, in: statement)
        .filter { pair in !excused.contains { $0.holds(pair.start, of: pair.node) } }
      let verbs = verb.map { hits($0, in: statement) } ?? []
      let meant = pairs.first { pair in
        verbs.contains {
          $0.start >= pair.end && words(from: pair.end, to: $0.start, of: pair) <= 8
        }
      }
      if let pair = meant ?? pairs.first { return passage(pair, in: statement) }
    }
    return nil
  }

  private func passage(_ hit: Document.Hit, in statement: Document.Statement) -> Passage {
    Passage(
      node: hit.node, start: hit.start, end: hit.end,
      via: document.elements[statement.element].via)
  }

  /// The words from each hit of the first concept to the nearest of the second.
  private func pairs(
    of first: ConceptSet, before second: ConceptSet, distance: Int, in statement: Document.Statement
  ) -> [Document.Hit] {
    let followers = hits(second, in: statement)
    return hits(first, in: statement).compactMap { hit in
      let follower = followers.first { other in
        other.node == hit.node && other.start >= hit.start && other.end > hit.end
          && words(from: hit.end, to: other.start, of: hit) <= distance
      }
      return follower.map {
        Document.Hit(concept: hit.concept, node: hit.node, start: hit.start, end: $0.end)
      }
    }
  }

  /// The hits of some concepts in a sentence, in order.
  private func hits(_ wanted: ConceptSet, in statement: Document.Statement) -> [Document.Hit] {
    guard statement.concepts.intersects(wanted) else { return [] }
    return document.hits[statement.hits].filter { wanted.contains($0.concept) }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The first hit of some concepts in a sentence that is as it should be.
  private func first(
    _ wanted: ConceptSet, in statement: Document.Statement, where isRight: (Document.Hit) -> Bool
  ) -> Document.Hit? {
    var first: Document.Hit?
    for hit in document.hits[statement.hits] where wanted.contains(hit.concept) {
      if let first, (first.start, first.end) <= (hit.start, hit.end) { continue }
      if isRight(hit) { first = hit }
    }
    return first
  }

  /// The longest of the hits that start where this one does.
  private func longest(
    _ hit: Document.Hit, _ wanted: ConceptSet, in statement: Document.Statement
  ) -> Document.Hit {
    var longest = hit
    for other in document.hits[statement.hits]
    where other.start == hit.start && other.node == hit.node && wanted.contains(other.concept) {
      if other.end > longest.end { longest = other }
    }
    return longest
  }

  /// How many words stand between two places of a scalar.
  private func words(from start: Int, to end: Int, of hit: Document.Hit) -> Int {
    guard end > start else { return 0 }
    return document.tree.withUTF8(of: hit.node) { bytes in
      let between = bytes[min(start, bytes.count)..<min(end, bytes.count)]
      return max(0, between.split { $0 <= 0x20 }.count)
    }
  }
}

extension Document.Hit {
  /// Whether a place lies within this hit.
  func holds(_ place: Int, of other: NodeID) -> Bool {
    node == other && start <= place && place < end
  }

  /// Whether another hit lies within this one.
  func covers(_ other: Document.Hit) -> Bool {
    node == other.node && start <= other.start && end >= other.end
  }
}
