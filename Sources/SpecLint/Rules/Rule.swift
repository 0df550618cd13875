import Diagnostics

/// One rule as data: which check, with which parameters, and what to say.
package struct Rule: Sendable {
  /// The id, which is the file's name.
  package let id: String
  /// The group, which is the folder's name.
  package let group: String
  /// The severity, unless the check gives a finding one of its own.
  package let severity: Severity
  /// How sure it is; only `high` is on by default.
  package let confidence: Confidence
  /// The profile that it belongs to: it only runs where that is on, or where it is named itself.
  package let profile: String?
  /// The name of the check.
  package let check: String
  /// The check's parameters; those of an embedded rule are unpacked each time.
  package var options: RuleValue { storedOptions.value }
  /// See `options`.
  var storedOptions: StoredOptions
  /// Concepts without which the check finds nothing, so that it need not be made; nil where it may.
  var trigger: ConceptSet?
  /// What to say, packed: see `texts`.
  let packedTexts: PackedPart

  /// What to say.
  package var texts: RuleTexts { (try? RuleTexts(packedTexts)) ?? RuleTexts() }
  /// Whether the rule is on unless switched off.
  package var isDefault: Bool { confidence == .high && profile == nil }
  /// What switches on a rule that is not on by default.
  package var switchName: String { profile.map { "--profile \($0)" } ?? "-Wextra" }
}

/// A rule's options, as they were read or as they were packed.
enum StoredOptions: Sendable {
  case read(RuleValue)
  case packed(PackedPart)

  /// Whether the options were found right before they were packed.
  var isPacked: Bool { if case .packed = self { true } else { false } }

  var value: RuleValue {
    switch self {
    case .read(let value): return value
    case .packed(let part):
      var reader = part.reader
      return (try? RuleValue(from: &reader)) ?? RuleValue(.map([]))
    }
  }
}

/// The part of a rule that only its readers need.
package struct RuleHandbook: Sendable {
  /// The rule's id.
  package let id: String
  /// One line: what it finds.
  package let summary: LocalizedText
  /// Why it matters.
  package let rationale: LocalizedText
  /// Where it comes from.
  package let source: String
  /// The section in which a sample statement stands.
  package let sampleSection: String
  /// Samples that must be found.
  package let bad: [RuleSample]
  /// Samples that must be left alone.
  package let good: [RuleSample]
}

/// One sample of a rule: a statement, or a whole document.
package struct RuleSample: Sendable {
  /// The language of a statement; nil for a whole document.
  package let language: Language?
  /// The text, with `↓` before the first character at fault where the sample says so.
  package let text: String
  /// Where the sample stands in the rule file; empty for embedded rules.
  package let range: SourceRange
}

/// What is wrong with a rule or vocabulary file.
package struct RuleProblem: Error, Sendable {
  /// The fault, what was found, what is allowed.
  package let message: LocalizedText
  /// The place in the file.
  package let range: SourceRange

  /// Makes a problem.
  package init(_ message: LocalizedText, at range: SourceRange) {
    self.message = message
    self.range = range
  }
}

extension Rule {
  func pack(into writer: inout PackWriter) {
    writer.write(id)
    writer.write(group)
    writer.write(severity.rawValue)
    writer.write(confidence.rawValue)
    writer.write(profile ?? "")
    writer.write(check)
    var packedOptions = PackWriter()
    options.pack(into: &packedOptions)
    writer.write(part: packedOptions)
    writer.write(trigger != nil)
    writer.write(trigger?.concepts.map { Int32($0) } ?? [])
    writer.write(part: packedTexts)
  }

  init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try reader.readString(), group: try reader.readString(),
      severity: Severity(rawValue: try reader.readString()) ?? .warning,
      confidence: Confidence(rawValue: try reader.readString()) ?? .low,
      profile: try reader.readOptionalString(), check: try reader.readString(),
      storedOptions: .packed(try reader.readPart()), trigger: try reader.readTrigger(),
      packedTexts: try reader.readPart())
    if !reader.isLiteral { try checkParts() }
  }

  /// Throws where what is only unpacked on demand is broken.
  private func checkParts() throws(PackError) {
    _ = try RuleTexts(packedTexts)
    guard case .packed(let part) = storedOptions else { return }
    var reader = part.reader
    _ = try RuleValue(from: &reader)
  }
}

extension RuleHandbook {
  func pack(into writer: inout PackWriter) {
    writer.write(id)
    for text in [summary, rationale] {
      writer.write(text.en)
      writer.write(text.fr)
    }
    writer.write(source)
    writer.write(sampleSection)
    for samples in [bad, good] {
      writer.write(samples.count)
      for sample in samples {
        writer.write(sample.language?.rawValue ?? "")
        writer.write(sample.text)
      }
    }
  }

  init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try reader.readString(), summary: try reader.readLocalized(),
      rationale: try reader.readLocalized(), source: try reader.readString(),
      sampleSection: try reader.readString(), bad: try reader.readSamples(),
      good: try reader.readSamples())
  }
}

extension PackReader {
  fileprivate mutating func readTrigger() throws(PackError) -> ConceptSet? {
    let isThere = try readBool()
    let concepts = try readConceptSet()
    return isThere ? concepts : nil
  }

  /// A text that is there, or not where it is empty.
  fileprivate mutating func readOptionalString() throws(PackError) -> String? {
    let text = try readString()
    return text.isEmpty ? nil : text
  }

  fileprivate mutating func readLocalized() throws(PackError) -> LocalizedText {
    LocalizedText(en: try readString(), fr: try readString())
  }

  fileprivate mutating func readSamples() throws(PackError) -> [RuleSample] {
    var samples: [RuleSample] = []
    for _ in 0..<(try readInt()) {
      let language = Language(rawValue: try readString())
      samples.append(
        RuleSample(language: language, text: try readString(), range: SourceRange(0, 0)))
    }
    return samples
  }
}
