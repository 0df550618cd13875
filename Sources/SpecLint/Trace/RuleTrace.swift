import Diagnostics

/// Why a rule spoke or kept silent in a document, in words and places.
package struct RuleTrace: Sendable {
  /// What came of a place.
  package enum Verdict: Sendable {
    case spoke, silent, remark
  }

  /// A place that was looked at, and what came of it.
  package struct Step: Sendable {
    /// What came of it.
    package let verdict: Verdict
    /// The finding's message, or why there is none.
    package let message: LocalizedText
    /// The words; nil for the whole document.
    package let location: SourceLocation?
    /// The normalized path of the node they stand in.
    package let path: String
  }

  /// The rule's id.
  package let rule: String
  /// What was looked at: remarks on the whole, then places in the order of the file.
  package let steps: [Step]
  /// How many places drew a finding, those that are not kept included.
  package let spoken: Int
  /// How many did not.
  package let silent: Int
  /// How many steps there are beyond those that are kept.
  package let omitted: Int

  /// Gives a trace the rule's words.
  init(_ trace: Trace, of rule: Rule, in document: Document) {
    self.rule = rule.id
    spoken = trace.spoken
    silent = trace.silent
    omitted = trace.spoken + trace.silent + trace.remarks - trace.steps.count
    let texts = rule.texts
    let described = trace.steps.map { step in
      Self.described(step, by: rule.id, texts, in: document)
    }
    // The order of the check breaks ties, as sorting alone would not.
    steps = described.enumerated().sorted { first, second in
      (first.element.start, first.offset) < (second.element.start, second.offset)
    }.map(\.element)
  }

  private static func described(
    _ step: Trace.Step, by rule: String, _ texts: RuleTexts, in document: Document
  ) -> Step {
    let (verdict, message): (Verdict, LocalizedText) =
      switch step.outcome {
      case .spoke(let finding):
        (.spoke, MessageWriter(rule: rule, texts: texts, finding: finding).message)
      case .silent(let why): (.silent, why)
      case .remark(let what): (.remark, what)
      }
    let isRoot = document.tree.nodeCount == 0
    return Step(
      verdict: verdict, message: message,
      location: step.place.map { document.location(of: $0) },
      path: step.place.map { isRoot ? "$" : document.tree.path(of: $0.node) } ?? "$")
  }
}

extension RuleTrace.Step {
  fileprivate var start: Int { location?.range.start ?? -1 }
}
