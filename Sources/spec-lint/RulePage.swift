import Diagnostics
import SpecLint

/// A rule's documentation, as text.
struct RulePage {
  /// The rule.
  let rule: Rule
  /// What there is to read about it.
  let handbook: RuleHandbook
  /// The rules it is one of.
  let ruleset: Ruleset
  /// The reader's language.
  let language: Language

  /// Longer lines tire the eye.
  private static let measure = 88
  private static let sampleLimit = 4

  /// The page for a terminal of some columns; headings are bold with colour.
  func text(color: Bool, width: Int) -> String {
    let width = min(width, Self.measure)
    var lines = Wrapping.lines("\(rule.id): \(handbook.summary(language))", width: width)
    lines += ["", facts, ""]
    for section in sections {
      let body = section.body(width - 2)
      guard !body.isEmpty else { continue }
      let heading = section.heading(language)
      lines.append(color ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading)
      lines += body.map { $0.isEmpty ? "" : "  " + $0 } + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private typealias Section = (heading: LocalizedText, body: (Int) -> [String])

  private var sections: [Section] {
    let help = rule.texts.help.standard
    return [
      (
        LocalizedText(en: "Why", fr: "Pourquoi"),
        { Wrapping.lines(handbook.rationale(language), width: $0) }
      ),
      (LocalizedText(en: "Found", fr: "Signalé"), { samples(handbook.bad, width: $0) }),
      (LocalizedText(en: "Left alone", fr: "Non signalé"), { samples(handbook.good, width: $0) }),
      (
        LocalizedText(en: "Write instead", fr: "À écrire plutôt"),
        { width in help.map { Wrapping.lines($0(language), width: width) } ?? [] }
      ),
      (
        LocalizedText(en: "Accept it here", fr: "L'accepter ici"),
        { _ in ["# spec-lint: ignore[\(rule.id)] \(reason(language))"] }
      ),
      (
        LocalizedText(en: "Source", fr: "Source"),
        { Wrapping.lines(handbook.source, width: $0) }
      ),
    ]
  }

  private let reason = LocalizedText(en: "the reason", fr: "la raison")

  private var facts: String {
    let on =
      rule.isDefault
      ? LocalizedText(en: "on by default", fr: "active par défaut")
      : LocalizedText(en: "on with \(rule.switchName)", fr: "active avec \(rule.switchName)")
    return "\(rule.severity.name(language)) · \(rule.group) · \(on(language))"
  }

  private func samples(_ samples: [RuleSample], width: Int) -> [String] {
    samples.filter { $0.isWritten(in: language, ruleset) }.prefix(Self.sampleLimit)
      .flatMap { sample in
        let text = String(sample.text.filter { $0 != SampleRunner.mark })
        return sample.language == nil ? document(text) : item(text, width: width)
      }
  }

  /// A whole document keeps its lines.
  private func document(_ text: String) -> [String] {
    text.split(separator: "\n").enumerated().map { ($0 == 0 ? "– " : "  ") + $1 }
  }

  private func item(_ text: String, width: Int) -> [String] {
    Wrapping.lines(text, width: width - 2).enumerated().map { ($0 == 0 ? "– " : "  ") + $1 }
  }
}

/// Fills prose into lines.
enum Wrapping {
  /// The lines of a text, broken at spaces and line ends but not at no-break spaces.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if !line.isEmpty, line.count + word.count + 1 > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
