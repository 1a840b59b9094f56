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

        init(_ line: Substring) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            (command, reply, cause) = (cells[0], cells[1], cells[2])
            words = cells[3].split(separator: ";").map(String.init)
            never = cells[4].split(separator: ";").map(String.init)
        }
    }

    static let rows: [Row] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "TestSupport/Fixtures/rfc-words.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map(Row.init)
    }()

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
