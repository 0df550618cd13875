import Testing

@testable import Workforce
