import Diagnostics

/// Writes places as the JSON formats have them: lines and columns from 1, columns in Unicode
/// scalars, offsets in UTF-8 bytes, the end exclusive.
package enum JSONPlace {
  /// The range of a location.
  package static func range(of location: SourceLocation) -> String {
    "{\"start\": \(position(location.start)), \"end\": \(position(location.end))}"
  }

  private static func position(_ position: SourcePosition) -> String {
    "{\"line\": \(position.line), \"column\": \(position.column), \"offset\": \(position.offset)}"
  }
}
