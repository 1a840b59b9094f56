import FoundationEssentials
import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import TestSupport

@Suite("The literal texts of the RFCs are read as the RFCs mean them")
struct StandardWordsTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let command: String
        let reply: String
        let cause: String
        let words: [String]
        let never: [String]
        var testDescription: String { "\(command) \(reply)" }

        init(_ cells: [String]) {
            (command, reply, cause) = (cells[0], cells[1], cells[2])
            words = cells[3].split(separator: ";").map(String.init)
            never = cells[4].split(separator: ";").map(String.init)
        }
    }

    /// None where the file cannot be read, which `count` notices.
    static let rows = ((try? Fixture.rows(of: "rfc-words.tsv")) ?? []).map(Row.init)

    @Test("each text, with the command that it answers", arguments: rows)
    func read(_ row: Row) throws {
        let context = try ReplyContext(commandNamed: row.command)
        let found = Explanation(of: try #require(Reply(row.reply)), in: context)
        #expect(found.label.rawValue == row.cause)
        let said = [found.meaning, found.likely, found.advice.sentence].joined(separator: " ")
        for words in row.words { #expect(said.contains(words), "\(said)") }
        for words in row.never { #expect(!said.contains(words), "\(said)") }
    }

    @Test("all of them are there")
    func count() { #expect(Self.rows.count == 89) }
}
