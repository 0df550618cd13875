import Diagnostics
import Workforce

/// Looks for one kind of fault in a document; knows nothing of the rule that uses it.
package protocol Check: Sendable {
  /// The name by which a rule asks for it.
  static var name: String { get }
  /// The options that it takes; nil where it reads them unaided.
  static var options: [CheckOption]? { get }
  /// What authors of rules must know of it; nil for a check made for the built-in rules.
  static var guide: CheckGuide? { get }

  /// Reads the rule's options, or says what is wrong with them.
  init(options: OptionReader) throws(RuleProblem)

  /// Concepts of which a document must have one for anything to be found in it; nil where something
  /// may be found without.
  var trigger: ConceptSet? { get }

  /// The places at fault, in any order.
  func findings(in subject: Subject) -> [Finding]

  /// What it looks at and what comes of each; asked by `--trace` only, and consistent with findings.
  func trace(in subject: Subject, into trace: inout Trace)
}

extension Check {
  /// Most checks look at more than words.
  package var trigger: ConceptSet? { nil }
}

extension Check {
  package static var options: [CheckOption]? { nil }
  package static var guide: CheckGuide? { nil }
}

/// What a check looks at.
package struct Subject: Sendable {
  /// The document.
  package let document: Document
  /// Its service levels.
  package internal(set) var serviceLevels: [ServiceLevel] = []
  /// In which way each level is absolute, if it is; several rules ask.
  var absoluteReadings: [AbsoluteLevel.Reading?] = []
  /// Its volumes, by channel and lot.
  package internal(set) var volumes: [VolumeGroup] = []
  /// What the forecast method says of each of the volumes; several rules ask.
  var assessments: [ForecastAssessment?] = []
  /// Its award criteria, by lot.
  package internal(set) var awardCriteria: [AwardCriteria] = []
  /// What it says of the staff that they take, by channel and lot.
  package internal(set) var staffing: [StaffingCase] = []
  /// Concepts by name.
  package let concepts: ConceptCatalog
  /// What reading the document found.
  package internal(set) var readingProblems: [ReadingProblem] = []
  /// What it refers to in other files.
  package let references: References
  /// The other files of its tender.
  package let tender: Tender

  /// Whether the document must have what a tender must have: it is one, not a part of one, and all
  /// of it was read.
  ///
  /// A document that hardly does more than name its annexes is a tender if they are.
  var owesWhole: Bool {
    !tender.isPart && tender.isReadWhole
      && (document.isTender
        || !tender.annexes.isEmpty && tender.others.contains { $0.document.isTender })
  }

  /// What the files of the tender say, the one that is linted first.
  var ofTender: [Subject] { [self] + tender.others }
}

/// A fault that a check found: a place and figures; the rule has the words.
package struct Finding: Sendable {
  /// A further place or remark.
  package struct Note: Sendable {
    /// Which of the rule's notes.
    package let variant: String
    /// Where, if it has a place of its own.
    package let place: Place?
    /// The document that the place is in, where it is another one of the tender.
    package let document: Document?

    /// Makes a note.
    package init(
      _ variant: String = "default", at place: Place? = nil, in document: Document? = nil
    ) {
      self.variant = variant
      self.place = place
      self.document = document
    }
  }

  /// Which of the rule's messages.
  package var variant = "default"
  /// Where.
  package var place: Place
  /// The severity, where it differs from the rule's.
  package var severity: Severity?
  /// What the message's placeholders stand for.
  package var values: [String: FindingValue] = [:]
  /// Further places and remarks.
  package var notes: [Note] = []
  /// What would mend it without a change to what the document says.
  package var edits: [TextEdit] = []

  /// Makes a finding.
  package init(
    _ variant: String = "default", at place: Place, severity: Severity? = nil,
    values: [String: FindingValue] = [:], notes: [Note] = [], edits: [TextEdit] = []
  ) {
    self.variant = variant
    self.place = place
    self.severity = severity
    self.values = values
    self.notes = notes
    self.edits = edits
  }
}

/// The checks by name; adding one is one file and one line here.
package enum CheckCatalog {
  /// All of them.
  package static let all: [any Check.Type] = [
    StatementCheck.self,
    MissingCheck.self,
    IncompleteCheck.self,
    ServiceLevelCheck.self,
    ForecastCheck.self,
    AwardCheck.self,
    ObjectivesCheck.self,
    CommitteeCheck.self,
    StaffingCheck.self,
    PlausibleRangeCheck.self,
    StatedShareCheck.self,
    ShareSumCheck.self,
    DailyVolumeCheck.self,
    ContactPriceCheck.self,
    PercentSpacingCheck.self,
    ReadingCheck.self,
    TimelineCheck.self,
    CapCheck.self,
    InventoryCheck.self,
    InteractionsCheck.self,
    RequiredCheck.self,
    ForbiddenCheck.self,
    PatternCheck.self,
    PhrasesCheck.self,
    EnumerationCheck.self,
    RangeCheck.self,
    LengthCheck.self,
    CountCheck.self,
    UniqueCheck.self,
    ReferenceCheck.self,
    SumCheck.self,
    OrderCheck.self,
    RequiresSiblingCheck.self,
    OneOfCheck.self,
  ]

  /// The check of a name.
  static func type(of name: String) -> (any Check.Type)? { all.first { $0.name == name } }

  /// The check of a name with a rule's options, which may be known to be valid.
  package static func make(
    _ name: String, options: OptionReader, areValid: Bool = false
  ) throws(RuleProblem) -> any Check {
    guard let check = type(of: name) else {
      throw .unknown("check", name, among: all.map { $0.name }, at: options.options.range)
    }
    if !areValid, let declared = check.options {
      try CheckOption.validate(options.options, against: declared, of: name)
    }
    return try check.init(options: options)
  }
}
