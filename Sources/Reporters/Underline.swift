import Diagnostics

/// The rows under a source line: `^^^^` and `----`, and their labels hung from them.
struct Underline {
  /// A piece of a row.
  struct Segment {
    let column: Int
    let text: String
    let style: Style
  }

  /// A mark and the columns under which it stands.
  struct Place {
    let mark: Mark
    let columns: Range<Int>
  }

  /// A label wrapped to where there is room for it.
  struct Label {
    let column: Int
    let lines: [String]

    /// Keeps the label at the wished column if at least a few words fit there.
    init(_ text: String, at column: Int, width: Int) {
      let needed = DisplayWidth.of(VisibleScalars.visible(text))
      let fits = width - column >= min(needed, 32)
      self.column = fits ? column : max(0, width - min(needed, 40))
      lines = WrappedText.lines(of: text, width: max(width - self.column, 8))
    }
  }

  /// The rows, top to bottom.
  private(set) var rows: [[Segment]] = []
  private let width: Int

  /// Draws the marks of one line in `width` columns.
  init(_ places: [Place], width: Int) {
    self.width = width
    rows.append(Self.strokes(places))
    var pending = places.filter { $0.mark.label != nil }
      .sorted {
        ($0.columns.lowerBound, $0.columns.upperBound) < (
          $1.columns.lowerBound, $1.columns.upperBound
        )
      }
    let end = places.map(\.columns.upperBound).max() ?? 0
    if let last = pending.last, placeInline(last, end: end, alone: pending.count == 1) {
      pending.removeLast()
    }
    if !pending.isEmpty { rows.append(connectors(pending[...])) }
    while let place = pending.popLast() { hang(place, under: pending) }
  }

  /// Puts a label to the right of the underline if nothing stands in the way.
  private mutating func placeInline(_ place: Place, end: Int, alone: Bool) -> Bool {
    guard let text = place.mark.label, place.columns.upperBound == end else { return false }
    let label = Label(text, at: end + 1, width: width)
    guard label.column == end + 1, alone || label.lines.count == 1 else { return false }
    for (index, line) in label.lines.enumerated() {
      let segment = Segment(column: label.column, text: line, style: place.mark.style)
      if index == 0 { rows[0].append(segment) } else { rows.append([segment]) }
    }
    return true
  }

  /// Puts a label below, beside the connectors of the labels that are still to come.
  private mutating func hang(_ place: Place, under others: [Place]) {
    guard let text = place.mark.label else { return }
    let label = Label(text, at: place.columns.lowerBound, width: width)
    let left = others.filter { $0.columns.lowerBound < label.column }
    for line in label.lines {
      let segment = Segment(column: label.column, text: line, style: place.mark.style)
      rows.append(connectors(left[...]) + [segment])
    }
  }

  private func connectors(_ places: ArraySlice<Place>) -> [Segment] {
    var segments: [Segment] = []
    for place in places where segments.last?.column != place.columns.lowerBound {
      segments.append(Segment(column: place.columns.lowerBound, text: "|", style: place.mark.style))
    }
    return segments
  }

  /// The underline itself; where places overlap the finding's own wins.
  private static func strokes(_ places: [Place]) -> [Segment] {
    let marks = places.map(\.mark)
    // For each column the number of the mark that is drawn there, or -1.
    var strokes = [Int](repeating: -1, count: places.map(\.columns.upperBound).max() ?? 0)
    let rising = marks.indices.sorted { !marks[$0].isPrimary && marks[$1].isPrimary }
    for number in rising {
      for column in places[number].columns { strokes[column] = number }
    }
    func isPrimary(_ stroke: Int) -> Bool? { stroke < 0 ? nil : marks[stroke].isPrimary }
    var segments: [Segment] = []
    var column = 0
    while column < strokes.count {
      let stroke = strokes[column]
      let end =
        strokes[column...].firstIndex { isPrimary($0) != isPrimary(stroke) } ?? strokes.count
      if stroke >= 0 {
        let text = String(repeating: marks[stroke].isPrimary ? "^" : "-", count: end - column)
        segments.append(Segment(column: column, text: text, style: marks[stroke].style))
      }
      column = end
    }
    return segments
  }
}
