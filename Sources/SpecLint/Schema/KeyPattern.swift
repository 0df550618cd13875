/// Writes the names of a field as a regular expression that finds them in keys as people write them.
///
/// Editors know nothing of `KeyText`; this is as much of it as an ECMAScript expression without flags
/// can say: numbering in front, brackets behind, capitals at the beginning, accents left out,
/// underscores, plurals. A key that it does not find is no error, but has no explanation.
enum KeyPattern {
  /// What may stand in front, such as `Article 4 –`, `6.1` or `B)`.
  private static let numbering = "(?:(?:[A-Za-z]+ )?[0-9A-Z][0-9A-Z.]*[ .):–-]+)?"
  private static let inBrackets = "(?: *\\(.*\\))?"

  /// The expression for some names.
  static func pattern(_ names: [String]) -> String {
    var seen: Set<String> = []
    let alternatives = names.map(phrase).filter { seen.insert($0).inserted }
    return "^\(numbering)(?:\(alternatives.joined(separator: "|")))\(inBrackets)$"
  }

  private static func phrase(_ name: String) -> String {
    let words = name.split { " -_".contains($0) }
    return words.map(word).joined(separator: "[ _-]")
  }

  /// Short words have no plural, unless they are acronyms.
  private static func word(_ word: Substring) -> String {
    let hasPlural = word.count > 3 && !word.hasSuffix("x") || word.allSatisfy(\.isUppercase)
    let stem = hasPlural && word.hasSuffix("s") ? word.dropLast() : word
    let letters = stem.enumerated().map { letter($0.element, isInitial: $0.offset == 0) }
    return letters.joined() + (hasPlural ? "s?" : "")
  }

  private static func letter(_ letter: Character, isInitial: Bool) -> String {
    switch letter {
    case "'", "’": return "['’ _]"
    case "œ": return "(?:œ|oe)"
    case _ where "^$\\.*+?()[]{}|/".contains(letter): return "\\\(letter)"
    default: break
    }
    var forms = [String(letter)]
    let plain = Folding.folded(String(letter))
    if plain != letter.lowercased() { forms.append(plain) }
    if isInitial || letter.isUppercase {
      forms += forms.map { $0 == $0.lowercased() ? $0.uppercased() : $0.lowercased() }
    }
    return forms.count == 1 ? forms[0] : "[\(forms.joined())]"
  }
}
