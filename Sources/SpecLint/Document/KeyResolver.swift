import Diagnostics
import YAMLTree

/// Understands a key as a phrase: the longest known phrase in it wins, and the enclosing section
/// decides between equals.
struct KeyResolver {
  /// A concept found in a key.
  struct KeyHit: Sendable {
    let concept: Int
    let start: Int
    let end: Int
  }

  /// What a key was understood as.
  struct Resolved: Sendable {
    var field: FieldID?
    var channel: FieldID?
    /// The key is a lot's: "Lot 1", "Schedule A – North".
    var startsScope = false
    /// The key is that of a list of lots.
    var holdsLots = false
    var suggestion: String?
    var hits: [KeyHit] = []
  }

  /// A field that a key may mean, and how much of the key says so.
  private struct Candidate {
    let field: FieldID
    let length: Int
    let start: Int
  }

  /// What was seen in a key, whatever stands around it; keys repeat, so it is kept.
  private struct Reading {
    var candidates: [Candidate] = []
    var hits: [KeyHit] = []
    var wordCount = 0
    var hasNumber = false
  }

  private let fields: FieldCatalog
  private let concepts: PhraseAutomaton
  private var readings: [String: Reading] = [:]
  private var resolved: [CacheKey: Resolved] = [:]
  private var scanned = ScannedText()

  private struct CacheKey: Hashable {
    let text: String
    let sections: [FieldID]
  }

  init(fields: FieldCatalog, concepts: PhraseAutomaton) {
    self.fields = fields
    self.concepts = concepts
  }

  /// Resolves a key whose enclosing sections are given from the inside out.
  mutating func resolve(
    _ key: NodeID, of tree: YAMLTree, sections: [FieldID]
  ) -> Resolved {
    let text = tree.text(of: key)
    let cacheKey = CacheKey(text: text, sections: sections)
    if let known = resolved[cacheKey] { return known }
    let reading = read(text)
    let answer = choose(reading, text: text, sections: sections)
    resolved[cacheKey] = answer
    return answer
  }

  private mutating func read(_ text: String) -> Reading {
    if let known = readings[text] { return known }
    var reading = Reading()
    var text = text
    text.withUTF8 { bytes in
      fields.automaton.scan(bytes, into: &scanned)
      reading.wordCount = scanned.tokens.count { $0.kind == .word }
      reading.hasNumber = scanned.tokens.contains { $0.kind == .number }
      for match in scanned.matches {
        reading.candidates.append(
          Candidate(
            field: Int(match.output), length: Int(match.last - match.first) + 1,
            start: Int(match.first)))
      }
      concepts.scan(bytes, into: &scanned)
      for match in scanned.matches {
        reading.hits.append(
          KeyHit(
            concept: Int(match.output), start: Int(scanned.tokens[Int(match.first)].start),
            end: Int(scanned.tokens[Int(match.last)].end)))
      }
    }
    readings[text] = reading
    return reading
  }

  private func choose(
    _ reading: Reading, text: String, sections: [FieldID]
  ) -> Resolved {
    var answer = Resolved(hits: reading.hits)
    var best: (candidate: Candidate, rank: Int)?
    for candidate in reading.candidates {
      let section = fields[candidate.field].section
      if fields[section].name == "months" { continue }
      if fields[section].name == "channels" {
        answer.channel = candidate.field
        continue
      }
      guard let rank = rank(candidate, section, sections) else { continue }
      if let current = best {
        guard (candidate.length, rank) > (current.candidate.length, current.rank) else { continue }
      }
      best = (candidate, rank)
    }
    // A long key is a sentence that happens to hold a known word.
    if let best, best.candidate.length * 6 >= reading.wordCount {
      answer.field = best.candidate.field
      answer.holdsLots = fields[best.candidate.field].name == "lots"
      answer.startsScope =
        answer.holdsLots && (reading.hasNumber || reading.wordCount > best.candidate.length)
    }
    if answer.field == nil, answer.channel == nil {
      answer.suggestion = fields.suggestion(for: text, sections: sections)
    }
    return answer
  }

  /// How well a candidate fits where it stands; nil where it cannot be meant.
  private func rank(_ candidate: Candidate, _ section: FieldID, _ sections: [FieldID]) -> Int? {
    if let depth = sections.firstIndex(of: section), !fields.isSection(candidate.field) {
      return 1000 - depth
    }
    return fields.isSection(candidate.field) ? 1 : nil
  }
}
