import Diagnostics

/// What an author of rules must know of a check besides its options.
package struct CheckGuide: Sendable {
  /// What it finds.
  let finds: LocalizedText
  /// The messages that a rule can give, beside `default`.
  var variants: [String] = []
  /// The notes that a rule can add to its findings.
  var notes: [String] = []
  /// The placeholders that messages can have.
  var values: [String] = []
}
