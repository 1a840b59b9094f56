import Testing

@testable import SMTPSyntax

@Suite("Date and time in parameters")
struct DateTimeTests {
    @Test(
        "well formed",
        arguments: [
            "2030-01-31T09:00:00Z", "2024-02-29T23:59:60Z", "2000-02-29t00:00:00z", "2024-05-01T00:00:00+02:00",
            "2024-05-01T00:00:00-23:59",
        ])
    func good(_ text: String) {
        #expect(DateTime.isWellFormed(text))
        #expect(DateTime.isWellFormed(text, inUTC: true) == (text.uppercased().hasSuffix("Z")))
    }

    @Test(
        "not well formed",
        arguments: [
            "", "2030-01-31", "2030-01-31T09:00:00", "2030-01-31 09:00:00Z", "2030-13-01T09:00:00Z",
            "2030-00-01T09:00:00Z", "2030-04-31T09:00:00Z", "2030-01-00T09:00:00Z", "2023-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z", "2030-01-31T24:00:00Z", "2030-01-31T09:60:00Z", "2030-01-31T09:00:61Z",
            "2030-01-31T09:00:00.5Z", "2030-01-31T09:00:00+2:00", "2030-01-31T09:00:00+24:00", "2030-01-31T09:00:00ZZ",
            "2030/01/31T09:00:00Z", "20300-1-31T09:00:00Z", "+030-01-31T09:00:00Z", "2030-01-31T09:00:00+-1:00",
        ])
    func bad(_ text: String) {
        #expect(!DateTime.isWellFormed(text))
    }
}
