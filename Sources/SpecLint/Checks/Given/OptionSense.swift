import Diagnostics

/// What options must say together for a check to find anything.
extension OptionReader {
  /// Refuses options of which none is given.
  func needOne(of declared: [CheckOption]) throws(RuleProblem) {
    let names = declared.map(\.name)
    guard !names.contains(where: { self[$0] != nil }) else { return }
    let (or, ou) = (
      names.map { "`\($0)`" }.joined(separator: " or "),
      names.map { "« \($0) »" }.joined(separator: " ou ")
    )
    throw RuleProblem(
      LocalizedText(
        en: "the rule finds nothing without \(or)", fr: "sans \(ou), la règle ne signale rien"),
      at: options.range)
  }

  /// Refuses a `max` that no value can have together with `min`.
  func checkBounds(areOrdered: Bool) throws(RuleProblem) {
    guard !areOrdered, let least = self["min"]?.text, let most = self["max"] else { return }
    throw .shape(
      of: most, "max",
      expected: LocalizedText(en: "no less than `min`, \(least)", fr: "au moins « min », \(least)"))
  }
}
