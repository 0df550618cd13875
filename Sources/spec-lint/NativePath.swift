/// A path as the file system has it: bytes, which need not be text.
///
/// Two names that differ in bytes are two files, even where Unicode calls them equal (é as one
/// character or as two).
struct NativePath: Hashable {
  /// The bytes, without the final zero.
  let bytes: [UInt8]

  /// Standard input, on the command line.
  static let standardInput = NativePath("-")
  /// The current folder.
  static let current = NativePath(".")

  /// Makes a path of bytes.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Makes a path of a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Makes a path of an argument as ``Arguments`` gives it.
  init(argument: String) { bytes = ArgumentText.bytes(of: argument) }

  /// The path as an argument.
  var argument: String { ArgumentText.text(of: bytes) }

  /// The path for people; a byte that is no text is shown as `\xE9`.
  ///
  /// Control characters are still there: whoever prints it makes it safe.
  var shown: String {
    argument.unicodeScalars.reduce(into: "") { shown, scalar in
      guard let byte = ArgumentText.byte(escapedBy: scalar) else {
        shown.unicodeScalars.append(scalar)
        return
      }
      shown += "\\x" + String(byte, radix: 16, uppercase: true)
    }
  }

  /// Gives the path to a function of the system.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map(body) ?? body("")
      }
    }
  }

  /// Whether the path ends in `.yaml` or `.yml`.
  var isYAML: Bool {
    let ending = String(decoding: bytes.suffix(5), as: UTF8.self).lowercased()
    return ending == ".yaml" || ending.hasSuffix(".yml")
  }

  /// The path up to the last slash; the current folder where there is none.
  var folder: NativePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return .current }
    return NativePath(bytes: Array(bytes[..<max(slash, 1)]))
  }

  /// The path after the last slash.
  var name: NativePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return NativePath(bytes: Array(bytes[(slash + 1)...]))
  }

  /// A name in this folder; what is in the current folder goes by its name alone.
  func appending(_ name: NativePath) -> NativePath {
    if self == .current { return name }
    let separator = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return NativePath(bytes: bytes + separator + name.bytes)
  }
}

extension NativePath {
  /// The path as seen from a folder; both without links and absolute.
  func relative(to folder: NativePath) -> NativePath {
    let slash = UInt8(ascii: "/")
    let own = bytes.split(separator: slash)
    let others = folder.bytes.split(separator: slash)
    let shared = zip(own, others).prefix { $0 == $1 }.count
    let steps = [[UInt8]](repeating: Array("..".utf8), count: others.count - shared)
    return NativePath(
      bytes: Array((steps + own[shared...].map(Array.init)).joined(separator: [slash])))
  }
}

extension NativePath: Comparable {
  /// The order of the bytes, the same wherever the tool runs.
  static func < (left: NativePath, right: NativePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Bytes that need not be UTF-8, as text that keeps every one of them.
///
/// A byte that is no text becomes a scalar of the private use area, U+EF00 and the byte; text that
/// has such scalars itself is taken as bytes, so that the way back is exact.
enum ArgumentText {
  /// The byte that a scalar stands for, if it does.
  static func byte(escapedBy scalar: Unicode.Scalar) -> UInt8? {
    (0xEF80...0xEFFF).contains(scalar.value) ? UInt8(scalar.value & 0xFF) : nil
  }

  /// The text of some bytes.
  static func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var input = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .emptyInput: return String(text)
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if byte(escapedBy: scalar) == nil {
          text.append(scalar)
        } else {
          text.append(contentsOf: bytes[offset..<(offset + encoded.count)].map(escape))
        }
        offset += encoded.count
      case .error(let length):
        text.append(contentsOf: bytes[offset..<(offset + length)].map(escape))
        offset += length
      }
    }
  }

  /// The bytes that a text stands for.
  static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      byte(escapedBy: scalar).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }

  private static func escape(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0xEF00 + UInt16(byte)) ?? "?"
  }
}

/// What the process was called with.
enum Arguments {
  /// The arguments after the command's name; those that are no text keep all their bytes.
  static var all: [String] {
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
      .dropFirst().compactMap { $0 }
      .map { argument in
        let bytes = UnsafeRawBufferPointer(start: argument, count: length(argument))
        return ArgumentText.text(of: Array(bytes))
      }
  }

  private static func length(_ text: UnsafeMutablePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }
}
