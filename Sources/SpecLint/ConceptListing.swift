import Diagnostics
import YAMLTree

/// The sentences of a document with the concepts that were found in them, for people who write rules.
package struct ConceptListing: Sendable {
  /// One sentence.
  package struct Row: Sendable {
    /// The line in the file, from 1.
    package let line: Int
    /// The sentence.
    package let text: String
    /// Each concept with the words that say it, in the order of the text.
    package let concepts: [(name: String, words: String)]
  }

  /// The sentences in the order of the document.
  package let rows: [Row]
  /// Why not all of the document is there.
  package let faults: [Diagnostic]

  /// Lists a document's sentences.
  package init(_ bytes: [UInt8], path: String, ruleset: Ruleset) {
    let tree = YAMLTree(parsing: bytes, path: path)
    let document = DocumentReader.read(tree, with: ruleset)
    faults = tree.faults
    rows = document.statements.map { statement in
      let concepts = document.hits[statement.hits].map { hit in
        (
          name: ruleset.concepts.name(hit.concept),
          words: tree.file.text(in: document.place(of: hit, in: statement).range)
        )
      }
      let place = document.place(of: statement)
      return Row(
        line: tree.file.position(at: place.range.start).line, text: document.text(of: statement),
        concepts: concepts)
    }
  }
}
