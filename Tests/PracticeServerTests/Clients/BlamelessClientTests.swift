import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A client that does nothing wrong has no finding")
struct BlamelessClientTests {
    struct Session: CustomTestStringConvertible, Sendable {
        let name: String
        let pieces: [String]
        var scenario = Scenario.standard
        /// What the handshake after the last piece comes to; nil without one.
        var problem: HandshakeProblem?
        /// Whether TLS is there after the last piece.
        var secures = false
        /// A line that is printed.
        var prints = "-- the client closed the connection"

        var testDescription: String { name }
    }

    private static let hello = ClientPieces.hello
    private static let transaction = ClientPieces.transaction
    private static let unknown = "RCPT TO:<who@example.test>\n"

    static let sessions: [Session] = [
        Session(
            name: "it rejects the certificate", pieces: [hello, "STARTTLS\n"],
            problem: .refused("unknown_ca: the issuer of the certificate is not trusted"),
            prints: "-- the client refused the TLS handshake with the alert unknown_ca: "),
        Session(
            name: "it leaves in the handshake", pieces: [hello, "STARTTLS\n"], problem: .abandoned,
            prints: "-- the client left during the TLS handshake"),
        Session(name: "it leaves in front of the handshake", pieces: [hello, "STARTTLS\n"]),
        Session(
            name: "it rejects the certificate when it has seen it", pieces: [hello, "STARTTLS\n"], secures: true,
            prints: "-- the client closed the connection after the handshake: it may not accept the certificate"),
        Session(
            name: "the library of the server fails", pieces: [hello, "STARTTLS\n"], problem: .other("NO_SHARED_CIPHER"),
            prints: "-- the server closed the connection"),
        Session(
            name: "it is too slow", pieces: [hello, "STARTTLS\n"], problem: .tooSlow(seconds: 60),
            prints: "-- the server closed the connection"),
        Session(
            name: "it leaves after the greeting has refused it", pieces: [], scenario: ScenarioFile.blocklist.scenario),
        Session(
            name: "it cancels LOGIN", pieces: [hello, "AUTH LOGIN\n", "*\n", "QUIT\n"],
            prints: "S: 501 5.7.0 Authentication cancelled"),
        Session(
            name: "it cancels LOGIN after the name", pieces: [hello, "AUTH LOGIN\n", "YWxpY2U=\n", "*\n", "QUIT\n"],
            prints: "S: 501 5.7.0"),
        Session(
            name: "it cancels PLAIN", pieces: [hello, "AUTH PLAIN\n", "*\n", "QUIT\n"], prints: "S: 501 5.7.0"),
        Session(
            name: "AUTH is refused before the password",
            pieces: [hello, "AUTH LOGIN\n", "QUIT\n"], scenario: ScenarioFile.loginAfterTLS.scenario,
            prints: "S: 5"),
        Session(
            name: "a chunk goes along with recipients that are refused",
            pieces: [hello, transaction[0] + unknown + ClientPieces.chunk("hello"), "RSET\n", "QUIT\n"],
            prints: "-- to BDAT 5 LAST"),
        Session(
            name: "chunks go along with recipients that are refused",
            pieces: [
                hello,
                transaction[0] + unknown + ClientPieces.chunk("hello", isLast: false) + ClientPieces.chunk("more"),
                "RSET\n", "QUIT\n",
            ], prints: "-- to BDAT 4 LAST"),
        Session(
            name: "DATA goes along with recipients that are refused",
            pieces: [hello, transaction[0] + unknown + unknown + "DATA\n", "RSET\n", "QUIT\n"], prints: "-- to DATA"),
        Session(
            name: "the header of a proxy",
            pieces: ["PROXY TCP4 192.0.2.1 192.0.2.2 40000 25\n", hello, "QUIT\n"],
            scenario: ScenarioFile.behindProxy.scenario, prints: "S: 220 "),
    ]

    @Test("whatever the server thinks of it", arguments: sessions)
    func blameless(_ session: Session) {
        var pair = WatchedPair(session.scenario)
        pair.start()
        pair.send(all: session.pieces)
        if session.secures { pair.secure() }
        if let problem = session.problem { pair.fail(problem) }
        pair.end()
        // AUTH that is not offered is another finding.
        #expect(pair.findings.filter { !$0.contains("did not offer") } == [], "\(pair.printed)")
        #expect(pair.printed.contains("#1 \(session.prints)"), "\(pair.printed)")
    }

    @Test("a client that speaks after the handshake, and leaves without QUIT, has one")
    func blamed() {
        var pair = WatchedPair()
        pair.start()
        pair.send(all: [Self.hello, "STARTTLS\n"])
        pair.secure()
        pair.send(Self.hello)
        pair.end()
        #expect(pair.findings.map { $0.prefix(46) } == ["The client closed the connection without QUIT."])
    }

    @Test("cleartext in place of the handshake is one finding, and the server closes")
    func cleartext() {
        var pair = WatchedPair()
        pair.start()
        pair.send(all: [Self.hello, "STARTTLS\n"])
        pair.fail(.cleartext)
        pair.end()
        #expect(pair.findings.count == 1)
        #expect(pair.findings.first?.hasPrefix("Sent unencrypted after the 220 to STARTTLS") == true)
        #expect(pair.printed.hasSuffix("#1 -- the server closed the connection\n"), "\(pair.printed)")
        var port = WatchedPair()
        port.fail(.cleartext)
        port.end()
        #expect(port.findings.map { $0.prefix(39) } == ["Sent unencrypted to a port that begins "])
    }

    @Test(
        "a password that is sent without TLS is one, once, where it is sent",
        arguments: [
            ["AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=\n"], ["AUTH PLAIN\n", "AGFsaWNlAGNvcnJlY3QgaG9yc2U=\n"],
            ["AUTH LOGIN\n", "YWxpY2U=\n", "Y29ycmVjdCBob3JzZQ==\n"],
            ["AUTH LOGIN YWxpY2U=\n", "Y29ycmVjdCBob3JzZQ==\n"],
        ])
    func secrets(_ pieces: [String]) {
        var pair = WatchedPair()
        pair.start()
        pair.send(Self.hello)
        pair.send(all: pieces.dropLast())
        #expect(pair.findings == [], "\(pair.printed)")
        pair.send(all: pieces.suffix(1))
        #expect(pair.findings.count == 1, "\(pair.printed)")
        #expect(pair.findings.first?.hasPrefix("AUTH sends the password without TLS") == true)
    }

    @Test("the message of an accepted chunk is judged, and of one that is refused as a message")
    func chunks() {
        for sizeLimit in [10_000, 4] {
            var pair = WatchedPair(Scenario.standard.changed { $0.sizeLimit = sizeLimit })
            pair.start()
            pair.send(all: [Self.hello] + Self.transaction)
            pair.send(all: [ClientPieces.chunk("From: a@b.example\n\nx\n"), "QUIT\n"])
            pair.end()
            #expect(pair.findings.contains { $0.hasPrefix("The header has no Date field") }, "\(pair.printed)")
        }
    }
}
