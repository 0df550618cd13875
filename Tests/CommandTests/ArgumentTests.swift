import Foundation
import Testing

/// What is typed wrong is said in one line that names the culprit and the nearest valid name.
@Suite struct ArgumentTests {
  /// Arguments, and what is said of them in English and in French.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let english: String
    let french: String

    init(_ arguments: [String], _ english: String, _ french: String) {
      self.arguments = arguments
      self.english = english
      self.french = french
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case([], "nothing to lint: name a file", "rien à vérifier : nommez un fichier"),
    Case(["lint"], "nothing to lint", "rien à vérifier"),
    Case(
      ["--fromat", "text", "a.yaml"], "unknown option '--fromat'; did you mean '--format'?",
      "option inconnue : « --fromat » ; vouliez-vous dire « --format » ?"),
    Case(
      ["--nonsense", "a.yaml"], "unknown option '--nonsense'; `spec-lint --help` lists them",
      "option inconnue : « --nonsense » ; « spec-lint --help » en donne la liste"),
    Case(["-x", "a.yaml"], "unknown option '-x'", "option inconnue : « -x »"),
    Case(
      ["--format", "jsno", "a.yaml"], "unknown format 'jsno'; did you mean 'json'?",
      "format inconnu : « jsno » ; vouliez-vous dire « json » ?"),
    Case(
      ["staff", "--format", "jsno", "a.yaml"], "unknown format 'jsno'; did you mean 'json'?",
      "format inconnu : « jsno » ; vouliez-vous dire « json » ?"),
    Case(
      ["--format", "pdf=a.pdf", "a.yaml"], "unknown format 'pdf'; known: text, short, json",
      "format inconnu : « pdf » ; au choix : text, short, json"),
    Case(["--format", "json=", "a.yaml"], "no file named in", "aucun fichier dans"),
    Case(["--format"], "missing value for '--format'", "valeur manquante pour « --format »"),
    Case(
      ["--color", "allways", "a.yaml"],
      "invalid value for --color: 'allways'; did you mean 'always'?",
      "valeur non valable pour --color : « allways » ; vouliez-vous dire « always » ?"),
    Case(
      ["--max-warnings", "many", "a.yaml"],
      "invalid value for --max-warnings: 'many'; expected a whole number",
      "valeur non valable pour --max-warnings : « many » ; un nombre entier est attendu"),
    Case(["--max-warnings=-1", "a.yaml"], "'-1'; expected a whole", "« -1 » ; un nombre"),
    Case(["-W"], "missing value for '-W'", "valeur manquante pour « -W »"),
    Case(
      ["-Wabsolute-slas", "a.yaml"],
      "unknown rule or group 'absolute-slas'; did you mean 'absolute-sla'?",
      "règle ou groupe inconnu : « absolute-slas » ; vouliez-vous dire « absolute-sla » ?"),
    Case(["-Wno-absolut-sla", "a.yaml"], "did you mean 'absolute-sla'", "dire « absolute-sla »"),
    Case(["-Werror=absolutesla", "a.yaml"], "mean 'absolute-sla'", "dire « absolute-sla »"),
    Case(["-Wextar", "a.yaml"], "did you mean 'extra'?", "vouliez-vous dire « extra » ?"),
    Case(
      ["-Wmoon", "a.yaml"], "unknown rule or group 'moon'; `spec-lint rules` lists them",
      "« moon » ; « spec-lint rules » en donne la liste"),
    Case(
      ["exlpain", "absolute-sla"],
      "'exlpain': no such file or folder; did you mean "
        + "'spec-lint explain'?", "vouliez-vous dire « spec-lint explain » ?"),
    Case(
      ["b.yaml"], "cannot read 'b.yaml': no such file or folder; did you mean 'a.yaml'?",
      "lecture impossible de « b.yaml » : ni fichier ni dossier de ce nom ; vouliez-vous dire "
        + "« a.yaml » ?"),
    Case(["*.yml"], "no file matches '*.yml'", "aucun fichier ne correspond à « *.yml »"),
    Case(["empty"], "no YAML file in 'empty'", "aucun fichier YAML dans « empty »"),
    Case(["explain"], "missing argument: RULE", "argument manquant : RULE"),
    Case(["explain", "absolut-sla"], "did you mean 'absolute-sla'?", "« absolute-sla » ?"),
    Case(["explain", "a", "b"], "unexpected argument 'b'", "argument en trop : « b »"),
    Case(["outline", "no/such.yaml"], "cannot read 'no/such.yaml'", "« no/such.yaml »"),
    Case(["help", "tets"], "unknown subcommand 'tets'; did you mean 'test'?", "« test » ?"),
    Case(["rules", "--new", "Bad Name"], "is no name for a rule", "ne peut nommer une règle"),
    Case(
      ["init", "a.yaml"], "cannot write 'a.yaml': there is a file of that name already",
      "écriture impossible de « a.yaml » : il y a déjà un fichier de ce nom"),
    Case(["init", "empty"], "'empty': there is a file", "« empty » : il y a déjà"),
    Case(["init", "no/such.yaml"], "cannot write 'no/such.yaml'", "« no/such.yaml »"),
    Case(["init", "--lang", "de"], "invalid value for --lang: 'de'", "pour --lang : « de »"),
    Case(
      ["schema", "documnet"], "unknown schema 'documnet'; did you mean 'document'?",
      "schéma inconnu : « documnet » ; vouliez-vous dire « document » ?"),
    Case(["schema", "x", "y"], "unexpected argument 'y'", "argument en trop : « y »"),
    Case(["--rules", "nowhere", "a.yaml"], "cannot read 'nowhere'", "« nowhere »"),
    Case(
      ["--format", "json=a.yaml", "a.yaml"], "a report is not written over a document: 'a.yaml'",
      "un rapport ne s'écrit pas sur un document : « a.yaml »"),
    Case(
      ["--fix", "-"], "--fix cannot mend standard input; --diff shows",
      "--fix ne peut corriger l'entrée standard ; --diff montre"),
    Case(
      ["--fix", "--diff", "a.yaml"], "--fix and --diff do not go together",
      "--fix et --diff ne vont pas ensemble"),
    Case(
      ["--fix", "--write-baseline", "a.yaml"], "--fix and --write-baseline", "--write-baseline ne"),
    Case(["--diff", "--show-config", "a.yaml"], "--diff and --show-config", "--show-config ne"),
    Case(["--diff", "--format", "json", "a.yaml"], "--diff and --format do", "--diff et --format"),
    Case(["--x\n::error::pwned"], "unknown option '--x\\n::error::pwned'", "--x\\n::error"),
  ]

