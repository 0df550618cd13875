import Diagnostics
import YAMLTree

/// Finds the award criteria of a document and their weights, in whatever form they are listed.
struct AwardCriteriaReader {
  private let document: Document
  private let automaton: PhraseAutomaton
  private let words: AwardWords

  private typealias Criterion = AwardCriteria.Criterion

  static func read(_ document: Document, with ruleset: Ruleset) -> [AwardCriteria] {
    let reader = AwardCriteriaReader(
      document: document, automaton: ruleset.automaton, words: AwardWords(ruleset.concepts))
    return reader.all()
  }

  private func all() -> [AwardCriteria] {
    var found: [AwardCriteria] = []
    var end = 0
    let roots = document.elements(of: "award") + document.elements(of: "award.criteria")
    for root in roots.sorted() where root >= end {
      found += lists(in: root)
      end = document.elements[root].end
    }
    return found
  }

  // MARK: - Lists

  /// The lists of criteria below an element; several where lots or groups have one each.
  private func lists(in element: Int) -> [AwardCriteria] {
    if isScalar(element) {
      return listed(element).map { [list(of: [$0], in: element)] } ?? []
    }
    var criteria: [Criterion] = []
    var total: Double?
    var below: [AwardCriteria] = []
    for child in document.children(of: element) {
      guard !concepts(ofKey: child).intersects(words.noCriterion), !isTotalCost(child) else {
        continue
      }
      guard let criterion = criterion(child) else {
        below += lists(in: child)
        continue
      }
      if criterion.isTotal { total = criterion.weight?.value } else { criteria.append(criterion) }
    }
    return united(criteria, total, below, element)
  }

  /// A list and those below it: groups of one list, or lists that stand for themselves.
  private func united(
    _ criteria: [Criterion], _ total: Double?, _ below: [AwardCriteria], _ element: Int
  ) -> [AwardCriteria] {
    let scope = document.elements[element].scope
    let groups = below.filter { document.elements[$0.element].scope == scope }
    let united = list(of: criteria + groups.compactMap(group), total, in: element)
    let own = criteria.isEmpty ? [] : [list(of: criteria, total, in: element)]
    if groups.count + criteria.count > 1, united.sum == 100 {
      return [united] + below.filter { document.elements[$0.element].scope != scope }
    }
    let isSplit = groups.count > 1 || !(groups.isEmpty || criteria.isEmpty)
    return (own + below).map { list in
      var list = list
      list.isWhole =
        list.isWhole && !(isSplit && document.elements[list.element].scope == scope)
      return list
    }
  }

  private func list(
    of criteria: [Criterion], _ total: Double? = nil, in element: Int
  ) -> AwardCriteria {
    let named = document.ancestors(of: element).first { document.elements[$0].key != nil }
    let isHeaded = ([named].compactMap { $0 } + document.children(of: element)).contains {
      concepts(ofKey: $0).intersects(words.heading)
    }
    return AwardCriteria(
      element: element, criteria: criteria, statedTotal: total, isHeaded: isHeaded)
  }

  /// A list that is part of a longer one: its criteria are the parts of one that has its weight.
  private func group(_ list: AwardCriteria) -> Criterion? {
    guard let sum = list.sum, let first = list.criteria.first?.weight else { return nil }
    let name = document.elements[list.element].key.map { document.tree.text(of: $0) } ?? ""
    return Criterion(
      name: name, weight: AwardCriteria.Weight(value: sum, unit: first.unit), isPrice: false,
      isKnown: true, isTotal: false, place: document.place(ofKey: list.element),
      parts: list.criteria)
  }

  // MARK: - One criterion

  private func criterion(_ element: Int) -> Criterion? {
    let node = document.elements[element].node
    if document.tree[node].isMapping { return mapped(element) }
    if document.tree[node].isScalar { return keyed(element) ?? listed(element) }
    return pair(element)
  }

