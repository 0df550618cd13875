// The rules that the binary carries are in `EmbeddedRules`, which the plugin `EmbedRules` writes from
// `rules/`; the symbolic link beside this file shows SwiftPM when a rule comes, goes or changes.
