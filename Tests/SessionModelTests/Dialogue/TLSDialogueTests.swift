import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("TLS in a dialogue")
struct TLSDialogueTests {
    static let certificate = TLSCertificate(
        subject: "CN=mx.example.test", issuer: "CN=Test CA", names: ["mx.example.test"], notBefore: "2026-01-01 00:00",
        notAfter: "2027-01-01 00:00", key: "EC P-256", fingerprint: "AB:CD")

    static func report(_ reason: String? = nil) -> TLSReport {
        TLSReport(
            version: "TLS 1.3", cipher: "TLS_AES_128_GCM_SHA256", name: "mx.example.test", sni: "mx.example.test",
            reason: reason, chain: [certificate])
    }

    static func atHandshake(behind220: String = "") -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0), at: 0)
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250-mx\r\n250 STARTTLS\r\n".utf8), at: 0)
        _ = dialogue.send(Array("STARTTLS".utf8), at: 0)
        dialogue.receive(Array("220 go\r\n\(behind220)".utf8), at: 0)
        return dialogue
    }

    private func entries(_ dialogue: Dialogue) -> [Entry] {
        (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
    }

    @Test("after the handshake EHLO is next, and every line is marked")
    func secured() {
        var dialogue = Self.atHandshake()
        dialogue.secured(Self.report(), at: 1)
        #expect(dialogue.session.isUnderTLS && dialogue.session.phase == .greeted)
        #expect(dialogue.judge.nextCommands.first { $0.standing == .step }?.verb == .ehlo)
        _ = dialogue.send(Array("EHLO a".utf8), at: 1)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 1)
        let text = entries(dialogue).compactMap { TextForm.line($0) }
        #expect(text.suffix(3).dropLast() == ["-- " + Self.report().sentence, "C~ EHLO a"])
        #expect(text.last == "S~ 250 mx")
        #expect(text.contains("C: STARTTLS"))
        let lines = entries(dialogue).map { RecordingCodec.line($0) }
        #expect(lines.filter { $0.contains(#""tls":true"#) }.count == 2)
        #expect(
            lines.contains {
                $0.contains(#""type":"tls","version":"TLS 1.3","cipher":"TLS_AES_128_GCM_SHA256","verified":true"#)
                    && $0.contains(#""peer":{"subject":"CN=mx.example.test""#) && $0.contains(#""chain":[]"#)
            })
    }

    @Test(
        "what stands in clear behind the 220 is a finding, also without its end, and never a reply",
        arguments: ["250 injected\r\n", "250 inj"])
    func injected(_ text: String) {
        var dialogue = Self.atHandshake(behind220: text)
        dialogue.secured(Self.report(), at: 1)
        dialogue.receive(Array("ected\r\n".utf8), at: 1)
        let bodies = entries(dialogue).map(\.body)
        #expect(bodies.contains(.finding(.clearTextBeforeTLS)))
        #expect(bodies.contains(.finding(.notAReplyLine)), "what comes under TLS is a line of its own")
        #expect(dialogue.reply(endingAt: dialogue.newestReply ?? 0)?.reply.code == 220)
    }

    @Test("a failure leaves the session in clear, or to be closed", arguments: [true, false])
    func failed(_ isOpen: Bool) {
        var dialogue = Self.atHandshake()
        dialogue.handshakeFailed(TLSFailure("It was refused.", isOpen: isOpen), at: 1)
        #expect(!dialogue.session.isUnderTLS)
        #expect(dialogue.session.phase == (isOpen ? .ready : .tlsHandshake))
        #expect(entries(dialogue).contains { $0.body == .finding(.handshakeFailed) } == isOpen)
    }

    private static let alert: [UInt8] = [21, 3, 3, 0, 2, 2, 40]

    private func findings(_ dialogue: Dialogue) -> [Finding] {
        entries(dialogue).compactMap { if case .finding(let finding) = $0.body { finding } else { nil } }
    }

    @Test("a server that speaks TLS from the first octet is told by what it sends in clear")
    func wrongPort() {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "127.0.0.1:465", after: 0), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        for parts in [[Self.alert], [Array(Self.alert[..<3]), Array(Self.alert[3...])]] {
            var other = dialogue
            for part in parts { other.receive(part, at: 1) }
            #expect(other.session.phase == .connecting && other.session.outstanding.count == 1, "it answers nothing")
            let finding = findings(other).last
            #expect(finding?.isGrave == true && finding?.source == .rfc(8314, "3.3"))
            #expect(
                finding?.text.hasPrefix(
                    "Not a reply but a TLS alert, handshake_failure: no version, cipher or certificate suits both sides."
                )
                    == true)
            #expect(finding?.remedy == .implicitTLS)
        }
    }

    @Test("an alert that comes after a handshake has failed is no part of the next reply")
    func leftOver() {
        var dialogue = Self.atHandshake()
        dialogue.handshakeFailed(TLSFailure("It was refused.", isOpen: true), at: 1)
        _ = dialogue.send(Array("NOOP".utf8), at: 1)
        let events = dialogue.receive(Self.alert + Array("250 2.0.0 Ok\r\n".utf8), at: 1)
        #expect(findings(dialogue).last?.text.contains("in the failed handshake") == true)
        #expect(
            events.contains { if case .reply(let reply, to: .command(.noop)) = $0 { reply.code == 250 } else { false } }
        )
        #expect(dialogue.session.outstanding.isEmpty && dialogue.session.phase == .ready)
        #expect(!findings(dialogue).contains(.notAReplyLine))
    }

    @Test(
        "STARTTLS that was offered and is not any more is a finding, also in the next session",
        arguments: [true, false])
    func gone(_ isReconnected: Bool) {
        var dialogue = Self.atHandshake()
        dialogue.handshakeFailed(TLSFailure("It was refused.", isOpen: true), at: 1)
        if isReconnected {
            dialogue.connect(.connected(to: "127.0.0.1:25", after: 0), at: 2)
            dialogue.receive(Array("220 mx\r\n".utf8), at: 2)
        }
        _ = dialogue.send(Array("EHLO a".utf8), at: 2)
        var same = dialogue
        dialogue.receive(Array("250-mx\r\n250 SIZE\r\n".utf8), at: 2)
        #expect(findings(dialogue).last == .startTLSGone)
        same.receive(Array("250-mx\r\n250 STARTTLS\r\n".utf8), at: 2)
        #expect(!findings(same).contains(.startTLSGone))
    }

    @Test(
        "where a healthy server does not offer it, or another host answers, nothing is said",
        arguments: [
            "C: AUTH PLAIN AGEAYg==\nS: 235 ok", "C: MAIL FROM:<>\nS: 250 ok",
            "C: MAIL FROM:<>\nS: 250 ok\nC: RCPT TO:<a@b.example>\nS: 250 ok", "reconnect\nS: 220 other ESMTP",
        ])
    func healthy(_ between: String) {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        let host = between.contains("other") ? "other" : "mx"
        let lines =
            ["C: EHLO a", "S: 250-mx", "S: 250-AUTH PLAIN", "S: 250 STARTTLS"]
            + between.split(separator: "\n").map(String.init) + ["C: EHLO a", "S: 250-\(host)", "S: 250 AUTH PLAIN"]
        for line in lines {
            if line == "reconnect" { dialogue.connect(.connected(to: "192.0.2.9:25", after: 0), at: 1) }
            if line.hasPrefix("C: ") { _ = dialogue.send(Array(line.dropFirst(3).utf8), at: 1) }
            if line.hasPrefix("S: ") { dialogue.receive(Array((line.dropFirst(3) + "\r\n").utf8), at: 1) }
        }
        #expect(!findings(dialogue).contains(.startTLSGone))
    }

    @Test("under TLS nobody expects STARTTLS to be offered")
    func notGone() {
        var dialogue = Self.atHandshake()
        dialogue.secured(Self.report(), at: 1)
        _ = dialogue.send(Array("EHLO a".utf8), at: 1)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 1)
        #expect(findings(dialogue).isEmpty)
    }

    @Test(
        "that a server closes behind a failed handshake is expected of it; without a greeting in clear TLS is thought of"
    )
    func closings() {
        var dialogue = Self.atHandshake()
        dialogue.handshakeFailed(TLSFailure("It was refused.", isOpen: true), at: 1)
        dialogue.receiveEOF(at: 1)
        #expect(!findings(dialogue).contains(.closedWithoutGoodbye))
        var silent = Dialogue()
        silent.connect(.connected(to: "127.0.0.1:465", after: 0), at: 0)
        silent.receiveEOF(at: 1)
        #expect(findings(silent).last?.remedy == .perhapsImplicitTLS)
    }

    @Test(
        "a login says that the server cannot bind only where its EHLO says so",
        arguments: [
            (nil, ChannelBinding.unsupported), ("SIZE", .unsupported), ("AUTH PLAIN SCRAM-SHA-256", .notOffered),
            ("AUTH SCRAM-SHA-256 SCRAM-SHA-256-PLUS", .unsupported),
        ] as [(String?, ChannelBinding)])
    func binding(_ offer: String?, _ binding: ChannelBinding) {
        var dialogue = Self.atHandshake()
        let report = TLSReport(
            version: "TLS 1.3", cipher: nil, name: "mx", sni: nil, reason: nil, chain: [], endPoint: [1])
        dialogue.secured(report, at: 1)
        if let offer {
            _ = dialogue.send(Array("EHLO a".utf8), at: 1)
            dialogue.receive(Array("250-mx\r\n250 \(offer)\r\n".utf8), at: 1)
        }
        #expect(dialogue.channelBinding(for: "SCRAM-SHA-256") == binding)
        #expect(
            dialogue.channelBinding(for: "scram-sha-256-plus") == .bound(kind: "tls-server-end-point", data: [1]))
    }

    @Test("a new connection begins in clear")
    func reconnected() {
        var dialogue = Self.atHandshake()
        dialogue.secured(Self.report(), at: 1)
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0), at: 2)
        #expect(dialogue.tls == nil && !dialogue.session.isUnderTLS)
    }

    @Test("lived again from its lines it is the same", arguments: [nil, "It is self-signed."] as [String?])
    func replayed(_ reason: String?) {
        var dialogue = Self.atHandshake(behind220: "250 inj")
        dialogue.secured(Self.report(reason), at: 1)
        _ = dialogue.send(Array("EHLO a".utf8), at: 1)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 1)
        var again = Dialogue()
        for entry in entries(dialogue) {
            switch entry.body {
            case .client(let line): again.replay(.client(line.wire, at: entry.time))
            case .server(let line): again.replay(.server(line.wire, at: entry.time))
            case .note(let note): again.replay(.note(note, at: entry.time))
            case .tls(let outcome): again.replay(.tls(outcome, at: entry.time))
            case .phase, .finding: break
            }
        }
        #expect(again.session == dialogue.session)
        #expect(entries(again).map(\.body) == entries(dialogue).map(\.body))
    }

    /// A connection on which TLS comes first.
    private func beginning() -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "127.0.0.1:465", after: 0), startsWithTLS: true, at: 0)
        return dialogue
    }

    @Test("where TLS comes first, whoever closes in the handshake or after it failed breaks no rule of SMTP")
    func closedInFirstHandshake() {
        var waiting = beginning()
        #expect(waiting.session.awaitsTLS && !waiting.session.isSilentInClear)
        waiting.receiveEOF(at: 1)
        #expect(findings(waiting).isEmpty && waiting.session.phase == .closed)
        var failed = beginning()
        failed.handshakeFailed(.closed, at: 1)
        #expect(!failed.session.awaitsTLS)
        failed.receiveEOF(at: 1)
        #expect(findings(failed).isEmpty)
        // A recording does not say that TLS came first, but how its handshake ended.
        var recorded = Dialogue()
        recorded.replay(.note(.connected(to: "127.0.0.1:465", after: 0), at: 0))
        recorded.replay(.tls(.failed(.closed), at: 1))
        recorded.replay(.note(.closedByServer(), at: 1))
        #expect(findings(recorded).isEmpty)
        var secured = beginning()
        secured.secured(Self.report(), at: 1)
        secured.receiveEOF(at: 2)
        #expect(findings(secured) == [.closedBeforeGreeting])
        #expect(secured.session.phase == .closed)
    }

    @Test("EHLO must come again only where TLS began after it, and then neither AUTH nor MAIL is a next command")
    func helloAgain() {
        func reasons(_ dialogue: Dialogue) -> [String] {
            [Verb.auth, .mail].map { verb in
                let standing = dialogue.judge.nextCommands.first { $0.verb == verb }?.standing
                return if case .refused(let reason, _) = standing { reason } else { "\(String(describing: standing))" }
            }
        }
        var first = beginning()
        first.secured(Self.report(), at: 1)
        first.receive(Array("220 mx\r\n".utf8), at: 1)
        #expect(reasons(first) == ["EHLO must come first", "EHLO must come first"])
        // Postfix accepts both without.
        var later = Dialogue()
        later.connect(.connected(to: "127.0.0.1:25", after: 0), at: 0)
        later.receive(Array("220 mx ESMTP Postfix\r\n".utf8), at: 0)
        for (line, reply) in [("EHLO a", "250-mx\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n"), ("STARTTLS", "220 go\r\n")] {
            _ = later.send(Array(line.utf8), at: 0)
            later.receive(Array(reply.utf8), at: 0)
        }
        later.secured(Self.report(), at: 1)
        #expect(reasons(later) == ["EHLO must come again", "EHLO must come again"])
    }
}
