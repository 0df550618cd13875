import Foundation

/// The reference material beside the project; tests that compare with it run only where it is.
enum SharedReference {
  private static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SPEC_LINT_SHARED"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "reference")
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()

  /// The contents of a reference file, or nil where it is not there.
  static func contents(of name: String) -> Data? {
    folder.flatMap { try? Data(contentsOf: $0.appending(path: name)) }
  }

  /// Whether a reference file is there.
  static func has(_ name: String) -> Bool { contents(of: name) != nil }

  /// The lines of a comma-separated file split into fields, quotation marks respected.
  static func rows(of name: String) -> [[String]] {
    guard let data = contents(of: name) else { return [] }
    return data.split(separator: UInt8(ascii: "\n")).map { line in
      fields(Array(line)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func fields(_ line: [UInt8]) -> [[UInt8]] {
    guard line.contains(UInt8(ascii: "\"")) else {
      return line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map(Array.init)
    }
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: fields.append([])
      default: fields[fields.count - 1].append(byte)
      }
    }
    return fields
  }
}

/// Whether two figures agree to 1e-4, or to the last digit of references rounded to six decimals.
func agree(_ value: Double, _ reference: Double) -> Bool {
  value == reference || abs(value - reference) <= max(1e-4 * abs(reference), 1e-6)
}

/// Whether all figures of two lists agree.
func agree(_ values: [Double], _ references: [Double]) -> Bool {
  values.count == references.count && zip(values, references).allSatisfy { agree($0, $1) }
}
