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
  /// The forms that several ids have: only such a text can be an id.
  private var forms: [RequirementIDForm] = []
  private let document: Document

  /// - Parameters:
  ///   - document: the document.
  ///   - others: the other documents of the tender, whose ids may be spoken of as well.
  init(_ document: Document, beside others: [Document] = []) {
    self.document = document
    sortOut(document.elements(of: "requirements.id"))
    var seen: [String: RequirementIDForm] = [:]
    for id in givers.map(document.text) { note(id, &seen) }
    for other in others {
      for element in RequirementIDs(other).givers {
        let id = other.text(of: element)
        if elsewhere[id] == nil { elsewhere[id] = (other, element) }
        note(id, &seen)
      }
    }
    // One id says nothing about the form of the others.
    forms = seen.values.filter { $0.count >= 2 }.sorted { $0.prefix < $1.prefix }
  }

  private mutating func note(_ id: String, _ forms: inout [String: RequirementIDForm]) {
    guard ids.insert(id).inserted, let form = RequirementIDForm(of: id) else { return }
    forms[form.prefix] = forms[form.prefix]?.joined(with: form) ?? form
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

  // MARK: Dangling

  /// Ids that no requirement has, where they are spoken of, with their places.
  func dangling() -> [(id: String, range: SourceRange)] {
    forms.flatMap(dangling).sorted { $0.range.start < $1.range.start }
  }

  private func dangling(_ form: RequirementIDForm) -> [(id: String, range: SourceRange)] {
    let comments = document.tree.comments
    var comment = 0
    var found: [(id: String, range: SourceRange)] = []
    let bytes = document.tree.file.bytes
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while let place = form.next(in: bytes, from: start) {
        start = place.upperBound
        while comment < comments.count, comments[comment].range.end <= place.lowerBound {
          comment += 1
        }
        let isComment =
          comment < comments.count && comments[comment].range.start <= place.lowerBound
        let id = String(decoding: bytes[place], as: UTF8.self)
        guard !isComment, !ids.contains(id), form.isSpokenOf(at: place, in: bytes) else { continue }
        found.append((id, SourceRange(place.lowerBound, place.upperBound)))
      }
    }
    return found
  }
}
