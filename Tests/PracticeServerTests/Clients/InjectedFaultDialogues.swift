import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A server that fails on purpose")
struct InjectedFaultDialogues {
    private static let pieces =
        [ClientPieces.hello] + ClientPieces.transaction + ["DATA\n", ClientPieces.head + "x\n.\n"]

    @Test(
        "names the fault, and a client that gives up then has no finding",
        arguments: Fault.Kind.allCases.filter { $0 != .error }, ["0", "EHLO", "MAIL", "RCPT", "DATA", "dot"])
    func named(_ kind: Fault.Kind, _ place: String) throws {
        let fault = try #require(Fault("\(kind.rawValue)@\(place)"))
        var pair = WatchedPair(Scenario.standard.changed { $0.faults = [fault] })
        pair.start()
        for piece in Self.pieces where !pair.printed.contains("-- fault") { pair.send(piece) }
        pair.end()
        #expect(pair.printed.contains("#1 -- fault \(kind.rawValue)@\(place): \(fault.summary)"), "\(pair.printed)")
        #expect(pair.findings == [], "\(pair.printed)")
    }

    @Test(
        "a reply that is not sent answers nothing, and the next one answers its own command",
        arguments: ["silence", "garbage"])
    func unanswered(_ name: String) throws {
        let fault = try #require(Fault("\(name)@RCPT"))
        var pair = WatchedPair(Scenario.standard.changed { $0.faults = [fault] })
        pair.start()
        pair.send(all: Array(Self.pieces.prefix(3)) + ["QUIT\n"])
        pair.end()
        #expect(pair.findings == [], "\(pair.printed)")
        #expect(pair.printed.contains("#1 -- The session ends, and the server closes."), "\(pair.printed)")
        #expect(!pair.printed.contains("defined as a reply to RCPT"))
    }

    @Test("text that follows a 354 that was not sent is text")
    func silentData() throws {
        let fault = try #require(Fault("silence@DATA"))
        var pair = WatchedPair(Scenario.standard.changed { $0.faults = [fault] })
        pair.start()
        pair.send(all: Self.pieces + ["QUIT\n"])
        pair.end()
        #expect(pair.findings == [], "\(pair.printed)")
        #expect(pair.printed.contains("S: 250 2.0.0 Accepted as practice-1"))
    }

    @Test("is described once, and then named")
    func all() throws {
        let fault = try #require(Fault("twice@all"))
        var pair = WatchedPair(Scenario.standard.changed { $0.faults = [fault] })
        pair.start()
        pair.send(all: Self.pieces + ["QUIT\n"])
        pair.end()
        let lines = pair.printed.split(separator: "\n").filter { $0.hasPrefix("#1 -- fault ") }
        #expect(lines.count { $0.contains("The reply comes twice") } == 1)
        #expect(lines.count { $0 == "#1 -- fault twice@all" } == lines.count - 1 && lines.count > 5)
    }

    @Test("what has nothing to do with the fault is a finding as ever")
    func blamed() throws {
        let fault = try #require(Fault("silence@MAIL"))
        var pair = WatchedPair(Scenario.standard.changed { $0.faults = [fault] })
        pair.start()
        pair.send(all: ["EHLO laptop\n"] + Self.pieces.dropFirst())
        pair.end()
        #expect(pair.findings.map { $0.prefix(21) } == ["The name in the hello"], "\(pair.printed)")
        var refused = WatchedPair(Scenario.standard.changed { $0.faults = [Fault(.error, at: .command(.mail))] })
        refused.start()
        refused.send(all: [ClientPieces.hello, ClientPieces.transaction[0]])
        refused.end()
        #expect(refused.findings.map { $0.prefix(42) } == ["The client closed the connection without Q"])
    }
}
