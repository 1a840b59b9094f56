import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("TLS that passes between a client and its server, and cleartext in its place")
struct PassingTLSTests {
    private static let hello: [UInt8] = [22, 3, 1, 0, 4, 1, 0, 0, 0]
    private static let alert: [UInt8] = [21, 3, 3, 0, 2, 2, 48]

    /// A session up to STARTTLS; `rest` comes in the same piece.
    private func started(_ rest: String = "") -> RelayPlay {
        var play = RelayPlay()
        play.server("220 mx ESMTP\r\n")
        play.client("EHLO a.example\r\n")
        play.server("250-mx\r\n250 STARTTLS\r\n")
        play.client("STARTTLS\r\n\(rest)")
        return play
    }

    @Test("records are counted, however TCP cuts them")
    func records() {
        let octets = Self.hello + [20, 3, 3, 0, 1, 1] + [23, 3, 3, 0, 3, 10, 13, 0]
        for length in 1...octets.count {
            var side = PassingTLS.Side()
            var count = 0
            for start in stride(from: 0, to: octets.count, by: length) {
                var piece = octets[start..<min(octets.count, start + length)]
                count += side.take(&piece)
                #expect(piece.isEmpty)
            }
            #expect(count == octets.count && side.isSeen)
            var clear = Array("QUIT\r\n".utf8)[...]
            #expect(side.take(&clear) == 0 && clear.count == 6)
        }
    }

    @Test("after the 220 a client that goes on in cleartext is shown, and it is a finding about it")
    func clientInClear() {
        var play = started()
        play.server("220 go\r\n")
        play.client("EHLO a.example\r\n")
        #expect(play.lines.contains("C: EHLO a.example") && play.relay.opacity == nil)
        #expect(play.findings.map(\.id) == ["clear-text-for-tls"])
        play.server("250-mx\r\n250 STARTTLS\r\n")
        #expect(play.lines.last == "S: 250 STARTTLS" && play.findings.count == 1, "\(play.lines)")
        play.client("QUIT\r\n")
        play.server("221 Bye\r\n")
        #expect(play.dialogue.session.phase == .closed)
        #expect(!play.notes.contains { $0.id == "opaque" || $0.id == "passed" })
    }

    @Test("a client that gives up the handshake and goes on is shown from there")
    func givenUp() {
        var play = started()
        play.server("220 go\r\n")
        play.client(Self.hello)
        #expect(play.relay.opacity == .tls)
        play.server(Self.alert)
        play.client("MAIL FROM:<a@example.org>\r\n")
        play.server("250 Ok\r\n")
        #expect(play.relay.opacity == nil && play.lines.contains("C: MAIL FROM:<a@example.org>"))
        #expect(play.findings.map(\.id) == ["clear-text-after-tls"])
        #expect(play.notes.contains { $0.text.contains("client 9 bytes, server 7 bytes") })
        #expect(play.said.hasSuffix("250 Ok\r\n"))
    }

    @Test("a server that answers the handshake in cleartext is shown")
    func serverInClear() {
        var play = started()
        play.server("220 go\r\n")
        play.client(Self.hello)
        play.server("454 4.7.0 TLS not available\r\n")
        #expect(play.lines.contains("S: 454 4.7.0 TLS not available"))
        #expect(play.findings.map(\.id) == ["clear-text-before-tls"])
    }

    @Test("replies that a server or another host adds after the 220 are found", arguments: [true, false])
    func injectedReplies(_ isOnePiece: Bool) {
        var play = started()
        if isOnePiece {
            play.server("220 go\r\n250 AUTH PLAIN\r\n")
        } else {
            play.server("220 go\r\n")
            play.server("250 AUTH PLAIN\r\n")
        }
        #expect(play.findings.map(\.id) == ["clear-text-before-tls"] && play.findings[0].by == .server)
        #expect(play.said.hasSuffix("220 go\r\n250 AUTH PLAIN\r\n"), "what passes is not changed")
        play.client(Self.hello)
        play.server(Self.hello)
        #expect(play.relay.opacity == .tls)
    }

    @Test("a begun command that a client or another host adds after STARTTLS is found")
    func injectedCommand() {
        var play = started("RSE")
        play.server("220 go\r\n")
        #expect(play.findings.map(\.id) == ["sent-after-starttls"])
        play.client(Self.hello)
        #expect(play.relay.opacity == .tls && play.findings.count == 1)
    }

    @Test("a handshake that does not wait for the 220 is found, and not read as commands")
    func early() {
        var play = started()
        play.client(Self.hello)
        play.server("220 go\r\n")
        play.server(Self.hello)
        #expect(play.findings.map(\.id) == ["handshake-too-early"])
        #expect(play.relay.opacity == .tls && play.dialogue.session.phase == .tlsHandshake)
    }

    @Test("a client that begins with TLS where the server begins without is found", arguments: [true, false])
    func plainPort(_ isGreetedFirst: Bool) {
        var play = RelayPlay()
        if isGreetedFirst { play.server("220 mx ESMTP\r\n") }
        play.client(Self.hello)
        if !isGreetedFirst { play.server("220 mx ESMTP\r\n") }
        play.server("500 5.5.1 what\r\n")
        #expect(play.findings.filter { $0.by == .client }.map(\.id) == ["tls-on-plain-port"])
        #expect(play.lines.contains("S: 220 mx ESMTP") && play.lines.contains("S: 500 5.5.1 what"))
        play.clientEnds()
        #expect(play.findings.filter { $0.by == .client }.count == 1)
    }

    @Test("a recording of all that gives an equal dialogue")
    func recorded() throws {
        var play = started("RSE")
        play.server("220 go\r\n")
        play.client(Self.hello)
        play.server("454 no\r\n")
        play.client("QUIT\r\n")
        play.server("221 Bye\r\n")
        play.clientEnds()
        play.serverEnds()
        let again = try Dialogue(recording: play.dialogue.recording)
        #expect(Dialogue.known(again.recording) == Dialogue.known(play.dialogue.recording))
    }
}
