import Workforce

/// Reads all that checks ask for, the parts of a large document side by side.
struct SubjectReader: Sendable {
  private let document: Document
  private let ruleset: Ruleset
  private let references: References
  private let tender: Tender

  /// What is read of a document, each without the others.
  private enum Part: Sendable {
    case levels([ServiceLevel], [AbsoluteLevel.Reading?])
    case volumes([VolumeGroup], [ForecastAssessment?])
    case criteria([AwardCriteria])
    case problems([ReadingProblem])
  }

  /// All that a document says, beside the other files of its tender if there are any.
  static func read(
    _ document: Document, with ruleset: Ruleset, references: References, tender: Tender
  ) -> Subject {
    let reader = SubjectReader(
      document: document, ruleset: ruleset, references: references, tender: tender)
    // The longest first, so that no core is left to work alone at the end.
    var subject = reader.subject(of: [
      reader.volumes, reader.levels, reader.wrongReferences, reader.wrongParts, reader.criteria,
    ])
    subject.staffing = StaffingCaseReader.read(
      document, volumes: subject.volumes, levels: subject.serviceLevels,
      concepts: ruleset.concepts)
    return subject
  }

  /// What others of its tender ask of a document: its levels and volumes.
  static func read(other document: Document, with ruleset: Ruleset) -> Subject {
    let reader = SubjectReader(
      document: document, ruleset: ruleset, references: References(all: []), tender: .alone)
    return reader.subject(of: [reader.volumes, reader.levels])
  }

  private func subject(of parts: [@Sendable () -> Part]) -> Subject {
    var subject = Subject(
      document: document, concepts: ruleset.concepts, references: references, tender: tender)
    let isLarge = document.tree.file.bytes.count >= WorkQueue.worthwhile
    for part in WorkQueue.results(of: parts.count, isWorthwhile: isLarge, { parts[$0]() }) {
      switch part {
      case .levels(let levels, let readings):
        (subject.serviceLevels, subject.absoluteReadings) = (levels, readings)
      case .volumes(let volumes, let assessments):
        (subject.volumes, subject.assessments) = (volumes, assessments)
      case .criteria(let criteria): subject.awardCriteria = criteria
      case .problems(let problems): subject.readingProblems += problems
      }
    }
    return subject
  }

  @Sendable private func levels() -> Part {
    let levels = ServiceLevelReader.read(document, with: ruleset)
    let concepts = ruleset.concepts.serviceLevels
    return .levels(levels, levels.map { AbsoluteLevel($0, concepts, in: document).reading })
  }

  @Sendable private func volumes() -> Part {
    let volumes = VolumeReader.read(document, with: ruleset)
    return .volumes(volumes, volumes.map { ForecastSubject($0, document).assessment })
  }

  @Sendable private func criteria() -> Part {
    .criteria(AwardCriteriaReader.read(document, with: ruleset))
  }

  @Sendable private func wrongReferences() -> Part {
    .problems(ReadingProblems.wrongReferences(in: document, references, tender))
  }

  @Sendable private func wrongParts() -> Part {
    .problems(ReadingProblems.wrongParts(of: document, references))
  }
}

extension Subject {
  /// Reads all that checks ask for.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - ruleset: what is known of documents.
  ///   - context: where it stands among the files of its tender.
  init(_ document: Document, ruleset: Ruleset, in context: TenderContext) {
    let file = TenderFile(identity: context.identity, document: document)
    let files = context.files
    files.startTender(with: context.access)
    let references = References.read(file, opening: files)
    let namesFiles = context.whole != nil || references.all.contains { $0.target != .unread }
    let tender =
      namesFiles ? TenderReader.read(file, partOf: context.whole, opening: files) : Tender.alone
    self = SubjectReader.read(
      document, with: ruleset, references: references, tender: tender)
  }

  /// What a document says, without regard to the files that it names.
  init(alone document: Document, ruleset: Ruleset) {
    let context = TenderContext(
      identity: document.tree.file.path, access: .none, files: TenderFiles(ruleset: ruleset))
    self.init(document, ruleset: ruleset, in: context)
  }
}
