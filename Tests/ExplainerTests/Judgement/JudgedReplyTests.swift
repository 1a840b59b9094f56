import FoundationEssentials
import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import TestSupport

@Suite("One judgement per reply: numbers and words, and what is possible here")
struct JudgedReplyTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let command: String
        let known: Circumstances
        let reply: String
        let cause: String
        let words: [String]
        let never: [String]
        var testDescription: String { "\(command) \(reply)" }

        init(_ cells: [String]) {
            command = cells[0]
            known = cells[1] == "tls" ? .tls : cells[1] == "authenticated" ? [.authenticated, .tls] : []
            (reply, cause) = (cells[2], cells[3])
            words = cells[4].split(separator: ";").map(String.init)
            never = cells[5].split(separator: ";").map(String.init)
        }

        var context: ReplyContext {
            (try? ReplyContext(commandNamed: command)) ?? .command(Verb(command))
        }
    }

    /// None where the file cannot be read, which `count` notices.
    static let rows = ((try? Fixture.rows(of: "judged-replies.tsv")) ?? []).map(Row.init)

    @Test("each reply, with the command that it answers and what is known", arguments: rows)
    func judged(_ row: Row) throws {
        let found = Explanation(
            of: try #require(Reply(row.reply)), in: ReplySetting(row.context, amid: row.known))
        #expect(found.label.rawValue == row.cause)
        let told = [found.meaning, found.likely, found.advice.sentence].joined(separator: " | ")
        let all = ([told] + found.remarks).joined(separator: " | ")
        for words in row.words { #expect(all.contains(words), "\(words): \(all)") }
        for words in row.never { #expect(!told.contains(words), "\(words): \(told)") }
    }

    @Test("all of them are there")
    func count() { #expect(Self.rows.count > 100) }
}