  /// `{name: Price, weight: 40 %}`, `Price: {weight: 40 %}`, and `Price: 40 %` as a list's item.
  private func mapped(_ element: Int) -> Criterion? {
    let children = document.children(of: element)
    let isItem = document.elements[element].key == nil
    guard let weightEntry = children.first(where: isWeight) else {
      return isItem && children.count == 1 ? criterion(children[0]) : named(element, children)
    }
    let nameEntry = children.first { isName($0) && $0 != weightEntry }
    guard let name = isItem ? nameEntry.map(document.text) : keyText(element) else { return nil }
    let parts = children.filter { !isScalar($0) }.flatMap { lists(in: $0) }.flatMap(\.criteria)
    return made(
      name, weight(of: weightEntry), at: document.place(ofValue: weightEntry), parts: parts)
  }

  /// `{name: Price}` with no weight.
  private func named(_ element: Int, _ children: [Int]) -> Criterion? {
    let name = children.first { document.elements[$0].field.map(nameFields.contains) ?? false }
    guard document.elements[element].key == nil, let name, isScalar(name), weight(of: name) == nil
    else { return nil }
    return made(document.text(of: name), nil, at: document.place(ofValue: name))
  }

  /// `Price: 40 %`.
  private func keyed(_ element: Int) -> Criterion? {
    guard let name = keyText(element), let weight = weight(of: element) else { return nil }
    return made(name, weight, at: document.place(ofValue: element))
  }

  /// `[Price, 40]`.
  private func pair(_ element: Int) -> Criterion? {
    let items = document.children(of: element)
    guard items.count == 2, items.allSatisfy(isScalar), weight(of: items[0]) == nil,
      let weight = weight(of: items[1])
    else { return nil }
    return made(document.text(of: items[0]), weight, at: document.place(ofValue: items[1]))
  }

  /// "Price (40 %)" or "Price" as a list's item.
  ///
  /// A text with other figures, or with none, may still name a criterion: one of unknown weight.
  private func listed(_ element: Int) -> Criterion? {
    guard document.tree.textLength(of: document.elements[element].node) <= Self.longestItem else {
      return nil
    }
    let text = document.text(of: element)
    let tokens = automaton.scan(text).tokens
    let figures = tokens.filter(\.isQuantity)
    let weight = Self.weight(of: figures, in: Array(text.utf8))
    let place =
      weight.map { _ in figure(figures[0], of: element) } ?? document.place(ofValue: element)
    guard let criterion = made(text, weight, at: place), !isAside(text) else { return nil }
    let isShort = tokens.count { $0.kind == .word } <= Self.longestName
    return isShort || criterion.isKnown ? criterion : nil
  }

  /// A sentence on prices that change, which names no criterion.
  private func isAside(_ text: String) -> Bool {
    concepts(of: text).intersects(words.aside)
  }

  private func figure(_ token: Token, of element: Int) -> Place {
    let node = document.elements[element].node
    let range = document.tree.sourceRange(in: node, from: Int(token.start), to: Int(token.end))
    return Place(node: node, range: range, via: document.elements[element].via)
  }

  private static let longestItem = 160
  private static let longestName = 6

  private func made(
    _ name: String, _ weight: AwardCriteria.Weight?, at place: Place, parts: [Criterion] = []
  ) -> Criterion? {
    let concepts = concepts(of: name)
    guard !concepts.intersects(words.noCriterion) else { return nil }
    let isKnown = concepts.intersects(words.criterion)
    return Criterion(
      name: name, weight: weight, isPrice: words.isPrice(concepts), isKnown: isKnown,
      isTotal: concepts.intersects(words.total) && !isKnown, place: place, parts: parts)
  }

  // MARK: - Names and weights

  private var nameFields: FieldSet {
    FieldSet(["award.name", "award.criteria"], of: document.fields)
  }

  /// Whether an entry lists what the total cost holds, which are no criteria.
  private func isTotalCost(_ element: Int) -> Bool {
    document.elements[element].field == document.fields.id(of: "award.tco") && !isScalar(element)
  }

  private func isScalar(_ element: Int) -> Bool {
    document.tree[document.elements[element].node].isScalar
  }

  private func keyText(_ element: Int) -> String? {
    guard let key = document.elements[element].key,
      !concepts(ofKey: element).intersects(words.heading)
    else { return nil }
    return document.tree.text(of: key)
  }

  private func concepts(ofKey element: Int) -> ConceptSet {
    document.elements[element].key.map { concepts(of: document.tree.text(of: $0)) } ?? ConceptSet()
  }

