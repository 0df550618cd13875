import Diagnostics
import YAMLTree

/// Turns the files of `rules/` into a ruleset, with a diagnostic for whatever is wrong in them.
package struct RulesetCompiler {
  /// A file below `rules/`: `group/rule-id.yaml`, or one of `vocabulary/`, where `fields.yaml` names
  /// the document's parts, `clauses.yaml` what several rules look for, `words.yaml` the lists that
  /// phrases name, and all others concepts; or one
  /// of `templates/`, a document to begin with for each language.
  package struct File: Sendable {
    /// What a file is for, by its folder.
    package enum Kind: Sendable {
      case rule, vocabulary, profile, template
    }

    /// The path as it is shown.
    package let path: String
    /// The path's last folder.
    package let folder: String
    /// The name without its ending.
    package let name: String
    /// The text.
    package let bytes: [UInt8]

    /// What the file is for.
    package var kind: Kind {
      switch folder {
      case "vocabulary": .vocabulary
      case "profiles": .profile
      case "templates": .template
      default: .rule
      }
    }

    /// Whether it holds lists of words for phrases.
    var isWordLists: Bool { kind == .vocabulary && name == "words" }

    /// Makes a file from its path and bytes.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
      let parts = path.split(separator: "/").map(String.init)
      folder = parts.dropLast().last ?? ""
      var name = parts.last ?? ""
      for ending in [".yaml", ".yml"] where name.hasSuffix(ending) {
        name.removeLast(ending.count)
      }
      self.name = name
    }
  }

  /// What came out: the ruleset of all that was right, and what was wrong.
  package struct Result: Sendable {
    /// The rules, without those that are wrong.
    package let ruleset: Ruleset
    /// The documentation of the rules, sorted by id.
    package let handbooks: [RuleHandbook]
    /// The problems, each with its place in a file.
    package let problems: [Diagnostic]
  }

  /// The lists that phrases name, by language.
  private var lists: [String: WordLists] = [:]
  private var concepts = ConceptCatalogBuilder()
  private var phrases = PhraseAutomaton.Builder()
  private var fields = FieldCatalogBuilder()
  private var clauses = ClauseCatalog()
  private var rules: [Rule] = []
  private var handbooks: [RuleHandbook] = []
  private var problems: [Diagnostic] = []
  private var sources: [String: SourceFile] = [:]

  /// Compiles the files.
  ///
  /// - Parameters:
  ///   - files: the files of `rules/`, and of folders like it.
  ///   - configuration: names of fields and phrases of concepts that come to those of the files.
  package static func compile(
    _ files: [File], adding configuration: Configuration = Configuration()
  ) -> Result {
    var compiler = RulesetCompiler()
    return compiler.run(files, configuration)
  }

  private mutating func run(_ files: [File], _ configuration: Configuration) -> Result {
    let parsed = withoutRepeatedRules(files.map { file in (file: file, tree: parse(file)) })
      .sorted { $0.file.path < $1.file.path }
    // Phrases of every file name the lists.
    for (file, tree) in parsed where file.isWordLists { readLists(tree) }
    for (file, tree) in parsed where file.kind == .vocabulary && !file.isWordLists {
      readVocabulary(file, tree)
    }
    add(configuration)
    for (file, tree) in parsed where file.kind == .rule { readRule(file, tree) }
    let draft = Ruleset(
      rules: rules.sorted { $0.id < $1.id }, concepts: concepts.build(), fields: fields.build(),
      automaton: phrases.build())
    let usable = draft.rules.filter { rule in
      do throws(RuleProblem) {
        _ = try draft.makeCheck(for: rule)
        return true
      } catch {
        if let file = sources[rule.id] { report(error, in: file) }
        return false
      }
    }
    for (file, tree) in parsed where file.kind == .profile && tree.problems.isEmpty {
      check(profile: file, with: draft)
    }
    return Result(
      ruleset: Ruleset(
        rules: usable, concepts: draft.concepts, fields: draft.fields, automaton: draft.automaton),
      handbooks: handbooks.sorted { $0.id < $1.id }, problems: problems)
  }

  /// A name stands for one rule in settings, suppressions and baselines: the first that has it.
  private mutating func withoutRepeatedRules(
    _ parsed: [(file: File, tree: YAMLTree)]
  ) -> [(file: File, tree: YAMLTree)] {
    var first: [String: SourceFile] = [:]
    return parsed.filter { file, tree in
      guard file.kind == .rule else { return true }
      if let earlier = first[file.name] {
        problems.append(.repeatedRule(file.name, in: tree.file, after: earlier))
        return false
      }
      first[file.name] = tree.file
      return true
    }
  }

  /// A profile is written as a configuration is; here it is only seen to be right.
  private mutating func check(profile file: File, with ruleset: Ruleset) {
    let reader = ConfigurationReader(file.bytes, path: file.path)
    var settings = ConfiguredSettings(ruleset)
    settings.apply(reader.configuration.rules)
    problems += reader.problems + settings.problems
  }

  private mutating func parse(_ file: File) -> YAMLTree {
    let tree = YAMLTree(parsing: file.bytes, path: file.path)
    for problem in tree.problems {
      report(problem.message(in: tree.file), at: problem.range, in: tree.file)
    }
    return tree
  }

  private mutating func readLists(_ tree: YAMLTree) {
    guard let root = tree.documents.first else { return }
    do throws(RuleProblem) {
      for (name, list) in try RuleValue(root, of: tree).map("words") {
        for (language, phrases) in try list.map(name, of: Self.phraseKeys) {
          for phrase in try phrases.textItems(name) {
            addWords(phrase, to: name, in: language, of: tree.file)
          }
        }
      }
    } catch {
      report(error, in: tree.file)
    }
  }

  private mutating func addWords(
    _ phrase: RuleValue, to name: String, in language: String, of file: SourceFile
  ) {
    do throws(PhraseError) {
      try lists[language, default: WordLists()].add(phrase.text ?? "", to: name)
    } catch {
      report(error.message, at: phrase.range, in: file)
    }
  }

  private mutating func readVocabulary(_ file: File, _ tree: YAMLTree) {
    guard let root = tree.documents.first else { return }
    let value = RuleValue(root, of: tree)
    switch file.name {
    case "fields":
      for problem in fields.read(value) { report(problem, in: tree.file) }
    case "clauses": clauses.add(value)
    default: addConcepts(value, prefix: "", in: tree.file)
    }
  }

  /// A project's own names and phrases; what they are added to must be there.
  private mutating func add(_ configuration: Configuration) {
    for block in configuration.vocabulary {
      for problem in fields.extend(block.value) { report(problem, in: block.location.file) }
    }
    for block in configuration.concepts {
      for (name, value) in block.value.entries where concepts[name] == nil {
        report(
          .unknown("concept", fr: "concept", name, among: concepts.names, at: value.keyRange),
          in: block.location.file)
      }
      addConcepts(block.value, prefix: "", in: block.location.file)
    }
  }

  /// Reads a rule, unless it was not read as it was meant: all else would follow from that.
  private mutating func readRule(_ file: File, _ tree: YAMLTree) {
    guard tree.problems.isEmpty else { return }
    guard let root = tree.documents.first else {
      report(
        LocalizedText(en: "an empty rule file", fr: "fichier de règle vide"),
        at: SourceRange(0, 0), in: tree.file)
      return
    }
    let value = RuleValue(root, of: tree)
    do throws(RuleProblem) {
      let reader = try RuleFileReader(value, of: file, in: tree.file, clauses)
      rules.append(reader.rule)
      handbooks.append(reader.handbook)
      sources[reader.rule.id] = tree.file
    } catch {
      report(error, in: tree.file)
    }
    if let local = value["concepts"] { addConcepts(local, prefix: file.name + "/", in: tree.file) }
  }

  /// Adds the phrases of a block of concepts; a concept that includes others is found by theirs too.
  private mutating func addConcepts(_ block: RuleValue, prefix: String, in file: SourceFile) {
    let entries = concepts(in: block, of: file)
    var outputs: [String: Set<String>] = [:]
    for (name, concept) in entries {
      outputs[name, default: []].insert(name)
      for included in concept["includes"]?.texts ?? [] {
        outputs[included, default: []].insert(name)
      }
    }
    for (name, concept) in entries {
      let targets = Self.closure(of: name, in: outputs).sorted().map { concepts.add(prefix + $0) }
      if concepts.names.count > ConceptSet.capacity {
        report(
          LocalizedText(
            en: "more than \(ConceptSet.capacity) concepts",
            fr: "plus de \(ConceptSet.capacity) concepts"), at: concept.range, in: file)
        return
      }
      if let title = concept["name"]?.localized {
        concepts.name(concepts.add(prefix + name), title)
      }
      for (language, phrases) in concept.entries where Self.phraseKeys.contains(language) {
        add(phrases, in: language, to: targets, in: file)
      }
    }
  }

  /// The concepts of a block that are what a concept must be.
  private mutating func concepts(
    in block: RuleValue, of file: SourceFile
  ) -> [(key: String, value: RuleValue)] {
    do throws(RuleProblem) {
      let names = try block.map("concepts").map(\.key)
      return block.entries.filter { isConcept($0, among: names, in: file) }
    } catch {
      report(error, in: file)
      return []
    }
  }

  private mutating func isConcept(
    _ entry: (key: String, value: RuleValue), among names: [String], in file: SourceFile
  ) -> Bool {
    do throws(RuleProblem) {
      try entry.value.map(entry.key, of: Self.phraseKeys + Self.conceptKeys)
      for included in try entry.value["includes"]?.textItems("includes") ?? [] {
        guard let name = included.text, !names.contains(name) else { continue }
        throw .unknown("concept", fr: "concept", name, among: names, at: included.range)
      }
      return true
    } catch {
      report(error, in: file)
      return false
    }
  }

  private mutating func add(
    _ phrases: RuleValue, in language: String, to targets: [Int], in file: SourceFile
  ) {
    let lists = lists[language] ?? WordLists()
    for phrase in phrases.items {
      for target in targets {
        do throws(PhraseError) {
          try self.phrases.add(phrase.text ?? "", naming: lists, output: target)
        } catch {
          report(error.message, at: phrase.range, in: file)
          break
        }
      }
    }
  }

  /// The keys of a concept that hold its phrases, by language, and its other keys.
  static let phraseKeys = ["fr", "en", "any"]
  /// What else a concept says.
  static let conceptKeys = ["includes", "name"]

  private static func closure(
    of name: String, in outputs: [String: Set<String>]
  ) -> Set<String> {
    var reached: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard reached.insert(next).inserted else { continue }
      waiting += outputs[next] ?? []
    }
    return reached
  }

  private mutating func report(_ problem: RuleProblem, in file: SourceFile) {
    report(problem.message, at: problem.range, in: file)
  }

  private mutating func report(
    _ message: LocalizedText, at range: SourceRange, in file: SourceFile
  ) {
    problems.append(
      Diagnostic(
        rule: "rule-file", severity: .error, message: message,
        location: SourceLocation(file: file, range: range)))
  }
}

