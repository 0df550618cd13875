/// Tells the channels that are staffed by a queue from those that are worked off later.
struct CaseChannels {
  private let document: Document
  private let phone, chat: FieldID?
  private let voiceWords, chatWords, writtenWords: ConceptSet
  /// The lots that give the volumes of calls as such.
  private let phoneScopes: Set<Int>
  /// Whether all volumes are of named channels, none of them the telephone.
  private let hasOtherVolumesOnly: Bool

  init(_ document: Document, volumes: [VolumeGroup], _ concepts: ConceptCatalog) {
    self.document = document
    phone = document.fields.id(of: "channels.phone")
    chat = document.fields.id(of: "channels.chat")
    voiceWords = concepts.set("voice-contact")
    chatWords = concepts.set("chat-contact")
    writtenWords = concepts.set("written-contact")
    let series = volumes.compactMap { $0.forecast ?? $0.history }
    let phone = phone
    phoneScopes = Set(series.filter { $0.channel == phone }.map(\.scope))
    hasOtherVolumesOnly =
      phoneScopes.isEmpty && series.contains { $0.channel != nil }
  }

  /// The channel of some figures; nil where nobody waits, or where other figures are the calls.
  func channel(of series: VolumeSeries) -> StaffingCase.Channel? {
    if let channel = series.channel { return queued(channel) }
    return phoneScopes.contains(series.scope)
      ? nil : queued(wordsOf: concepts(below: series.element))
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
  func name(of stated: HandleTimes.Stated) -> String? {
    if let channel = stated.channel { return document.fields[channel].shortName }
    if stated.concepts.intersects(writtenWords) {
      return stated.concepts.intersects(voiceWords) ? nil : "email"
    }
    if stated.concepts.intersects(chatWords) { return "chat" }
    return hasOtherVolumesOnly ? nil : "phone"
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
      found.formUnion(document.concepts(ofValue: index))
    }
    return found
  }
}
