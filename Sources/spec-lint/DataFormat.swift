import Diagnostics
import Reporters

/// What `query` and `staff` write: for people, or for programs.
enum DataFormat: String, CaseIterable, NamedFormat {
  case text
  case json
}

extension ReportFormat: NamedFormat {}

/// The formats of a command, as they are named behind `--format`.
protocol NamedFormat: CaseIterable, RawRepresentable where RawValue == String {}

extension NamedFormat {
  /// The format of a name.
  static func named(_ name: String) throws(UsageFailure) -> Self {
    if let format = Self(rawValue: name) { return format }
    throw .unknown(
      LocalizedText(en: "unknown format", fr: "format inconnu :"), name,
      among: allCases.map(\.rawValue))
  }
}
