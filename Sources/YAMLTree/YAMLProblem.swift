import Diagnostics

/// Something in the file that is not YAML, or not YAML that can be trusted.
package struct YAMLProblem: Sendable {
  /// What is wrong.
  package enum Kind: String, Sendable, CaseIterable {
    /// A quotation mark that is never closed; the range is the opening mark.
    case unclosedQuote = "unclosed-quote"
    /// A quotation mark inside a text in the same marks, as in `'l'agent'`; the range is that mark.
    case unescapedQuote = "unescaped-quote"
    /// A `[` or `{` that is never closed; the range is the bracket.
    case unclosedBracket = "unclosed-bracket"
    /// Two entries of a `[…]` or `{…}` with nothing between them.
    case missingComma = "missing-comma"
    /// A mark such as `,` or `]` where a value is expected, as in `[a, , b]`.
    case missingValue = "missing-value"
    /// A tab where indentation is expected.
    case tabIndentation = "tab-indentation"
    /// A line that stands at the column of none of the open collections.
    case badIndentation = "bad-indentation"
    /// A line among the entries of a mapping that has no `: `.
    case missingColon = "missing-colon"
    /// A second `: ` in a text without quotes, as in `a: b: c`.
    case unexpectedColon = "unexpected-colon"
    /// A list item where none can stand, as in `a: - b`.
    case unexpectedDash = "unexpected-dash"
    /// Text after the end of a value, as in `a: "b" c`.
    case unexpectedText = "unexpected-text"
    /// A text without quotes that starts with a character that YAML reserves, such as `@` or `%`.
    case reservedCharacter = "reserved-character"
    /// An unknown `\` escape in double quotes.
    case badEscape = "bad-escape"
    /// A `&` or `*` that is not followed by a name, as in `*important*`.
    case badAnchor = "bad-anchor"
    /// A `!` tag that cannot be read.
    case badTag = "bad-tag"
    /// A `%` directive that cannot be read.
    case badDirective = "bad-directive"
    /// A `|` or `>` followed by something else than its indicators.
    case badBlockHeader = "bad-block-header"
    /// Anything else that breaks the grammar.
    case syntax
    /// A key that its mapping already has; `related` is the first, `detail` the key.
    case duplicateKey = "duplicate-key"
    /// An alias without an anchor of that name before it; `detail` is the name.
    case unknownAlias = "unknown-alias"
    /// An alias inside the node that it names; `detail` is the name, `related` that node.
    case selfReference = "self-reference"
    /// Aliases that would multiply the document beyond all measure; the range is the first too many.
    case tooManyExpansions = "too-many-expansions"
    /// More levels than the limit; the range is the first too many.
    case nestingTooDeep = "nesting-too-deep"
    /// More syntax errors than are recovered from; what follows the range was not read.
    case tooManyErrors = "too-many-errors"
    /// Bytes that are not UTF-8; the range is the first, `detail` says how many.
    case invalidUTF8 = "invalid-utf8"
    /// A text in UTF-16 or UTF-32; nothing was read.
    case utf16
    /// Characters that YAML forbids; the range is the first, `detail` says how many.
    case controlCharacter = "control-character"
    /// A file larger than the limit; nothing was read.
    case tooLarge = "too-large"
  }

  /// What is wrong.
  package let kind: Kind
  /// Where a person should look.
  package let range: SourceRange
  /// A second place, such as the first of two equal keys or the line at which reading failed.
  package let related: SourceRange?
  /// The name or number that belongs to the kind; may be empty.
  package let detail: String

  init(_ kind: Kind, at range: SourceRange, related: SourceRange? = nil, detail: String = "") {
    self.kind = kind
    self.range = range
    self.related = related
    self.detail = detail
  }
}

/// One `#` comment.
package struct YAMLComment: Hashable, Sendable {
  /// From the `#` to the end of the line, line break excluded.
  package let range: SourceRange
  /// Whether nothing but white space stands before it on its line.
  package let ownLine: Bool
}

/// The bounds within which a file is read.
package struct Limits: Sendable {
  /// The largest file, in bytes.
  package var bytes = 64 << 20
  /// How deep collections may be nested.
  package var depth = 256
  /// After how many syntax errors reading goes on.
  package var recoveries = 8
  /// How many nodes the aliases of a document may stand for, all in all.
  package var expandedNodes = 1_000_000

  /// Bounds that no honest document meets.
  package static let standard = Limits()
}
