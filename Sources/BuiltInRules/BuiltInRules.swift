/// The rules that the binary carries; the literals themselves are written by the plugin
/// `EmbedRules`, which reads `rules/` through the symbolic link beside this file.
package enum BuiltInRules {
  /// The form of the embedded literals; a reader of another form must refuse them.
  package static let packVersion = 1
}
