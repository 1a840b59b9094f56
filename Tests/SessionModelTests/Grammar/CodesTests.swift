import SessionModel
import Testing

@Suite("Reply codes and enhanced status codes")
struct CodesTests {
    @Test("digits", arguments: [("250", true), ("559", true), ("560", false), ("199", false), ("600", false)])
    func grammar(_ text: String, _ isInGrammar: Bool) throws {
        let code = try #require(ReplyCode(digits: Array(text.utf8)))
        #expect(code.isInGrammar == isInGrammar)
        #expect(code.description == text)
    }

    @Test("leading zeros are kept")
    func leadingZeros() {
        #expect(ReplyCode(digits: Array("050".utf8))?.description == "050")
        let tooLarge = 1000
        #expect(ReplyCode(tooLarge) == nil)
    }

    @Test("severity and category")
    func meaning() {
        let code: ReplyCode = 451
        #expect(code.severity == .transient)
        #expect(code.category == .mailSystem)
        #expect(code.detail == 1)
    }

    @Test("enhanced codes that are ones", arguments: ["2.0.0", "5.1.10", "4.999.999"])
    func enhanced(_ text: String) {
        #expect(EnhancedStatusCode(text)?.description == text)
        #expect(EnhancedStatusCode(firstWordOf: Array("\(text) and text".utf8))?.description == text)
    }

    @Test(
        "enhanced codes that are none",
        arguments: ["", "5", "5.1", "3.1.1", "5.1.1.1", "5.1.1000", "5..1", "5.a.1", "5.1.1,"])
    func notEnhanced(_ text: String) {
        #expect(EnhancedStatusCode(text) == nil)
    }
}
