import Testing

@testable import SMTPSyntax

@Suite("Reply codes")
struct ReplyCodeTests {
    @Test(
        "the grammar takes 2 to 5, 0 to 5 and 0 to 9",
        arguments: [
            ("200", true), ("250", true), ("354", true), ("421", true), ("559", true), ("560", false), ("199", false),
            ("471", false), ("571", false), ("600", false), ("050", false), ("000", false), ("999", false),
        ])
    func grammar(_ text: String, _ isInGrammar: Bool) throws {
        let code = try #require(ReplyCode(digits: Array(text.utf8)))
        #expect(code.isInGrammar == isInGrammar)
        #expect(code.description == text)
    }

    @Test("three digits and nothing else", arguments: ["", "2", "25", "2500", " 25", "25a", "2 5", "-25", "٢٥٠"])
    func noCode(_ text: String) {
        #expect(ReplyCode(digits: Array(text.utf8)) == nil)
    }

    @Test("numbers that three digits cannot write", arguments: [-1, 1000, Int.max, Int.min])
    func noNumber(_ number: Int) {
        #expect(ReplyCode(number) == nil)
    }

    @Test(
        "the digits one by one",
        arguments: [
            ("220", Severity.positive, Category.connection, 0), ("354", .intermediate, .mailSystem, 4),
            ("451", .transient, .mailSystem, 1), ("503", .permanent, .syntax, 3), ("211", .positive, .information, 1),
            ("535", .permanent, .unspecified3, 5), ("645", .outside, .unspecified4, 5), ("190", .outside, .outside, 0),
        ])
    func digits(_ text: String, _ severity: Severity, _ category: SMTPSyntax.Category, _ detail: Int) throws {
        let code = try #require(ReplyCode(digits: Array(text.utf8)))
        #expect(code.severity == severity)
        #expect(code.category == category)
        #expect(code.detail == detail)
        #expect(severity.isSuccess == ["2", "3"].contains(text.first))
    }

    @Test("every number has a name for each of its digits")
    func meanings() throws {
        for number in 0...999 {
            let code = try #require(ReplyCode(number))
            #expect(!code.severity.meaning.isEmpty && !code.severity.name.isEmpty && !code.category.meaning.isEmpty)
            #expect(ReplyCode(digits: Array(code.description.utf8)) == code)
        }
    }
}
