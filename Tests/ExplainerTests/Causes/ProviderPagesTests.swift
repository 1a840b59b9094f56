import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The replies that providers list")
struct ProviderPagesTests {
    static let cases = WrittenCase.rows(of: "written-providers.tsv")

    @Test("each has the cause that its page gives", arguments: cases)
    func cause(_ wanted: WrittenCase) throws {
        let written = try #require(WrittenReply(wanted.text))
        #expect(Explanation(of: written.reply, in: written.context).label.rawValue == wanted.cause)
    }

    @Test("the file is there")
    func number() { #expect(Self.cases.count >= 80) }
}
