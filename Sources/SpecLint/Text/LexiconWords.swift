/// The words themselves; `Lexicon.add` folds them, so that they are written plainly here.
extension Lexicon {
  mutating func addNumbers() {
    add(
      .small,
      """
      zero=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 \
      treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 \
      cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90
      """)
    add(
      .small,
      """
      two=2 three=3 four=4 five=5 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 \
      fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 \
      forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
      """)
    add(.one, "un=1 une=1 one=1")
    add(.article, "a=1 an=1")
    add(.hundred, "cent=100")
    add(.hundred, "hundred=100", english: true)
    add(.scale, "mille=1000 million=1000000 milliard=1000000000")
    add(.scale, "thousand=1000 billion=1000000000", english: true)
    add(
      .collective,
      """
      dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 \
      cinquantaine=50 soixantaine=60 centaine=100 millier=1000
      """)
    add(.collective, "dozen=12", english: true)
    add(.shortScale, "k=1000 m=1000000 md=1000000000 mds=1000000000 mio=1000000 mrd=1000000000")
    add(.half, "half demi demie")
    add(.percent, "percent pourcent pct pc")
    add(.per, "per pour par p")
    add(.ordinalEnding, "st nd rd th er ere re e eme ieme nde")
    add(
      .ordinal,
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
      premier premiere seconde deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme \
      neuvieme dixieme onzieme douzieme
      """)
  }

  mutating func addUnits() {
    add(.unit, "second", unit: .second, english: true)
    add(.unit, "seconde sec", unit: .second)
    add(.unit, "minute min", unit: .minute, english: true)
    add(.unit, "mn", unit: .minute)
    add(.unit, "hour hr hrs", unit: .hour, english: true)
    add(.unit, "heure", unit: .hour)
    add(.unit, "day", unit: .day, english: true)
    add(.unit, "jour", unit: .day)
    add(.unit, "journee", unit: .day)
    add(.unit, "week wk wks", unit: .week, english: true)
    add(.unit, "semaine sem", unit: .week)
    add(.unit, "month", unit: .month, english: true)
    add(.unit, "mois", unit: .month)
    add(.unit, "quarter", unit: .quarter, english: true)
    add(.unit, "trimestre", unit: .quarter)
    add(.unit, "year yr yrs", unit: .year, english: true)
    add(.unit, "an ans annee", unit: .year)
    add(.shortUnit, "s", unit: .second)
    add(.shortUnit, "h", unit: .hour)
    add(.shortUnit, "j d", unit: .day)
    add(.shortUnit, "y", unit: .year)
    add(.workingBefore, "working business work")
    add(.workingAfter, "ouvre ouvree ouvrable")
    add(.calendarBefore, "calendar consecutive full clear")
    add(.calendarAfter, "calendaire franc franche consecutif consecutive plein pleine")
    add(.currency, "euro eur", unit: .euro)
    add(.currency, "dollar usd", unit: .dollar)
    add(.currency, "gbp pound", unit: .pound)
    add(.currency, "chf", unit: .swissFranc)
    add([.currency, .shortScale], "keur=1000", unit: .euro)
    add([.currency, .shortScale], "meur=1000000", unit: .euro)
    add(.tax, "ht ttc")
    add(.meridiem, "am pm")
    add(.anchor, "j d h m s")
  }

  mutating func addCalendar() {
    add(
      .month,
      """
      january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 \
      november=11 december=12 janvier=1 fevrier=2 mars=3 avril=4 mai=5 juin=6 juillet=7 aout=8 \
      septembre=9 octobre=10 novembre=11 decembre=12
      """)
    add(
      .month,
      """
      jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12 janv=1 fevr=2 \
      fev=2 avr=4 juil=7
      """)
  }

  mutating func addConnectives() {
    add(.and, "et and")
    add(.of, "de d of")
    add(.plus, "plus")
    add(.or, "ou or")
    add(.minus, "moins minus")
    add(.to, "a to au until till")
    add(.over, "sur x")
    add(
      .abbreviation,
      """
      m mm mme mmes mlle mr mrs ms dr me st ste art no n nb p pp al ex cf cie dept ref tel fig vol \
      env approx max min incl excl vs resp hab app appt av bd eg ie cad viz ltd inc corp co eq \
      sec para pt ch chap ann rev ver cap
      """)
    add([.abbreviation, .etc], "etc")
  }
}
