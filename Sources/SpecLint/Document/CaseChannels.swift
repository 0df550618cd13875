/// Tells the channels that are staffed by a queue from those that are worked off later.
struct CaseChannels {
  private let document: Document
  private let phone, chat: FieldID?
  private let voiceWords, chatWords, writtenWords: ConceptSet

  init(_ document: Document, _ concepts: ConceptCatalog) {
    self.document = document
    phone = document.fields.id(of: "channels.phone")
    chat = document.fields.id(of: "channels.chat")
    voiceWords = concepts.set("voice-contact")
    chatWords = concepts.set("chat-contact")
    writtenWords = concepts.set("written-contact")
  }

  /// The channel of some figures; nil where nobody waits, or where other figures are the calls.
  func channel(of series: VolumeSeries, among groups: [VolumeGroup]) -> StaffingCase.Channel? {
    if let channel = series.channel { return queued(channel) }
    let isElsewhere = groups.contains { group in
      let other = group.forecast ?? group.history
      return other?.scope == series.scope && other?.channel == phone
    }
    return isElsewhere ? nil : queued(wordsOf: concepts(below: series.element))
  }

  /// The channel of a service level; nil where nobody waits.
  func channel(of level: ServiceLevel) -> StaffingCase.Channel? {
    level.channel.map(queued) ?? queued(wordsOf: level.concepts)
  }

  /// The key that names the contacts of some figures, and whether it names their channel.
  func name(of series: Int) -> (text: String, isChannel: Bool) {
    let plain = ["history", "forecast", "total", "count"].compactMap {
      document.fields.id(of: "volumes.\($0)")
    }
    for ancestor in document.ancestors(of: series) {
      let element = document.elements[ancestor]
      guard let key = element.key, !(element.field.map(plain.contains) ?? false) else { continue }
      return (document.tree.text(of: key), element.channel != nil)
    }
    return ("", false)
  }

  /// Whether what an element says can hold for a channel: its own, or none in particular.
  func suits(_ element: Int, _ channel: StaffingCase.Channel) -> Bool {
    guard let named = document.elements[element].channel else { return true }
    return queued(named) == channel
  }

  /// Whether a handle time can be that of a channel by what its words say.
  func suits(_ stated: HandleTimes.Stated, _ channel: StaffingCase.Channel) -> Bool {
    (stated.channel.map(queued) ?? queued(wordsOf: stated.concepts)) == channel
  }

  /// The name of the channel that a handle time is said of, written contacts being e-mails; nil where
  /// it may be of another than the telephone.
  func name(of stated: HandleTimes.Stated, among groups: [VolumeGroup]) -> String? {
    if let channel = stated.channel { return document.fields[channel].shortName }
    if stated.concepts.intersects(writtenWords) {
      return stated.concepts.intersects(voiceWords) ? nil : "email"
    }
    if stated.concepts.intersects(chatWords) { return "chat" }
    let named = groups.compactMap { ($0.forecast ?? $0.history)?.channel }
    return named.isEmpty || named.contains { $0 == phone } ? "phone" : nil
  }

  /// The name of the channel that a price is one of; chats share an agent's time, so they have none.
  func priced(_ channel: FieldID?, _ concepts: ConceptSet) -> String? {
    if let channel { return channel == chat ? nil : document.fields[channel].shortName }
    if concepts.intersects(chatWords) { return nil }
    let isWritten = concepts.intersects(writtenWords) && !concepts.intersects(voiceWords)
    return isWritten ? "email" : "phone"
  }

  private func queued(_ channel: FieldID) -> StaffingCase.Channel? {
    channel == phone ? .phone : channel == chat ? .chat : nil
  }

  /// What no word assigns to another channel comes by telephone.
  private func queued(wordsOf concepts: ConceptSet) -> StaffingCase.Channel? {
    if concepts.intersects(voiceWords) { return .phone }
    if concepts.intersects(chatWords) { return .chat }
    return concepts.intersects(writtenWords) ? nil : .phone
  }

  private func concepts(below element: Int) -> ConceptSet {
    var found = ConceptSet()
    for index in document.subtree(of: element).prefix(40) {
      for statement in document.elements[index].statements {
        found.formUnion(document.statements.underItsKey(statement).concepts)
      }
      found.formUnion(document.keyConcepts(ofMapping: index))
    }
    return found
  }
}
