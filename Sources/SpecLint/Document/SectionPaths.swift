/// The sections around a place, from the inside out, each list kept once and known by a number.
struct SectionPaths {
  /// The lists; the first is empty.
  private(set) var lists: [[FieldID]] = [[]]
  /// The path that a section makes of another, by the numbers of both in one.
  private var longer: [Int: Int] = [:]

  /// The sections of a path.
  subscript(path: Int) -> [FieldID] { lists[path] }

  /// The innermost section of a path.
  func innermost(_ path: Int) -> FieldID? { lists[path].first }

  /// The path of a section that stands within another path.
  mutating func path(of section: FieldID, within path: Int) -> Int {
    if lists[path].first == section { return path }
    let step = path << 16 | section
    if let known = longer[step] { return known }
    lists.append([section] + lists[path])
    longer[step] = lists.count - 1
    return lists.count - 1
  }

  /// The same path without some sections.
  mutating func path(_ path: Int, without dropped: FieldSet) -> Int {
    guard lists[path].contains(where: dropped.contains) else { return path }
    return lists[path].reversed().filter { !dropped.contains($0) }
      .reduce(0) { self.path(of: $1, within: $0) }
  }
}
