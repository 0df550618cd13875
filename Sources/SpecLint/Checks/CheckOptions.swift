import Diagnostics

/// The options that a check takes, by name; a rule that gives another one is wrong.
///
/// What is declared here is what `spec-lint schema rule` offers, and what compiling a rule allows.
package struct CheckOptions: Sendable, ExpressibleByDictionaryLiteral {
  /// What an option holds.
  package indirect enum Kind: Sendable {
    /// Conditions on a sentence: `{find, with, without, in}`.
    case patterns
    /// Names of concepts.
    case concepts
    /// Names of fields.
    case fields
    case number, flag, text
    /// A text in both languages.
    case localized
    /// One of some words.
    case choice([String])
    /// Some of some words.
    case choices([String])
    /// Options of its own.
    case group(CheckOptions)
    /// Several blocks of options.
    case list(CheckOptions)
    /// A value for each of some names that the rule makes up.
    case named(Kind)
    /// Patterns, or a word that stands for them.
    case patternsOr(String)
  }

  /// The options, in the order in which they are declared.
  package let entries: [(name: String, kind: Kind)]

  /// Makes options of a list.
  package init(_ entries: [(name: String, kind: Kind)]) { self.entries = entries }

  /// Makes options of a literal.
  package init(dictionaryLiteral elements: (String, Kind)...) {
    entries = elements.map { (name: $0.0, kind: $0.1) }
  }

  /// Two sets of options together; what both have is taken from the second.
  static func + (first: CheckOptions, second: CheckOptions) -> CheckOptions {
    let names = second.entries.map(\.name)
    return CheckOptions(first.entries.filter { !names.contains($0.name) } + second.entries)
  }
}

extension CheckOptions {
  /// Says which option of a block is none of these.
  func check(_ block: RuleValue) throws(RuleProblem) {
    for (name, value) in block.entries {
      guard let option = entries.first(where: { $0.name == name }) else {
        throw .unknown(
          "option", fr: "option", name, among: entries.map(\.name), at: value.keyRange)
      }
      try Self.check(value, option.kind)
    }
  }

  private static func check(_ value: RuleValue, _ kind: Kind) throws(RuleProblem) {
    switch kind {
    case .group(let options): try options.check(value)
    case .list(let options):
      for item in value.items { try options.check(item) }
    case .named(let kind):
      for (_, entry) in value.entries { try check(entry, kind) }
    default: break
    }
  }
}