extension Diagnostic {
  fileprivate static func repeatedRule(
    _ id: String, in file: SourceFile, after earlier: SourceFile
  ) -> Diagnostic {
    let note = LocalizedText(en: "the other one", fr: "l'autre")
    let start = SourceRange(0, 0)
    return Diagnostic(
      rule: "rule-file", severity: .error,
      message: LocalizedText(
        en: "there is another rule `\(id)`, expected a name of its own",
        fr: "il y a une autre règle « \(id) », un nom à elle est attendu"),
      location: SourceLocation(file: file, range: start),
      notes: [Note(message: note, location: SourceLocation(file: earlier, range: start))])
  }
}

extension RulesetCompiler {
  /// Writes the files themselves.
  package static func packed(_ files: [File]) -> [UInt8] {
    var writer = PackWriter()
    writer.write(files.count)
    for file in files {
      writer.write(file.folder + "/" + file.name + ".yaml")
      writer.write(String(decoding: file.bytes, as: UTF8.self))
    }
    return writer.bytes
  }

  /// Reads what `packed` wrote; a path is `group/rule-id.yaml`.
  package static func files(from reader: inout PackReader) throws(PackError) -> [File] {
    var files: [File] = []
    for _ in 0..<(try reader.readInt()) {
      let path = try reader.readString()
      files.append(File(path: path, bytes: Array(try reader.readString().utf8)))
    }
    return files
  }
}
