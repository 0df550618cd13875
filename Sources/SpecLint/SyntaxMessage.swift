import Diagnostics
import YAMLTree

extension YAMLTree {
  /// Why not all of the file was read, or not as it was meant; for commands that only show it.
  package var faults: [Diagnostic] {
    problems.filter { ![.duplicateKey, .controlCharacter].contains($0.kind) }.map { problem in
      Diagnostic(
        rule: "yaml-syntax", severity: .error, message: problem.message(in: file),
        location: SourceLocation(file: file, range: problem.range))
    }
  }
}

extension YAMLProblem {
  /// What is wrong, in words: the same in a document, a rule, a configuration and a baseline.
  ///
  /// libyaml's own words are English, and for people who write parsers.
  ///
  /// - Parameter file: the file that the problem was found in.
  func message(in file: SourceFile) -> LocalizedText {
    let words = FindingValue.shortened(file.text(in: range))
    return switch kind {
    case .unclosedQuote:
      LocalizedText(
        en: "a quotation mark is opened and not closed, expected the same mark at the end of the "
          + "text",
        fr: "un guillemet est ouvert et n'est pas fermé, le même guillemet est attendu à la fin du "
          + "texte")
    case .unescapedQuote:
      LocalizedText(
        en: "a quotation mark ends the text too early, expected the other kind of marks around it",
        fr: "un guillemet ferme le texte trop tôt, l'autre sorte de guillemets est attendue "
          + "autour de lui")
    case .unclosedBracket:
      LocalizedText(
        en: "a bracket is opened and not closed, expected “]” or “}”",
        fr: "un crochet ou une accolade est ouvert et n'est pas fermé, « ] » ou « } » est attendu")
    case .missingComma:
      LocalizedText(
        en: "nothing parts “\(words)” from what stands before it, expected a comma",
        fr: "rien ne sépare « \(words) » de ce qui précède, une virgule est attendue")
    case .missingValue:
      LocalizedText(
        en: "“\(words)” stands where a value is expected",
        fr: "« \(words) » est à la place d'une valeur")
    case .tabIndentation:
      LocalizedText(
        en: "a tab is used for indentation, expected spaces",
        fr: "une tabulation sert de retrait, des espaces sont attendues")
    case .badIndentation:
      LocalizedText(
        en: "the indentation does not match the lines above, expected the same number of spaces",
        fr: "le retrait ne correspond pas aux lignes précédentes, le même nombre d'espaces "
          + "est attendu")
    case .missingColon:
      LocalizedText(
        en: "a line has no “:” after its name, expected “name: value”",
        fr: "une ligne n'a pas de « : » après son nom, « nom: valeur » est attendu")
    case .unexpectedColon:
      LocalizedText(
        en: "a second “:” stands in a text, expected quotation marks around the text",
        fr: "un second « : » se trouve dans un texte, des guillemets sont attendus autour du texte")
    case .unexpectedDash:
      LocalizedText(
        en: "a list begins behind its name, expected “-” at the start of the next line",
        fr: "une liste commence derrière son nom, « - » est attendu au début de la ligne suivante")
    case .unexpectedText:
      LocalizedText(
        en: "“\(words)” follows the end of a value, expected it on a line of its own or within "
          + "the value's quotation marks",
        fr: "« \(words) » suit la fin d'une valeur, attendu sur sa propre ligne ou entre les "
          + "guillemets de la valeur")
    case .reservedCharacter:
      LocalizedText(
        en: "a text begins with “\(words.prefix(1))”, which YAML reserves, expected quotation "
          + "marks around it",
        fr: "un texte commence par « \(words.prefix(1)) », que YAML se réserve, des guillemets "
          + "sont attendus autour de lui")
    case .badEscape:
      LocalizedText(
        en: "“\(words.prefix(2))” makes no known escape in a double-quoted text, expected for "
          + #"example \n, \" or \\"#,
        fr: "« \(words.prefix(2)) » ne forme pas d'échappement connu dans un texte entre "
          + #"guillemets doubles, attendu par exemple \n, \" ou \\"#)
    case .badAnchor:
      LocalizedText(
        en: "an anchor (&) or alias (*) has no valid name, expected letters and digits",
        fr: "une ancre (&) ou un alias (*) n'a pas de nom valide, des lettres et des chiffres "
          + "sont attendus")
    case .badTag:
      LocalizedText(
        en: "a tag (!) cannot be read, expected a value without a tag",
        fr: "une étiquette (!) n'est pas lisible, une valeur sans étiquette est attendue")
    case .badDirective:
      LocalizedText(
        en: "a line begins with “%” and is no directive of YAML, expected quotation marks around "
          + "it",
        fr: "une ligne commence par « % » et n'est pas une directive de YAML, des guillemets sont "
          + "attendus autour d'elle")
    case .badBlockHeader:
      LocalizedText(
        en: "“\(words)” cannot follow “|” or “>”, expected the text on the next line",
        fr: "« \(words) » ne peut suivre « | » ni « > », le texte est attendu à la ligne suivante")
    case .syntax:
      LocalizedText(
        en: "the file is not valid YAML here", fr: "le fichier n'est pas du YAML valide ici")
    case .duplicateKey:
      LocalizedText(
        en: "“\(words)” stands twice here, expected each name once",
        fr: "« \(words) » figure deux fois ici, chaque nom n'est attendu qu'une fois")
    case .unknownAlias:
      LocalizedText(
        en: "the alias “\(words)” refers to nothing above it, expected an anchor of that name",
        fr: "l'alias « \(words) » ne renvoie à rien au-dessus, une ancre de ce nom est attendue")
    case .selfReference:
      LocalizedText(
        en: "“\(words)” stands within what it refers to, expected a value that ends",
        fr: "« \(words) » est à l'intérieur de ce qu'il désigne, une valeur finie est attendue")
    case .tooManyExpansions:
      LocalizedText(
        en: "aliases such as “\(words)” repeat too much content, the rest was not read",
        fr: "des alias comme « \(words) » répètent trop de contenu, la suite n'a pas été lue")
    case .nestingTooDeep:
      LocalizedText(
        en: "values are nested more than \(detail) levels deep, the rest of this value was not "
          + "read",
        fr: "les valeurs sont imbriquées sur plus de \(detail) niveaux, la suite de cette valeur "
          + "n'a pas été lue")
    case .tooManyErrors:
      LocalizedText(
        en: "too many faults of syntax stand before this, the rest was not read",
        fr: "trop de fautes de syntaxe précèdent, la suite n'a pas été lue")
    case .invalidUTF8:
      LocalizedText(
        en: "a byte is not valid UTF-8 (\(detail) in the file), expected a file saved as UTF-8",
        fr: "un octet n'est pas de l'UTF-8 valide (\(detail) dans le fichier), un fichier "
          + "enregistré en UTF-8 est attendu")
    case .utf16:
      LocalizedText(
        en: "the file is encoded as UTF-16 or UTF-32, expected UTF-8",
        fr: "le fichier est encodé en UTF-16 ou UTF-32, de l'UTF-8 est attendu")
    case .controlCharacter:
      LocalizedText(
        en: "a control character (\(detail) in the file) stands in the text, expected visible "
          + "characters",
        fr: "un caractère de contrôle (\(detail) dans le fichier) se trouve dans le texte, des "
          + "caractères visibles sont attendus")
    case .tooLarge:
      LocalizedText(
        en: "the file is larger than \(detail) bytes, nothing of it was read",
        fr: "le fichier dépasse \(detail) octets, rien n'en a été lu")
    }
  }
}
