import Diagnostics

/// The looks that a piece of text can have on a terminal.
enum Style: String, Sendable {
  case plain = ""
  case bold = "1"
  case dim = "2"
  case gutter = "1;34"
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case help = "1;32"
}

extension Severity {
  /// The colour of its word and of its underline.
  var style: Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
