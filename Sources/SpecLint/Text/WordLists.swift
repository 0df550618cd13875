/// Words that phrases choose from again and again, each list under a name: `<agent>` in a phrase
/// stands for any word of the list `agent`, so that all phrases know the same people.
package struct WordLists {
  private var lists: [String: PhrasePart] = [:]

  /// No lists.
  package init() {}

  /// The names, in alphabetical order.
  var names: [String] { lists.keys.sorted() }

  /// What a name stands for.
  subscript(_ name: String) -> PhrasePart? { lists[name] }

  /// Adds a phrase to a list; it may name the lists that stand before.
  mutating func add(_ phrase: String, to name: String) throws(PhraseError) {
    let part = try PhraseParser.part(of: phrase, naming: self)
    if var known = lists[name] {
      known.formChoice(with: part)
      lists[name] = known
    } else {
      lists[name] = part
    }
  }
}
