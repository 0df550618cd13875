/// When a service is open, read from the words that people use: "du lundi au vendredi de 8 h 30 à
/// 18 h 30, le samedi de 9 h à 13 h", "Monday to Friday, 8am-8pm", "7j/7, 24h/24".
struct OpeningHours: Equatable {
  /// Open minutes on each day, Monday first.
  private(set) var minutes = [Int](repeating: 0, count: 7)
  /// Whether the text gives hours but no days, so that Monday to Friday is assumed.
  private(set) var daysAreAssumed = false

  /// Open days of an average month.
  var daysPerMonth: Double { Double(minutes.count { $0 > 0 }) * Self.weeksPerMonth }

  /// Open hours of an average open day.
  var hoursPerDay: Double {
    let openDays = minutes.count { $0 > 0 }
    return openDays == 0 ? 0 : Double(minutes.reduce(0, +)) / 60 / Double(openDays)
  }

  private static let weeksPerMonth = 365.25 / 12 / 7
  private static let minutesOfDay = 1_440

  /// Reads a text; nil where it gives no hours.
  init?(_ text: String) {
    let events = OpeningHoursScanner(text).events
    guard events.contains(where: \.isHours) else { return nil }
    daysAreAssumed = !events.contains { !$0.isHours }
    // Who names hours first says behind them on which days they hold.
    let hoursLead = events.first?.isHours ?? false && !daysAreAssumed
    var days: Set<Int> = daysAreAssumed ? Set(0..<5) : []
    var isFresh = false
    var closed: Set<Int> = []
    for event in hoursLead ? events.reversed() : events {
      switch event {
      case .days(let named):
        days = isFresh ? days.union(named) : named
        isFresh = true
      case .closed(let named): closed.formUnion(named)
      case .hours(let start, let end):
        isFresh = false
        for day in days { minutes[day] += (end > start ? 0 : Self.minutesOfDay) + end - start }
      }
    }
    for day in minutes.indices {
      minutes[day] = closed.contains(day) ? 0 : min(minutes[day], Self.minutesOfDay)
    }
    if !minutes.contains(where: { $0 > 0 }) { return nil }
  }

  /// What a text says of opening, piece by piece.
  enum Event: Equatable {
    /// On these days, Monday is 0.
    case days(Set<Int>)
    /// Not on these days.
    case closed(Set<Int>)
    /// From this minute of the day to that.
    case hours(Int, Int)

    var isHours: Bool { if case .hours = self { true } else { false } }
  }
}

/// Cuts a text into what it says of days and hours.
private struct OpeningHoursScanner {
  private let words: [String]
  private var next = 0
  private var start: Int?
  private var isClosing = false
  private(set) var events: [OpeningHours.Event] = []

  init(_ text: String) {
    words = FoldedWords.words(of: text)
    while next < words.count { step() }
  }

  private mutating func step() {
    if Self.closing.contains(words[next]) { isClosing = true }
    if Self.holidays.contains(words[next]) { isClosing = false }
    if let found = always() ?? everyDay() ?? namedDays() {
      next = found
    } else if let time = time(at: next) {
      next = time.next
      add(time.minute)
    } else {
      next += 1
    }
  }

  private mutating func add(_ minute: Int) {
    guard let first = start else {
      start = minute
      return
    }
    events.append(.hours(first, minute))
    start = nil
    isClosing = false
  }

  private mutating func add(_ days: Set<Int>) {
    events.append(isClosing ? .closed(days) : .days(days))
    isClosing = false
  }

  // MARK: Days

  private static let closing: Set<String> = [
    "sauf", "except", "excluding", "excepte", "hormi", "ferme", "closed",
  ]
  private static let holidays: Set<String> = ["ferie", "holiday"]
  private static let dayNames: [Set<String>] = [
    ["lundi", "monday", "mon", "lun"], ["mardi", "tuesday", "tue"],
    ["mercredi", "wednesday", "wed", "mer"], ["jeudi", "thursday", "thu", "jeu"],
    ["vendredi", "friday", "fri", "ven"], ["samedi", "saturday", "sat", "sam"],
    ["dimanche", "sunday", "sun", "dim"],
  ]
  private static let groups: [(words: [String], days: Range<Int>)] = [
    (["jour", "ouvre"], 0..<5), (["jour", "ouvrable"], 0..<6), (["en", "semaine"], 0..<5),
    (["weekday"], 0..<5), (["business", "day"], 0..<5), (["working", "day"], 0..<5),
    (["weekend"], 5..<7), (["week", "end"], 5..<7), (["every", "day"], 0..<7), (["daily"], 0..<7),
    (["tou", "les", "jour"], 0..<7), (["chaque", "jour"], 0..<7), (["all", "week"], 0..<7),
  ]
  private static let through: Set<String> = ["au", "a", "to", "through", "thru", "until", "jusqu"]

  private func day(at index: Int) -> Int? {
    words.indices.contains(index) ? Self.dayNames.firstIndex { $0.contains(words[index]) } : nil
  }

  /// "lundi au vendredi", "Mon-Fri" (the dash is nothing), or one day.
  private mutating func namedDays() -> Int? {
    for group in Self.groups where words[next...].starts(with: group.words) {
      add(Set(group.days))
      return next + group.words.count
    }
    guard let first = day(at: next) else { return nil }
    let hasWord = words.indices.contains(next + 1) && Self.through.contains(words[next + 1])
    let end = next + (hasWord ? 2 : 1)
    guard let last = day(at: end) else {
      add([first])
      return next + 1
    }
    add(Set(first <= last ? Array(first...last) : Array(first...6) + Array(0...last)))
    return end + 1
  }

