/// Values by the lot that they belong to, so that a document of many lots is not read once for each.
struct ByScope<Value> {
  private let values: [Int: [Value]]

  /// Sorts values into their lots, in their order.
  init(_ all: some Sequence<Value>, scope: (Value) -> Int) {
    var values: [Int: [Value]] = [:]
    for value in all { values[scope(value), default: []].append(value) }
    self.values = values
  }

  /// The values of a lot itself.
  subscript(scope: Int) -> [Value] { values[scope] ?? [] }

  /// What the first reading finds among the values of a lot or, failing that, of those around it.
  func nearest<Found>(
    to scope: Int, in document: Document, _ read: (Value) -> Found?
  ) -> Found? {
    for scope in document.scopes(around: scope) {
      for value in values[scope] ?? [] {
        if let found = read(value) { return found }
      }
    }
    return nil
  }
}

extension Document {
  /// A lot and those around it, from the inside out.
  func scopes(around scope: Int) -> some Sequence<Int> {
    sequence(first: scope) { [scopes] in scopes[$0].parent }
  }
}
