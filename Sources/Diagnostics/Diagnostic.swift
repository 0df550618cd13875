/// How much a finding matters.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Context that does not ask for a change.
  case note
  /// A defect that may cost money or trust.
  case warning
  /// A defect that sinks the contract, or a document that cannot be read.
  case error

  /// Notes come before warnings, warnings before errors.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How sure a finding is, as measured on documents that nobody here wrote.
package enum Confidence: String, Sendable, CaseIterable {
  /// Right at least nine times in ten; such rules are on by default.
  case high
  /// Right about three times in four; `-Wextra` adds them.
  case medium
  /// A hint.
  case low
}

/// The language of the reader or of a document.
package enum Language: String, Sendable, CaseIterable {
  /// English.
  case en
  /// French.
  case fr
}

/// One text in both languages.
package struct LocalizedText: Hashable, Sendable {
  /// The English text.
  package let en: String
  /// The French text.
  package let fr: String

  /// Makes a text of its two versions.
  package init(en: String, fr: String) {
    self.en = en
    self.fr = fr
  }

  /// Makes a text that is the same in both languages, such as a quotation of the document.
  package init(same text: String) {
    self.init(en: text, fr: text)
  }

  /// The version for a reader.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .en: en
    case .fr: fr
    }
  }
}

/// What the user sees: one finding, whatever found it.
package struct Diagnostic: Sendable {
  /// A further remark, with a place of its own where it has one.
  package struct Note: Sendable {
    /// The remark.
    package let message: LocalizedText
    /// The place it speaks of.
    package let location: SourceLocation?

    /// Makes a note.
    package init(message: LocalizedText, location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// What tells a finding from others of its rule in a file, however the file is moved about.
  package struct Identity: Hashable, Sendable {
    /// The structural place: the words of the keys around it, from the outside in.
    package let place: String
    /// The words there, white space folded.
    package let text: String

    /// Makes an identity.
    package init(place: String, text: String) {
      self.place = place
      self.text = text
    }
  }

  /// The rule's id; also the name to use in `ignore[…]` and `-Wno-…`.
  package var rule: String
  /// How much it matters.
  package var severity: Severity
  /// How sure it is.
  package var confidence: Confidence
  /// The fault, what was found and what is expected; lower case, no full stop.
  package var message: LocalizedText
  /// A few words to print under the underlined text, if they add to the message.
  package var label: LocalizedText?
  /// The words at fault.
  package var location: SourceLocation
  /// The normalized RFC 9535 path of the node in the document's own keys, such as `$['kpis'][0]`.
  package var path: String
  /// What a baseline knows it by, where one is asked for.
  package var identity: Identity?
  /// Context, with second places.
  package var notes: [Note]
  /// The way out.
  package var help: LocalizedText?
  /// Edits that would mend it, all in its own file.
  package var fixIts: [FixIt]
  /// The reason given by the suppression that silences it; nil where it is reported.
  package var suppressed: String?

  /// Makes a diagnostic.
  package init(
    rule: String, severity: Severity, confidence: Confidence = .high, message: LocalizedText,
    label: LocalizedText? = nil, location: SourceLocation, path: String = "$",
    identity: Identity? = nil, notes: [Note] = [],
    help: LocalizedText? = nil, fixIts: [FixIt] = [], suppressed: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.label = label
    self.location = location
    self.path = path
    self.identity = identity
    self.notes = notes
    self.help = help
    self.fixIts = fixIts
    self.suppressed = suppressed
  }
}

/// An edit that would mend the text.
package struct FixIt: Sendable {
  /// What it does.
  package let message: LocalizedText
  /// The bytes it replaces.
  package let location: SourceLocation
  /// What it puts there.
  package let replacement: String

  /// Makes an edit.
  package init(message: LocalizedText, location: SourceLocation, replacement: String) {
    self.message = message
    self.location = location
    self.replacement = replacement
  }

  /// The edit alone.
  package var edit: TextEdit { TextEdit(location.range, replacement: replacement) }
}

extension Severity {
  /// How severities are called in listings.
  package var name: LocalizedText {
    switch self {
    case .error: LocalizedText(en: "error", fr: "erreur")
    case .warning: LocalizedText(en: "warning", fr: "avertissement")
    case .note: LocalizedText(en: "note", fr: "note")
    }
  }
}