  /// "7j/7", "6 jours sur 7", "seven days a week".
  private mutating func everyDay() -> Int? {
    guard let count = number(at: next), (5...7).contains(count) else { return nil }
    var index = next + 1
    if words.indices.contains(index), ["j", "jour", "day", "d"].contains(words[index]) {
      index += 1
    }
    guard index > next + 1 || sign(at: index) == "/", words.indices.contains(index) else {
      return nil
    }
    if ["a", "per", "par"].contains(words[index]), word(at: index + 1, in: ["week", "semaine"]) {
      add(Set(0..<count))
      return index + 2
    }
    guard words[index] == "/" || words[index] == "sur" || words[index] == "out" else { return nil }
    let seven = index + (words[index] == "out" ? 2 : 1)
    guard number(at: seven) == 7 else { return nil }
    add(Set(0..<count))
    return seven + (word(at: seven + 1, in: ["j", "jour", "day"]) ? 2 : 1)
  }

  // MARK: Hours

  /// "24h/24", "24/7", "24x7", "24 hours a day".
  private mutating func always() -> Int? {
    guard words[next] == "24" else { return words[next] == "h24" ? wholeDay(upTo: next + 1) : nil }
    var index = next + 1
    if word(at: index, in: ["h", "heure", "hour", "hr", "hrs"]) { index += 1 }
    let isHours = index > next + 1
    if word(at: index, in: ["x7", "x7x365"]) { return wholeWeek(upTo: index + 1) }
    guard word(at: index, in: ["/", "sur", "x"]) else {
      return isHours ? wholeDay(upTo: index) : nil
    }
    if number(at: index + 1) == 7 { return wholeWeek(upTo: index + 2) }
    guard number(at: index + 1) == 24 else { return nil }
    return wholeDay(upTo: index + (word(at: index + 2, in: ["h", "heure"]) ? 3 : 2))
  }

  private mutating func wholeDay(upTo end: Int) -> Int {
    events.append(.hours(0, 1_440))
    start = nil
    return end
  }

  private mutating func wholeWeek(upTo end: Int) -> Int {
    add(Set(0..<7))
    return wholeDay(upTo: end)
  }

  /// "8 h 30", "8h30", "08:00", "8:00 am", "8 pm", "noon", "0800".
  private func time(at index: Int) -> (minute: Int, next: Int)? {
    if word(at: index, in: ["midi", "noon"]) { return (720, index + 1) }
    if word(at: index, in: ["minuit", "midnight"]) { return (start == nil ? 0 : 1_440, index + 1) }
    guard words.indices.contains(index), let hour = Int(words[index]) else { return nil }
    if words[index].utf8.count == 4, words[index].first == "0" || start != nil, hour <= 2_400,
      hour % 100 < 60
    {
      return (hour / 100 * 60 + hour % 100, index + 1)
    }
    guard (0...24).contains(hour) else { return nil }
    guard let clock = clock(hour, after: index) else {
      return isBareStart(index) ? (hour * 60, index + 1) : nil
    }
    return clock
  }

  /// The minutes and half of the day behind an hour, one of which must be there.
  private func clock(_ hour: Int, after index: Int) -> (minute: Int, next: Int)? {
    var minute = 0
    var end = index + 1
    if sign(at: end) == ":" || sign(at: end) == ".", let part = minutePart(at: end + 1) {
      (minute, end) = (part, end + 2)
    } else if word(at: end, in: ["h", "heure"]) {
      end += 1
      if let part = minutePart(at: end), !isHourWord(at: end + 1) {
        (minute, end) = (part, end + 1)
      }
    } else if words.indices.contains(end), words[end].first == "h", words[end].count == 3,
      let part = Int(words[end].dropFirst())
    {
      (minute, end) = (part, end + 1)
    }
    if let half = half(at: end) {
      return ((hour % 12 + (half.isAfternoon ? 12 : 0)) * 60 + minute, half.next)
    }
    return end > index + 1 ? (hour * 60 + minute, end) : nil
  }

  /// "h", "heure", or "h30" in "18h30".
  private func isHourWord(at index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    let rest = words[index].dropFirst()
    return words[index] == "heure"
      || words[index].first == "h" && (rest.isEmpty || Int(rest) != nil)
  }

  private func half(at index: Int) -> (isAfternoon: Bool, next: Int)? {
    if word(at: index, in: ["am", "pm"]) { return (words[index] == "pm", index + 1) }
    guard word(at: index, in: ["a", "p"]), sign(at: index + 1) == ".",
      word(at: index + 2, in: ["m"])
    else { return nil }
    return (words[index] == "p", index + (sign(at: index + 3) == "." ? 4 : 3))
  }

  /// "9-18h", "8 to 6 pm": a number that a time follows at once.
  private func isBareStart(_ index: Int) -> Bool {
    guard start == nil else { return false }
    let end = index + (word(at: index + 1, in: Self.through) ? 2 : 1)
    guard words.indices.contains(end), let hour = Int(words[end]), hour <= 24 else { return false }
    return clock(hour, after: end) != nil
  }

  private func minutePart(at index: Int) -> Int? {
    guard words.indices.contains(index), words[index].utf8.count == 2, let part = Int(words[index]),
      part < 60
    else { return nil }
    return part
  }

  // MARK: Words

  private static let numbers = ["cinq": 5, "six": 6, "sept": 7, "five": 5, "seven": 7]

  private func number(at index: Int) -> Int? {
    guard words.indices.contains(index) else { return nil }
    return Int(words[index]) ?? Self.numbers[words[index]]
  }

  private func sign(at index: Int) -> String? {
    words.indices.contains(index) ? words[index] : nil
  }

  private func word(at index: Int, in known: Set<String>) -> Bool {
    words.indices.contains(index) && known.contains(words[index])
  }
}
