import Diagnostics

/// The texts of one kind, such as a rule's messages, by variant.
package struct TextVariants: Sendable {
  private let texts: [(variant: String, text: LocalizedText)]

  /// No texts.
  package init() { texts = [] }

  /// Texts with their variants, in the order in which they are to be kept.
  package init(_ texts: [(variant: String, text: LocalizedText)]) { self.texts = texts }

  /// The text of a variant.
  package subscript(_ variant: String) -> LocalizedText? {
    texts.first { $0.variant == variant }?.text
  }

  /// Whether there is none.
  package var isEmpty: Bool { texts.isEmpty }

  /// The text of the variant `default`, or the first one.
  package var standard: LocalizedText? { self["default"] ?? texts.first?.text }
}

/// What a rule says.
package struct RuleTexts: Sendable {
  /// What is wrong, by variant; `default` is what is said where there is no other.
  package var messages = TextVariants()
  /// A few words under the underlined text.
  package var labels = TextVariants()
  /// Context.
  package var notes = TextVariants()
  /// The way out.
  package var help = TextVariants()
}

extension TextVariants {
  func pack(into writer: inout PackWriter) {
    writer.write(texts) { writer, entry in
      writer.write(entry.variant)
      writer.write(entry.text.en)
      writer.write(entry.text.fr)
    }
  }

  init(from reader: inout PackReader) throws(PackError) {
    texts = try reader.readArray { (reader) throws(PackError) in
      (
        variant: try reader.readString(),
        text: LocalizedText(en: try reader.readString(), fr: try reader.readString())
      )
    }
  }
}

extension RuleTexts {
  /// The texts in the form in which a rule carries them: only findings need them.
  var packed: PackWriter {
    var writer = PackWriter()
    for texts in [messages, labels, notes, help] { texts.pack(into: &writer) }
    return writer
  }

  init(_ part: PackedPart) throws(PackError) {
    var reader = part.reader
    messages = try TextVariants(from: &reader)
    labels = try TextVariants(from: &reader)
    notes = try TextVariants(from: &reader)
    help = try TextVariants(from: &reader)
  }
}