  @Test(arguments: cases) func saysWhatIsWrong(_ item: Case) throws {
    let folder = Folder(["a.yaml": SampleDocuments.clean, "empty/readme.txt": ""])
    for (locale, expected) in [("en_GB.UTF-8", item.english), ("fr_FR.UTF-8", item.french)] {
      let run = try SpecLintProcess.run(
        item.arguments, in: folder, environment: ["LC_ALL": locale])
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.contains(expected))
      #expect(run.errors.hasPrefix("spec-lint: ") && run.errors.hasSuffix("\n"))
      #expect(
        run.errors.split(separator: "\n").count == (item.arguments.first == "exlpain" ? 2 : 1))
    }
    #expect(try folder.read("a.yaml") == SampleDocuments.clean)
  }

  @Test func languageOptionWinsOverLocale() throws {
    let folder = Folder()
    for arguments in [["--lang", "fr", "--oops"], ["--oops", "--lang=fr"]] {
      let run = try SpecLintProcess.run(
        arguments, in: folder, environment: ["LC_ALL": "en_GB.UTF-8"])
      #expect(run.errors.contains("option inconnue : « --oops »"))
    }
  }

  @Test func versionIsANumber() throws {
    let run = try SpecLintProcess.run(["--version"], in: Folder())
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}

/// The help pages are written by hand: they must know every option that the parser knows.
@Suite struct HelpTests {
  /// A command as the parser describes itself.
  private struct Dump: Decodable {
    struct Command: Decodable {
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    struct Argument: Decodable {
      let names: [Name]?
    }
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let command: Command
  }

  @Test(arguments: ["en", "fr"]) func everyOptionIsExplained(language: String) throws {
    let folder = Folder()
    let dump = try SpecLintProcess.run(["--experimental-dump-help"], in: folder)
    let root = try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8)).command
    let commands = (root.subcommands ?? []).filter { $0.commandName != "help" }
    #expect(
      commands.map(\.commandName) == [
        "lint", "explain", "outline", "query", "rules", "staff", "init", "test", "schema",
      ])
    let overview = try help([], language, folder)
    for command in commands {
      #expect(overview.contains(command.commandName))
      let page = try help([command.commandName], language, folder)
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) {
        guard !["help", "version", "h"].contains(name.name) else { continue }
        #expect(page.contains((name.kind == "long" ? "--" : "-") + name.name))
      }
    }
  }

  @Test(arguments: ["en", "fr"]) func pagesFitATerminal(language: String) throws {
    let folder = Folder()
    let topics = ["explain", "outline", "query", "rules", "staff", "init", "test", "schema"]
    for topic in [[]] + topics.map({ [$0] }) {
      let page = try help(topic, language, folder)
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= 92 })
    }
  }

  @Test func examplesInHelpRun() throws {
    let folder = Folder([
      "cdc.yaml": SampleDocuments.clean, "tenders/a.yaml": SampleDocuments.clean,
    ])
    let page = try help([], "en", folder)
    let examples = page.split(separator: "\n").filter { $0.hasPrefix("  spec-lint ") }
    #expect(examples.count == 7)
    for example in examples {
      let words = example.split(separator: "   ")[0].split(separator: " ").map(String.init)
      let run = try SpecLintProcess.run(Array(words.dropFirst()), in: folder)
      #expect(run.status < 2 && run.errors == "", "\(example)")
    }
  }

  private func help(_ topic: [String], _ language: String, _ folder: Folder) throws -> String {
    let run = try SpecLintProcess.run(["help"] + topic + ["--lang", language], in: folder)
    let same = try SpecLintProcess.run(topic + ["--help", "--lang=\(language)"], in: folder)
    #expect(run == same)
    #expect(run.status == 0 && run.errors == "")
    return run.output
  }
}
