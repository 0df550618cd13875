import Diagnostics
import Selectors
import YAMLTree

/// Finds sentences in the nodes that `given` selects, and below them, that have one of some concepts.
struct PhrasesCheck: GivenCheck {
  static let name = "phrases"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a sentence in the selected nodes, or below, with one of the concepts of "
        + "`find` and none of `without`",
      fr: "une phrase, dans les nœuds désignés ou dessous, qui a un concept de `find` et "
        + "aucun de `without`"),
    values: ["match"])
  static let nodeOptions = [
    CheckOption("find", .texts, isRequired: true), CheckOption("without", .texts),
  ]

  let given: GivenNodes
  private let wanted: ConceptSet
  private let unwanted: ConceptSet

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    wanted = try options.conceptSet(options["find"])
    unwanted = try options.conceptSet(options["without"])
  }

  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement] {
    let document = view.document
    let given = Set(nodes.map(\.node))
    let judgements = document.statements.indices(where: wanted.intersects).filter { index in
      document.ancestors(of: document.statements.element(of: index)).contains {
        given.contains(document.elements[$0].node)
      }
    }.map { judgement(of: document.statements[$0], in: document) }
    return judgements.isEmpty && !nodes.isEmpty ? [.right(Self.noPhrase)] : judgements
  }

  private func judgement(of statement: Document.Statement, in document: Document) -> Judgement {
    guard !unwanted.intersects(statement.concepts) else {
      return .right(at: .statement(statement)) { [unwanted] in
        document.quotation(of: unwanted, in: statement) + Self.beside
      }
    }
    let place = document.place(of: wanted, in: statement)
    return .wrong(
      Finding(at: place, values: ["match": .quote(document.tree.file.text(in: place.range))]))
  }

  private static let noPhrase = LocalizedText(
    en: "no sentence there has one of the phrases of `find`",
    fr: "aucune phrase n'y contient une expression de « find »")
  private static let beside = LocalizedText(
    en: ", one of `without`, in the same sentence", fr: ", de « without », dans la même phrase")
}
