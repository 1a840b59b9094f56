import Testing

@testable import SMTPSyntax

@Suite("Enhanced status codes")
struct EnhancedStatusCodeTests {
    @Test("good ones", arguments: ["2.0.0", "4.7.0", "5.1.1", "5.1.10", "4.999.999"])
    func good(_ text: String) {
        #expect(EnhancedStatusCode(text)?.description == text)
        #expect(EnhancedStatusCode(firstWordOf: Array("\(text) and text".utf8))?.description == text)
        #expect(EnhancedStatusCode(firstWordOf: Array("\(text)\tand text".utf8))?.description == text)
    }

    @Test(
        "bad ones",
        arguments: [
            "", "5", "5.1", "5.", "5.1.", ".1.1", "1.1.1", "3.1.1", "6.0.0", "25.1.1", "5.1.1.1", "5.1000.1",
            "5.1.1000",
            "5..1", "5.a.1", "5.1.1,", "5.1.1:", " 5.1.1", "5.-1.1", "5.+1.1",
        ])
    func bad(_ text: String) {
        #expect(EnhancedStatusCode(text) == nil)
    }

    @Test("numbers out of bounds", arguments: [(3, 0, 0), (5, -1, 0), (5, 0, 1000), (Int.max, Int.max, Int.min)])
    func numbers(_ row: (Int, Int, Int)) {
        #expect(EnhancedStatusCode(row.0, row.1, row.2) == nil)
    }
}
