import Diagnostics
import Selectors
import Testing

/// What is said of an invalid selector, and where.
@Suite struct FaultTests {
  /// A selector with the part at fault between marks, and words of both messages.
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let english: String
    let french: String

    init(_ marked: String, _ english: String, _ french: String) {
      self.marked = marked
      self.english = english
      self.french = french
    }

    var testDescription: String { marked }
    var selector: String { marked.replacing("«", with: "").replacing("»", with: "") }
    /// The place between the marks, in bytes.
    var range: SourceRange? {
      let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      let fault = parts[1].split(separator: "»", omittingEmptySubsequences: false)[0]
      let start = parts[0].utf8.count
      return SourceRange(start, start + fault.utf8.count)
    }
  }

  static let cases = [
    Case("«»", "found the end, expected `$`", "fin du sélecteur ; attendu : « $ »"),
    Case("«a».b", "found `a`, expected `$`", "« a » ; attendu : « $ »"),
    Case("$.a[«»", "found the end, expected a name in quotes", "fin du sélecteur"),
    Case("$.é[0«x»]", "found `x`, expected `,` or `]`", "« x » ; attendu : « , » ou « ] »"),
    Case("$.«1»", "found `1`, expected a name", "attendu : un nom"),
    Case("$.a« »", "found a space, expected `.`", "espace ; attendu"),
    Case("$[«a»]", "expected a name in quotes", "un nom entre guillemets"),
    Case("$['a«\\q»']", "unknown escape `\\q`", "échappement « \\q » inconnu"),
    Case("$[«'»abc", "never closed", "jamais fermé"),
    Case("$['«\\uD800»']", "half of a character", "demi-caractère"),
    Case("$[«01»]", "`01` is no index", "« 01 » n'est pas un indice"),
    Case("$[1:«9007199254740992»]", "out of range", "dépasse les bornes"),
    Case("$[?@.a == «01»]", "`01` is no number", "« 01 » n'est pas un nombre"),
    Case("$[?@.a «=» 1]", "expected `==`", "attendu : « == »"),
    Case("$[?«@.*» == 1]", "several nodes", "plusieurs nœuds"),
    Case("$[?«lenght»(@) > 1]", "unknown function `lenght`", "fonction « lenght » inconnue"),
    Case("$[?«length(@, 1)» > 1]", "has 2 arguments, expected 1", "a 2 arguments ; attendu : 1"),
    Case("$[?«length(@)»]", "compared with nothing", "comparé à rien"),
    Case("$[?«match(@, 'a')» == true]", "true or false by itself", "déjà vrai ou faux"),
    Case("$[?count(«1») > 1]", "nodes are expected", "au lieu de nœuds"),
    Case("$[?count(«@.a ==» 1) > 1]", "a condition where a value", "une condition au lieu"),
    Case("$[?«'a'»]", "a value alone", "une valeur seule"),
    Case("$[?«(@.a)» == 1]", "a condition where a value", "une condition au lieu"),
    Case("$[?«!@.a ==» 1]", "expected brackets around", "attendu : des parenthèses"),
    Case("$[?@.a == «T»rue]", "found `T`, expected `@`", "« T » ; attendu : « @ »"),
    Case("$[?@.a == «tru»]", "found `tru`, expected true", "« tru » ; attendu : true"),
    Case("$[?match(@, '«a{99999}»')]", "too large", "trop grand"),
  ]

  @Test(arguments: cases) func `the fault is named in both languages, at its place`(_ item: Case)
    throws
  {
    let error = #expect(throws: JSONPathError.self) { try JSONPath(item.selector) }
    let fault = try #require(error)
    #expect(fault.message.en.contains(item.english), "\(fault.message.en)")
    #expect(fault.message.fr.contains(item.french), "\(fault.message.fr)")
    #expect(fault.range == item.range)
  }

  @Test(arguments: [
    ("$[?match(@, '«\\\\d»+')]", "write `[0-9]`"), ("$[?search(@, 'a«(»b')]", "never closed"),
    ("$[?search(@, '[«z-a»]')]", "upside down"), ("$[?search(@, '\\\\p{«Xx»}')]", "category"),
    ("$[?search(@, 'a«{,»3}')]", "expected {3}"), ("$[?search(@, 'a*«*»')]", "cannot stand"),
    ("$[?match(@, '«]»')]", "cannot stand"), ("$[?match(@, '«[»')]", "never closed"),
  ])
  func `a pattern that matches nothing is remarked upon`(marked: String, words: String) throws {
    let item = FaultTests.Case(marked, words, "")
    let remarks = try JSONPath(item.selector).remarks
    #expect(remarks.count == 1)
    #expect(remarks[0].message.en.hasPrefix("the pattern matches nothing"))
    #expect(remarks[0].message.en.contains(words), "\(remarks[0].message.en)")
    #expect(remarks[0].range == item.range)
  }
}
