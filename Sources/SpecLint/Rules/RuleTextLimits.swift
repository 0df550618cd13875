import Diagnostics

/// What a rule's texts can say: the variants that its check gives, and the values it fills in.
///
/// A text under a misspelled name is never told, and a misspelled placeholder is told as it is.
struct RuleTextLimits {
  private let said: [RuleValue]
  private let messages: [String]
  private let notes: [String]
  private let values: [String]

  /// Takes the limits from what a check is documented to give, and from what the rule's options name.
  init(of rule: Rule, _ guide: CheckGuide) {
    said = rule.options.said
    let named = said.compactMap(\.text) + rule.options.namesBeside
    messages = ["default"] + guide.variants + named
    notes = guide.notes + named + [rule.profile].compactMap { $0 }
    values = guide.values
  }

  /// Says which text of a rule file goes beyond them.
  func check(_ rule: RuleValue, in file: SourceFile) throws(RuleProblem) {
    for key in ["messages", "labels", "help"] {
      try check(rule[key], "message", fr: "message", among: messages, file)
    }
    try check(rule["notes"], "note", fr: "note", among: notes, file)
    try checkSaid(rule["messages"])
  }

  /// What a pattern says must be one of the messages, or it would be that by `default` in silence.
  private func checkSaid(_ block: RuleValue?) throws(RuleProblem) {
    let names = block?.localized == nil ? block?.entries.map(\.key) ?? [] : ["default"]
    for name in said where !names.contains(name.text ?? "") {
      throw .unknown("message", fr: "message", name.text ?? "", among: names, at: name.range)
    }
  }

  private func check(
    _ block: RuleValue?, _ what: String, fr: String, among names: [String], _ file: SourceFile
  ) throws(RuleProblem) {
    guard let block else { return }
    guard block.localized == nil else { return try checkPlaceholders(of: block, file) }
    for (name, text) in block.entries {
      guard names.contains(name) else {
        throw .unknown(what, fr: fr, name, among: names, at: text.keyRange)
      }
      try checkPlaceholders(of: text, file)
    }
  }

  private func checkPlaceholders(
    of text: RuleValue, _ file: SourceFile
  ) throws(RuleProblem) {
    for (_, version) in text.entries {
      for name in MessageWriter.placeholders(in: version.text ?? "") where !values.contains(name) {
        throw .unknown(
          "placeholder", fr: "valeur à insérer", name, among: values,
          at: file.range(of: "{\(name)}", in: version.range))
      }
    }
  }
}

extension RuleValue {
  /// The messages that patterns name with `say`, at any depth of options.
  fileprivate var said: [RuleValue] {
    switch content {
    case .list(let items): items.flatMap(\.said)
    case .map(let entries):
      entries.flatMap { key, value in key == "say" ? value.items : value.said }
    default: []
    }
  }

  /// The messages that are named for what a document has `beside`.
  fileprivate var namesBeside: [String] { self["beside"]?.entries.map(\.key) ?? [] }
}

extension SourceFile {
  /// Where a text stands within a range; the range where it is not there as it is.
  fileprivate func range(of text: String, in range: SourceRange) -> SourceRange {
    let wanted = Array(text.utf8)
    let starts = range.start...max(range.start, range.end - wanted.count)
    let found = starts.first { bytes[$0...].starts(with: wanted) }
    return found.map { SourceRange($0, $0 + wanted.count) } ?? range
  }
}
