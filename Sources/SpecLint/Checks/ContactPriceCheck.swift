import Diagnostics

/// Finds a price per contact that, with the handle time, is less than an hour of work costs.
struct ContactPriceCheck: Check {
  static let name = "contact-price"
  static let options: [CheckOption]? = [
    CheckOption("per-contact", .concepts),
    CheckOption("without", .concepts),
    CheckOption(
      "offshore", .group([CheckOption("words", .concepts), CheckOption("factor", .number)])),
    CheckOption("least", .number),
    CheckOption("countries", .list(country)),
  ]

  private static let country = [
    CheckOption("name", .localized),
    CheckOption("year", .text),
    CheckOption("currency", .text),
    CheckOption("words", .concepts),
    CheckOption("language", .choice(Language.allCases.map(\.rawValue))),
    CheckOption("floor", .number),
    CheckOption("thin", .number),
    CheckOption("high", .number),
  ]

  /// What an hour on contacts costs in a country, in its currency.
  private struct Country: Sendable {
    let name: LocalizedText
    let year: String
    let currency: Token.Unit
    /// The words that name it.
    let words: ConceptSet
    /// Whether it is meant where its currency stands and no country is named, in this language.
    let language: Language?
    /// Below the floor wages are not covered; below `thin` little is left; above `high` it is dear.
    let floor: Double
    let thin, high: Double?
  }

  /// A price with its channel.
  private struct Price {
    let amount: StatedFigure
    let currency: Token.Unit
    let channel: String
    let scope: Int
  }

  private let countries: [Country]
  private let offshore: ConceptSet
  private let offshoreFactor, leastAnywhere: Double
  private let perContact, penalty: ConceptSet

  init(options: OptionReader) throws(RuleProblem) {
    perContact = try options.conceptSet(options["per-contact"])
    penalty = try options.conceptSet(options["without"])
    offshore = try options.conceptSet(options["offshore"]?["words"])
    offshoreFactor = options["offshore"]?["factor"]?.number ?? 1
    leastAnywhere = options["least"]?.number ?? 0
    var countries: [Country] = []
    for item in options["countries"]?.items ?? [] {
      countries.append(try Self.country(item, options))
    }
    self.countries = countries
  }

  private static let currencies: [String: Token.Unit] = [
    "EUR": .euro, "GBP": .pound, "USD": .dollar, "CAD": .dollar, "CHF": .swissFranc,
  ]

  private static func country(
    _ item: RuleValue, _ options: OptionReader
  ) throws(RuleProblem) -> Country {
    let currency = item["currency"]?.text ?? ""
    guard let unit = currencies[currency] else {
      throw .unknown(
        "currency", currency, among: currencies.keys.sorted(),
        at: item["currency"]?.range ?? item.range)
    }
    return Country(
      name: item["name"]?.localized ?? LocalizedText(same: currency),
      year: item["year"]?.text ?? "", currency: unit,
      words: try options.conceptSet(item["words"]),
      language: item["language"]?.text.flatMap(Language.init), floor: item["floor"]?.number ?? 0,
      thin: item["thin"]?.number, high: item["high"]?.number)
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let channels = CaseChannels(document, volumes: subject.volumes, subject.concepts)
    let prices = prices(subject, channels)
    guard !prices.isEmpty else { return [] }
    let times = ByScope(
      HandleTimes(document, levels: subject.serviceLevels, subject.concepts).all
    ) { document.elements[$0.element].scope }
    return prices.compactMap { price in
      let time = times.nearest(to: price.scope, in: document) { stated in
        channels.name(of: stated) == price.channel ? stated.time : nil
      }
      return time.flatMap { finding(price, $0, document) }
    }
  }

  private func finding(
    _ price: Price, _ time: StatedFigure, _ document: Document
  ) -> Finding? {
    guard time.value >= 30 else { return nil }
    let hourly = price.amount.value * 3_600 / time.value
    let isOffshore = document.index.concepts.contains { $0.intersects(offshore) }
    let country = country(price, document)
    let factor = isOffshore ? offshoreFactor : 1
    var values: [String: FindingValue] = [
      "price": .money(price.amount.value, price.currency),
      "handle_time": .duration(time.value), "hourly": .money(hourly, price.currency),
      "least": .money(leastAnywhere, price.currency),
    ]
    if let country {
      values["country"] = .name(country.name)
      values["year"] = .quote(country.year)
      values["floor"] = .money(country.floor * factor, price.currency)
      values["thin"] = (country.thin).map { .money($0 * factor, price.currency) }
      values["high"] = (country.high).map { .money($0 * factor, price.currency) }
    }
    guard let (variant, severity) = fault(hourly, country, factor) else { return nil }
    return Finding(
      variant + (isOffshore && country != nil ? "-offshore" : ""), at: price.amount.place,
      severity: severity, values: values,
      notes: [Finding.Note("handle-time", at: time.place)])
  }

  private func fault(
    _ hourly: Double, _ country: Country?, _ factor: Double
  ) -> (variant: String, severity: Severity)? {
    guard let country else { return hourly < leastAnywhere ? ("anywhere", .warning) : nil }
    if hourly < country.floor * factor { return ("below-floor", .warning) }
    if let thin = country.thin, hourly < thin * factor { return ("thin", .note) }
    if let high = country.high, hourly > high * factor { return ("high", .note) }
    return nil
  }

  /// The country that the document names, else the one that its currency and language mean.
  private func country(_ price: Price, _ document: Document) -> Country? {
    let fitting = countries.filter { $0.currency == price.currency }
    let named = fitting.first { country in
      !country.words.isEmpty && document.index.concepts.contains { $0.intersects(country.words) }
    }
    return named ?? fitting.first { $0.language == document.language }
  }

  // MARK: Prices

  private func prices(_ subject: Subject, _ channels: CaseChannels) -> [Price] {
    let document = subject.document
    let fields = document.elements(of: "pricing.per_contact")
      .flatMap(FigureReader(document).scalars)
    let inFields = fields.flatMap { document.elements[$0].statements }
    let inProse = document.statements.indices { $0.intersects(perContact) }.filter {
      document.sectionName(of: document.statements.element(of: $0)) == "pricing"
    }
    return Set(inFields + inProse).sorted().compactMap { index in
      price(document.statements[index], document, channels, subject.concepts)
    }
  }

  private func price(
    _ statement: Document.Statement, _ document: Document, _ channels: CaseChannels,
    _ concepts: ConceptCatalog
  ) -> Price? {
    let amounts = document.quantities[statement.quantities].filter { $0.kind == .money }
    guard !statement.concepts.intersects(penalty), amounts.count == 1, let amount = amounts.first,
      amount.value > 0
    else { return nil }
    let element = document.elements[statement.element]
    guard let channel = channels.priced(element.channel, statement.concepts) else { return nil }
    return Price(
      amount: FigureReader(document).figure(amount.value, amount, in: statement.element),
      currency: amount.unit, channel: channel, scope: element.scope)
  }
}
