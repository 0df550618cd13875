import YAMLTree

/// The outward form of a value, which says what its key can mean.
enum ValueShape: UInt8 {
  /// Words, or nothing.
  case text
  /// A bare number.
  case number
  /// A number with a percent sign.
  case percent
  /// A list of scalars.
  case list
  /// A list of mappings or lists.
  case rows
  /// A mapping whose keys are periods.
  case series
  /// Any other mapping.
  case mapping

  /// Whether it is a scalar.
  var isScalar: Bool { rawValue <= ValueShape.percent.rawValue }
  /// Whether it is a mapping, by period or otherwise.
  var isMapping: Bool { self == .series || self == .mapping }
}

extension YAMLTree {
  /// The form of a value, read off its first bytes and children.
  func shape(of node: NodeID) -> ValueShape {
    let node = resolved(node)
    switch self[node].kind {
    case .scalar: return withUTF8(of: node, Self.shape(ofScalar:))
    case .sequence:
      guard let first = children(of: node).first(where: { _ in true }) else { return .list }
      return self[resolved(first)].isScalar ? .list : .rows
    case .mapping: return isSeries(node) ? .series : .mapping
    case .alias: return .text
    }
  }

  /// Two keys in a row that are periods, or one that is the only key.
  private func isSeries(_ mapping: NodeID) -> Bool {
    var seen = 0
    var periods = 0
    for (position, key) in children(of: mapping).enumerated() where position.isMultiple(of: 2) {
      seen += 1
      if withUTF8(of: key, PeriodMark.begins) { periods += 1 }
      if seen == 4 { break }
    }
    return seen > 0 && periods * 2 >= seen
  }

  private static func shape(ofScalar bytes: UnsafeBufferPointer<UInt8>) -> ValueShape {
    guard let first = bytes.first, first &- 0x30 < 10, bytes.count <= 24 else { return .text }
    for byte in bytes {
      if byte == 0x25 { return .percent }
      let isNumeric = byte &- 0x30 < 10 || byte == 0x20 || byte == 0x2C || byte == 0x2E
      guard isNumeric || byte >= 0x80 else { return .text }
    }
    return .number
  }
}

/// Tells at a glance whether a key may be a period: a year in front, or the name of a month.
enum PeriodMark {
  private static let months: [[UInt8]] = [
    "jan", "fev", "fév", "feb", "mar", "avr", "apr", "mai", "may", "jui", "jun", "jul", "aou",
    "aoû", "aug", "sep", "oct", "nov", "dec", "déc",
  ].map { Array($0.utf8) }

  /// Whether the text begins like a period.
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count >= 2, bytes.count <= 24 else { return false }
    if first &- 0x30 < 10 { return beginsWithYear(bytes) || isMonthAndYear(bytes) }
    let second = bytes[1]
    let isQuarter = first | 0x20 == 0x74 || first | 0x20 == 0x71 || first | 0x20 == 0x70
    if isQuarter, second &- 0x30 < 10 { return true }
    return months.contains { month in
      bytes.count >= month.count
        && month.indices.allSatisfy {
          month[$0] == (bytes[$0] < 0x80 ? bytes[$0] | 0x20 : bytes[$0])
        }
    }
  }

  private static func beginsWithYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 4, bytes.prefix(4).allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    let isYear = bytes[0] == 0x32 && bytes[1] == 0x30 || bytes[0] == 0x31 && bytes[1] == 0x39
    return isYear && (bytes.count == 4 || bytes[4] &- 0x30 >= 10)
  }

  /// `03/2025`, `3-2025`.
  private static func isMonthAndYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let slash = bytes.firstIndex(where: { $0 &- 0x30 >= 10 }), slash <= 2 else {
      return false
    }
    let rest = bytes[(slash + 1)...]
    return rest.count == 4 && rest.allSatisfy { $0 &- 0x30 < 10 }
  }
}
