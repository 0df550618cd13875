import Diagnostics

/// Why a selector is not valid, or cannot be evaluated.
package struct JSONPathError: Error, Sendable {
  /// The fault, what was found and what is expected.
  package let message: LocalizedText
  /// The UTF-8 bytes of the selector that are at fault.
  package let range: SourceRange
  /// The way out, where it is known.
  package let help: LocalizedText?

  init(en: String, fr: String, at range: SourceRange, help: LocalizedText? = nil) {
    message = LocalizedText(en: en, fr: fr)
    self.range = range
    self.help = help
  }

  /// The error as a diagnostic in a file that holds nothing but the selector.
  package func diagnostic(in file: SourceFile, severity: Severity = .error) -> Diagnostic {
    Diagnostic(
      rule: "invalid-selector", severity: severity, message: message,
      location: SourceLocation(file: file, range: range), help: help)
  }
}

// MARK: Grammar

extension JSONPathError {
  /// Something else than the grammar allows.
  static func unexpected(
    _ found: LocalizedText, at range: SourceRange, expected: LocalizedText,
    help: LocalizedText? = nil
  ) -> JSONPathError {
    JSONPathError(
      en: "found \(found.en), expected \(expected.en)",
      fr: "\(found.fr) ; attendu : \(expected.fr)", at: range, help: help)
  }

  static func tooDeep(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "more than \(Parser.depthLimit) filters, brackets and functions within each other",
      fr: "plus de \(Parser.depthLimit) filtres, parenthèses et fonctions imbriqués", at: range)
  }

  static func tooLong(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "the selector is longer than \(Parser.lengthLimit) bytes",
      fr: "le sélecteur dépasse \(Parser.lengthLimit) octets", at: range)
  }

  static func badInteger(_ text: String, at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "`\(text)` is no index, expected an integer without leading zero, such as 0 or -1",
      fr:
        "« \(text) » n'est pas un indice ; attendu : un entier sans zéro initial, tel que 0 ou -1",
      at: range)
  }

  static func integerTooLarge(_ text: String, at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "`\(text)` is out of range, expected an integer from -(2^53 - 1) to 2^53 - 1",
      fr: "« \(text) » dépasse les bornes ; attendu : un entier de -(2^53 - 1) à 2^53 - 1",
      at: range)
  }

  static func badNumber(_ text: String, at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "`\(text)` is no number, expected one as JSON writes it, such as 12, -0.5 or 1e3",
      fr: "« \(text) » n'est pas un nombre ; attendu : un nombre au format JSON, tel que 12, -0.5 "
        + "ou 1e3", at: range)
  }

  static func unclosedString(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "the quotation mark is never closed", fr: "le guillemet n'est jamais fermé", at: range)
  }

  static func controlInString(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "a control character in a string, expected an escape such as \\n or \\u0007",
      fr: "caractère de contrôle dans une chaîne ; attendu : un échappement tel que \\n ou \\u0007",
      at: range)
  }

  static func badEscape(_ text: String, quote: String, at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en:
        "unknown escape `\(text)`, expected one of \\\(quote) \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX",
      fr:
        "échappement « \(text) » inconnu ; attendu : \\\(quote) \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX",
      at: range)
  }

  static func loneSurrogate(_ text: String, at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "`\(text)` is half of a character, expected a pair such as \\uD83D\\uDE00",
      fr: "« \(text) » n'est qu'un demi-caractère ; attendu : une paire telle que \\uD83D\\uDE00",
      at: range)
  }
}

// MARK: Types

extension JSONPathError {
  static func unknownFunction(_ name: String, at range: SourceRange) -> JSONPathError {
    let known = Function.allCases.map(\.rawValue).joined(separator: ", ")
    return JSONPathError(
      en: "unknown function `\(name)`, expected one of \(known)",
      fr: "fonction « \(name) » inconnue ; attendu : \(known)", at: range)
  }

  static func wrongCount(of function: Function, _ count: Int, at range: SourceRange)
    -> JSONPathError
  {
    let expected = function.parameters.count
    return JSONPathError(
      en: "`\(function.rawValue)` has \(count) argument\(count == 1 ? "" : "s"), expected "
        + "\(expected), as in `\(function.usage)`",
      fr: "« \(function.rawValue) » a \(count) argument\(count < 2 ? "" : "s") ; attendu : "
        + "\(expected), comme dans « \(function.usage) »", at: range)
  }

  static func manyNodes(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "it may select several nodes, expected one value, by names and indexes only",
      fr: "plusieurs nœuds sont possibles ; attendu : une seule valeur, par noms et indices",
      at: range,
      help: LocalizedText(
        en: "count(…) counts the nodes, value(…) takes the value of an only node; a filter within "
          + "the filter, as in @.list[?@ > 1], looks at each.",
        fr: "count(…) compte les nœuds, value(…) prend la valeur d'un nœud unique ; un filtre dans "
          + "le filtre, comme @.liste[?@ > 1], examine chacun d'eux."))
  }

  static func needsNodes(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "a value where nodes are expected, such as @.* or $..name",
      fr: "une valeur au lieu de nœuds ; attendu : par exemple @.* ou $..nom", at: range)
  }

  static func truthIsNoValue(_ function: Function, at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "`\(function.rawValue)` is true or false by itself, expected a value here",
      fr: "« \(function.rawValue) » est déjà vrai ou faux ; attendu : une valeur", at: range)
  }

  static func valueIsNoCondition(_ function: Function, at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "the result of `\(function.rawValue)` is compared with nothing, expected for instance "
        + "`\(function.usage) > 1`",
      fr: "le résultat de « \(function.rawValue) » n'est comparé à rien ; attendu : par exemple "
        + "« \(function.usage) > 1 »", at: range)
  }

  static func literalIsNoCondition(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "a value alone is no condition, expected a comparison such as `@.a == 1`",
      fr: "une valeur seule n'est pas une condition ; attendu : une comparaison comme « @.a == 1 »",
      at: range)
  }

  static func conditionIsNoValue(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "a condition where a value is expected: a literal, a query or a function",
      fr: "une condition au lieu d'une valeur ; attendu : un littéral, une requête ou une fonction",
      at: range)
  }

  static func singleEqualsSign(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "`=` is no comparison, expected `==`",
      fr: "« = » n'est pas une comparaison ; attendu : « == »", at: range)
  }

  static func looseNegation(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "`!` before a comparison, expected brackets around it: !(@.a == 1)",
      fr: "« ! » devant une comparaison ; attendu : des parenthèses, comme !(@.a == 1)", at: range)
  }
}

// MARK: Evaluation

extension JSONPathError {
  static func tooCostly(at range: SourceRange) -> JSONPathError {
    JSONPathError(
      en: "the selector asks for more work than a document of this size can need",
      fr: "le sélecteur demande plus de travail que n'en justifie un document de cette taille",
      at: range,
      help: LocalizedText(
        en: "Name the way to the nodes; one `..` is enough for most selectors.",
        fr: "Nommez le chemin vers les nœuds ; un seul « .. » suffit à presque tout sélecteur."))
  }
}
