import Diagnostics

/// Why a pattern is no I-Regexp, or more than is worked through.
struct IRegexpError: Error {
  let message: LocalizedText
  /// The bytes of the pattern at fault.
  let range: SourceRange
  /// Whether it is valid, but stands for too many steps.
  var isTooLarge = false

  private init(en: String, fr: String, at range: SourceRange) {
    message = LocalizedText(en: en, fr: fr)
    self.range = range
  }

  static func unexpected(_ text: String, at range: SourceRange) -> IRegexpError {
    IRegexpError(
      en: "`\(text)` cannot stand here", fr: "« \(text) » n'a pas sa place ici", at: range)
  }

  static func unclosed(_ text: String, at range: SourceRange) -> IRegexpError {
    IRegexpError(
      en: "`\(text)` is never closed", fr: "« \(text) » n'est jamais fermé", at: range)
  }

  static func unknownEscape(_ text: String, at range: SourceRange) -> IRegexpError {
    let instead = [
      "\\d": "[0-9]", "\\w": "[A-Za-z0-9_]", "\\s": "[ \\t\\r\\n]", "\\D": "[^0-9]",
      "\\W": "[^A-Za-z0-9_]", "\\S": "[^ \\t\\r\\n]",
    ]
    let (en, fr) =
      instead[text].map { (", write `\($0)`", " ; écrire « \($0) »") } ?? ("", "")
    return IRegexpError(
      en: "`\(text)` is no escape of I-Regexp\(en)",
      fr: "« \(text) » n'est pas un échappement d'I-Regexp\(fr)", at: range)
  }

  static func unknownCategory(_ name: String, at range: SourceRange) -> IRegexpError {
    IRegexpError(
      en: "unknown category `\(name)`, expected one of Unicode's, such as L, Lu or Nd",
      fr:
        "catégorie « \(name) » inconnue ; attendu : une catégorie d'Unicode, telle que L, Lu ou Nd",
      at: range)
  }

  static func reversed(_ text: String, at range: SourceRange) -> IRegexpError {
    IRegexpError(
      en: "`\(text)` is upside down", fr: "« \(text) » : bornes inversées", at: range)
  }

  static func badQuantifier(at range: SourceRange) -> IRegexpError {
    IRegexpError(
      en: "expected {3}, {3,} or {3,5}", fr: "attendu : {3}, {3,} ou {3,5}", at: range)
  }

  static func tooDeep(at range: SourceRange) -> IRegexpError {
    var error = IRegexpError(
      en: "more than \(IRegexpParser.depthLimit) brackets within each other",
      fr: "plus de \(IRegexpParser.depthLimit) parenthèses imbriquées", at: range)
    error.isTooLarge = true
    return error
  }

  static func tooLarge(at range: SourceRange) -> IRegexpError {
    var error = IRegexpError(
      en: "more than \(IRegexp.sizeLimit) steps, its repetitions written out",
      fr: "plus de \(IRegexp.sizeLimit) étapes, une fois les répétitions développées", at: range)
    error.isTooLarge = true
    return error
  }
}

extension JSONPathError {
  /// A pattern that is no I-Regexp, and so matches nothing, or that is too large.
  static func badPattern(_ error: IRegexpError, at range: SourceRange) -> JSONPathError {
    let (en, fr) =
      error.isTooLarge
      ? ("the pattern is too large", "le motif est trop grand")
      : ("the pattern matches nothing", "le motif ne correspond à rien")
    return JSONPathError(
      en: "\(en): \(error.message.en)", fr: "\(fr) : \(error.message.fr)", at: range)
  }
}
