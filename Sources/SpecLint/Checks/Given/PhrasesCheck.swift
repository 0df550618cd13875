import Selectors
import YAMLTree

/// Finds sentences in the nodes that `given` selects, and below them, that have one of some concepts.
struct PhrasesCheck: NodeListCheck {
  static let name = "phrases"
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

  func faults(of nodes: [SelectedNode], in view: GivenView) -> [Finding] {
    let document = view.document
    let given = Set(nodes.map(\.node))
    return document.statements.indices { wanted.intersects($0) && !unwanted.intersects($0) }
      .compactMap { index in
        let statement = document.statements[index]
        let isGiven = document.ancestors(of: statement.element).contains {
          given.contains(document.elements[$0].node)
        }
        guard isGiven else { return nil }
        let place = document.place(of: wanted, in: statement)
        return Finding(
          at: place, values: ["match": .quote(document.tree.file.text(in: place.range))])
      }
  }
}
