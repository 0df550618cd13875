/// A field as `vocabulary/fields.yaml` describes it.
struct FieldEntry {
  /// The canonical name, `section` or `section.field`.
  let name: String
  /// The canonical name of its section; its own for a section.
  let section: String
  /// Its names, kind of value and summary.
  let value: RuleValue

  /// Whether it is a section.
  var isSection: Bool { name == section }

  /// All fields of the file, each section before its parts.
  static func all(in root: RuleValue) -> [FieldEntry] {
    root.entries.flatMap { name, value -> [FieldEntry] in
      switch name {
      case "absent", "ordinary": []
      case "months", "channels":
        section(name, RuleValue(.map([]), range: value.range), parts: value.entries)
      default: section(name, value, parts: value["fields"]?.entries ?? [])
      }
    }
  }

  private static func section(
    _ name: String, _ value: RuleValue, parts: [(key: String, value: RuleValue)]
  ) -> [FieldEntry] {
    [FieldEntry(name: name, section: name, value: value)]
      + parts.map { FieldEntry(name: "\(name).\($0.key)", section: name, value: $0.value) }
  }
}