  private func concepts(of text: String) -> ConceptSet {
    ConceptSet(automaton.scan(text).matches.map { Int($0.output) })
  }

  /// Whether an entry is called "weight" or the like and holds one.
  private func isWeight(_ element: Int) -> Bool {
    let key = concepts(ofKey: element)
    return key.intersects(words.weight) && !key.intersects(words.criterion)
      && weight(of: element) != nil
  }

  private func isName(_ element: Int) -> Bool { isScalar(element) && weight(of: element) == nil }

  /// The weight that a short value is: "40 %", "40 points", "40/100", 40.
  private func weight(of element: Int) -> AwardCriteria.Weight? {
    guard isScalar(element),
      document.tree.textLength(of: document.elements[element].node) <= Self.longestWeight
    else { return nil }
    let bytes = Array(document.text(of: element).utf8)
    let figures = automaton.scan(bytes).tokens.filter(\.isQuantity)
    guard let weight = Self.weight(of: figures, in: bytes) else { return nil }
    guard weight.unit == .plain, weight.value > 1, let unit = unit(ofKey: element) else {
      return weight
    }
    return AwardCriteria.Weight(value: weight.value, unit: unit)
  }

  private static let longestWeight = 40

  /// The unit that a key names: "Weight (%)", "Points".
  private func unit(ofKey element: Int) -> AwardCriteria.Weight.Unit? {
    guard let key = document.elements[element].key else { return nil }
    let text = Folding.folded(document.tree.text(of: key))
    if ["%", "percent", "pourcent", "pct"].contains(where: text.contains) { return .percent }
    return ["point", "mark", "score", "note", "max"].contains(where: text.contains) ? .points : nil
  }

  /// One share or number, or a number and the total that it is part of.
  static func weight(of figures: [Token], in bytes: [UInt8]) -> AwardCriteria.Weight? {
    guard let first = figures.first, first.value >= 0 else { return nil }
    switch (first.kind, figures.count) {
    case (.percent, 1): return AwardCriteria.Weight(value: first.value, unit: .percent)
    case (.number, 1):
      let rest = Folding.folded(String(decoding: bytes[Int(first.end)...], as: UTF8.self))
      let isPoints = ["point", "pt", "mark"].contains { rest.contains($0) }
      return AwardCriteria.Weight(value: first.value, unit: isPoints ? .points : .plain)
    case (.number, 2) where figures[1].kind == .number:
      let between = bytes[Int(first.end)..<Int(figures[1].start)]
      let joint = Folding.folded(String(decoding: between, as: UTF8.self))
      guard joint.contains("/") || joint.contains("sur") || joint.contains("out of") else {
        return nil
      }
      return AwardCriteria.Weight(
        value: first.value, unit: .points, outOf: figures[1].value)
    default: return nil
    }
  }
}

/// The concepts that the part of a document on the award is read by.
struct AwardWords: Sendable {
  /// The price, as the name of a criterion.
  let price: ConceptSet
  /// The price and something else, or more than the price.
  let moreThanPrice: ConceptSet
  /// Any name of a criterion.
  let criterion: ConceptSet
  /// "Weight", as a key.
  let weight: ConceptSet
  /// "Total".
  let total: ConceptSet
  /// Thresholds, dates and other entries that are no criteria.
  let noCriterion: ConceptSet
  /// "Criteria", as a key.
  let heading: ConceptSet
  /// Revisions, thresholds and averages of prices.
  let aside: ConceptSet

  init(_ concepts: ConceptCatalog) {
    price = concepts.set("price-criterion")
    moreThanPrice = concepts.set("quality-criterion", "whole-life-cost", "financial-standing")
    criterion = price.union(moreThanPrice)
    weight = concepts.set("weight-name")
    total = concepts.set("total-of-weights")
    noCriterion = concepts.set("no-criterion")
    heading = concepts.set("criteria-heading")
    aside = concepts.set("price-change")
  }

  /// Whether a name with these concepts is the price and nothing else.
  func isPrice(_ found: ConceptSet) -> Bool {
    found.intersects(price) && !found.intersects(moreThanPrice)
  }
}
