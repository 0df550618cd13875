import Testing

@testable import SpecLint

/// The ways in which tenders say when a service is open.
@Suite struct OpeningHoursTests {
  @Test(
    arguments: [
      ("Monday to Friday, 08:00 to 20:00, and Saturday, 09:00 to 17:00", 6, 68.0),
      ("du lundi au vendredi de 8 h 30 à 18 h 30, le samedi de 9 h à 13 h", 6, 54.0),
      ("7j/7, de 8 h à 22 h", 7, 98.0),
      ("8 h - 20 h, six jours sur sept", 6, 72.0),
      ("Mon-Fri 8am-7pm", 5, 55.0),
      ("Monday to Friday, 8:00 am to 5:00 p.m. CST, holidays excluded", 5, 45.0),
      ("24x7x365", 7, 168.0),
      ("24h/24 et 7j/7", 7, 168.0),
      ("24 hours a day, 7 days a week", 7, 168.0),
      ("lundi au vendredi : 9h-12h et 14h-18h30", 5, 37.5),
      ("8:00-18:00 Monday to Friday; 9:00-13:00 Saturday and Sunday", 7, 58.0),
      ("tous les jours de 9h à 21h, sauf le dimanche", 6, 72.0),
      ("jours ouvrés, 9-18h", 5, 45.0),
      ("0800-2000 weekdays", 5, 60.0),
      ("22 h à 6 h, 7 jours sur 7", 7, 56.0),
      ("noon to midnight, every day", 7, 84.0),
    ] as [(String, Int, Double)])
  func areRead(text: String, days: Int, weeklyHours: Double) throws {
    let hours = try #require(OpeningHours(text), "\(text)")
    #expect(hours.minutes.count { $0 > 0 } == days, "\(text)")
    #expect(Double(hours.minutes.reduce(0, +)) / 60 == weeklyHours, "\(text)")
    #expect(!hours.daysAreAssumed)
  }

  @Test func daysThatAreNotSaidAreAssumed() throws {
    let hours = try #require(OpeningHours("8 h à 20 h"))
    #expect(hours.daysAreAssumed)
    #expect(hours.hoursPerDay == 12)
    #expect(abs(hours.daysPerMonth - 21.74) < 0.01)
  }

  @Test(arguments: [
    "", "aux heures de bureau", "Monday to Friday", "12 hours of training", "en 2025", "8", "h h h",
    "24",
    "selon le calendrier de l'annexe 3",
  ])
  func textsWithoutHoursGiveNone(text: String) { #expect(OpeningHours(text) == nil) }
}
