import Diagnostics
import YAMLTree

/// The ids of a document's requirements, and the places that speak of ids that are not there.
struct RequirementIDs {
  /// The elements that give a requirement its id.
  private(set) var givers: [Int] = []
  /// The elements of the same field that speak of another requirement: `ref: EX-12` beside an id.
  private(set) var references: [Int] = []
  /// The ids that other documents of the tender give, with the first element that does.
  private(set) var elsewhere: [String: (document: Document, element: Int)] = [:]
  private var ids: Set<String> = []
  /// What ids have before their digits, such as `EX-`: only such a text can be an id.
  private var prefixes: [String] = []
  private let document: Document

  /// Words before an id that make it a reference.
  private static let lead: Set<String> = [
    "voir", "cf", "see", "selon", "under", "exigence", "requirement", "clause", "ref", "per",
    "with",
    "reference", "refer", "to", "in", "de", "of", "by",
  ]

  /// - Parameters:
  ///   - document: the document.
  ///   - others: the other documents of the tender, whose ids may be spoken of as well.
  init(_ document: Document, beside others: [Document] = []) {
    self.document = document
    sortOut(document.elements(of: "requirements.id"))
    var seen: [String: Int] = [:]
    for id in givers.map(document.text) { note(id, &seen) }
    for other in others {
      for element in RequirementIDs(other).givers {
        let id = other.text(of: element)
        if elsewhere[id] == nil { elsewhere[id] = (other, element) }
        note(id, &seen)
      }
    }
    // One id says nothing about the form of the others.
    prefixes = seen.filter { $0.value >= 2 }.keys.sorted()
  }

  private mutating func note(_ id: String, _ prefixes: inout [String: Int]) {
    ids.insert(id)
    if let prefix = Self.prefix(of: id) { prefixes[prefix, default: 0] += 1 }
  }

  /// Of two id fields in one item the one called `ref` speaks of another.
  private mutating func sortOut(_ elements: [Int]) {
    var given: [Int: Int] = [:]
    for element in elements {
      let found = document.elements[element]
      guard document.tree.isScalar(found.node), !document.isAbsent(element), found.via == nil,
        let parent = found.parent
      else { continue }
      guard let earlier = given[parent] else {
        given[parent] = element
        givers.append(element)
        continue
      }
      if isReference(earlier), !isReference(element) {
        givers.removeAll { $0 == earlier }
        givers.append(element)
        references.append(earlier)
        given[parent] = element
      } else {
        references.append(element)
      }
    }
  }

  private func isReference(_ element: Int) -> Bool {
    document.elements[element].key.map {
      KeyText(document.tree.text(of: $0)).main.hasPrefix("ref")
    } ?? false
  }

  /// `EX-` of `EX-12`: letters and a separator, then digits to the end.
  private static func prefix(of id: String) -> String? {
    let digits = id.utf8.reversed().prefix { $0 &- 0x30 < 10 }.count
    let prefix = id.utf8.dropLast(digits)
    guard digits > 0, prefix.count >= 2, let first = prefix.first, (first | 0x20) &- 0x61 < 26,
      let last = prefix.last, last == 0x2D || last == 0x2E || last == 0x5F
    else { return nil }
    return String(Substring(prefix))
  }

  // MARK: Dangling

  /// Ids that no requirement has, where they are spoken of, with their places.
  func dangling() -> [(id: String, range: SourceRange)] {
    guard !prefixes.isEmpty else { return [] }
    var found: [(id: String, range: SourceRange)] = []
    for prefix in prefixes { found += dangling(Array(prefix.utf8)) }
    return found.sorted { $0.range.start < $1.range.start }
  }

  private func dangling(_ prefix: [UInt8]) -> [(id: String, range: SourceRange)] {
    let comments = document.tree.comments
    var comment = 0
    var found: [(id: String, range: SourceRange)] = []
    let bytes = document.tree.file.bytes
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while let place = Self.next(prefix, in: bytes, from: start) {
        start = place.upperBound
        while comment < comments.count, comments[comment].range.end <= place.lowerBound {
          comment += 1
        }
        let isComment =
          comment < comments.count && comments[comment].range.start <= place.lowerBound
        let id = String(decoding: bytes[place], as: UTF8.self)
        guard !isComment, !ids.contains(id), isSpokenOf(place, bytes) else { continue }
        found.append((id, SourceRange(place.lowerBound, place.upperBound)))
      }
    }
    return found
  }

  /// The next place of a prefix with digits behind it and no word around it.
  private static func next(
    _ prefix: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    let (first, last) = (prefix[0], bytes.count - prefix.count)
    var index = start
    while index < last {
      // Most bytes are not the first one: they are passed over without a look at anything else.
      while index < last, bytes[index] != first { index &+= 1 }
      if index < last, bytes[index + 1] == prefix[1],
        bytes[index..<index + prefix.count].elementsEqual(prefix)
      {
        var end = index + prefix.count
        while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
        let isAlone = index == 0 || !isWordByte(bytes[index - 1])
        let isClosed = end == bytes.count || !isWordByte(bytes[end])
        if end > index + prefix.count, isAlone, isClosed { return index..<end }
      }
      index += 1
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 || byte == 0x2D || byte == 0x5F
  }

  /// "voir EX-12", "see EX-12", `ref: EX-12`; an id that merely occurs may be somebody else's.
  private func isSpokenOf(_ place: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = bytes[max(0, place.lowerBound - 40)..<place.lowerBound]
    let line =
      before.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }.last ?? before
    let words = Folding.folded(String(decoding: line, as: UTF8.self)).split(separator: " ")
      .filter { $0.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false }
    return words.last.map { Self.lead.contains(String($0)) } ?? false
  }
}
