import Diagnostics

/// Reports what was met while the document was read.
struct ReadingCheck: Check {
  static let name = "reading"
  static let options: [CheckOption]? = [CheckOption("problem", .text)]

  private let problem: String

  init(options: OptionReader) throws(RuleProblem) {
    problem = options["problem"]?.text ?? options.rule
  }

  func findings(in subject: Subject) -> [Finding] {
    subject.readingProblems.filter { $0.rule == problem }.map(\.finding)
  }
}

/// Something wrong with the document as a file: its syntax, keys, values, ids or suppressions.
package struct ReadingProblem: Sendable {
  /// The rule that reports it.
  let rule: String
  /// What to report.
  let finding: Finding
}
