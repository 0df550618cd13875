import Diagnostics
import Selectors

/// What a check says of something that `given` selects.
enum Judgement {
  /// It is at fault.
  case wrong(Finding)
  /// It is right, or nothing that the check judges. Only a trace asks why.
  case right(at: Subject, why: () -> LocalizedText)

  /// What is judged.
  enum Subject {
    case node(SelectedNode)
    case statement(Document.Statement)
    /// All that is selected, or that nothing is.
    case document
  }

  /// A node is right.
  static func right(
    _ node: SelectedNode, _ why: @autoclosure @escaping () -> LocalizedText
  ) -> Judgement {
    .right(at: .node(node), why: why)
  }

  /// All nodes together are right.
  static func right(_ why: @autoclosure @escaping () -> LocalizedText) -> Judgement {
    .right(at: .document, why: why)
  }

  /// The finding; nil where there is none.
  var finding: Finding? { if case .wrong(let finding) = self { finding } else { nil } }
}

extension LocalizedText {
  /// Why a list or a map is not judged by checks of texts.
  static let notAText = LocalizedText(
    en: "a list or a map, not a text", fr: "une liste ou un tableau, pas un texte")

  /// Why a text is not judged by checks of figures.
  static func notAFigure(_ text: String) -> LocalizedText {
    .quoted(text) + LocalizedText(en: " is no figure", fr: " n'est pas un chiffre")
  }
}
