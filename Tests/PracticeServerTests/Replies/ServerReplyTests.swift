import Testing

@testable import Explainer
@testable import PracticeServer
@testable import SMTPSyntax

@Suite("The table of replies")
struct ServerReplyTests {
    @Test("Codes are in the grammar, and the class of the enhanced code is the first digit", arguments: all)
    func codes(_ kind: ServerReply.Kind) throws {
        let row = kind.row
        #expect(row.code.isInGrammar)
        guard let text = row.enhanced else {
            #expect(
                [.greeting, .hello, .badHello, .startMail, .challenge, .resultsFollow].contains(kind),
                "an enhanced code is missing")
            return
        }
        let enhanced = try #require(EnhancedStatusCode(text))
        #expect(Int(enhanced.statusClass) == row.code.severity.rawValue)
        #expect(EnhancedStatusFacts.fact(for: enhanced) != nil)
    }

    @Test("Every code that the server can send is explained", arguments: all)
    func explained(_ kind: ServerReply.Kind) {
        #expect(ReplyCodeFacts.fact(for: kind.row.code) != nil)
    }

    @Test("A reply is read as a reply, without findings", arguments: all)
    func wire(_ kind: ServerReply.Kind) throws {
        let wire = ServerReply(kind, lines: ["one", "two", "three"]).wire
        var splitter = LineSplitter()
        var parser = ReplyParser()
        let outcomes = splitter.push(wire).map { parser.push($0) }
        #expect(outcomes.allSatisfy { $0.findings.isEmpty })
        let reply = try #require(outcomes.last?.reply)
        #expect(reply.lines.count == 3)
        #expect(reply.code == kind.row.code)
        #expect(reply.lines.allSatisfy { $0.enhanced?.description == kind.row.enhanced })
    }

    @Test("What a client sent cannot break the reply that repeats it")
    func safe() {
        let evil = "a\r\n250 ok\u{1b}[2J\u{202e}é" + String(repeating: "y", count: 1000)
        let wire = ServerReply(.hello, evil).wire
        #expect(wire.count == 512)
        #expect(wire.dropLast(2).allSatisfy { (0x20...0x7E).contains($0) })
        #expect(String(decoding: wire, as: UTF8.self).hasPrefix("250 a??250 ok?[2J??yyy"))
    }

    private static let all = ServerReply.Kind.allCases
}
