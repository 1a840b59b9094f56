import PracticeServer
import SMTPSyntax
import SessionModel
import Testing

@testable import ScreenModel

@Suite("Clients that are watched")
struct WatchTests {
    static func workspace(
        _ settings: WatchSettings = WatchSettings(), _ size: Size = Size(width: 100, height: 24)
    ) -> Workspace {
        Workspace(
            AppModel(
                watching: settings, review: ClientWatch(), target: "mail.example.test:25", listening: "127.0.0.1:2525",
                recording: .on(path: ""), size: size, marks: .unicode))
    }

    /// A client of the first session, with the greeting.
    static func greeted(
        _ settings: WatchSettings = WatchSettings(), _ size: Size = Size(width: 100, height: 24)
    ) -> Workspace {
        var workspace = workspace(settings, size)
        workspace.openForClient(.on(path: "x.jsonl"), at: 1)
        _ = workspace.take(.client(.accepted(address: "127.0.0.1:40000")), in: 1, at: 1)
        _ = workspace.take(.connected(address: "192.0.2.25:25"), in: 1, at: 1)
        _ = workspace.take(.received(Array("220 mail.example.test ESMTP\r\n".utf8)), in: 1, at: 1)
        return workspace
    }

    /// A client that makes mistakes; what the server offers is changed.
    static func wrongClient(_ size: Size) -> Workspace {
        var workspace = greeted(WatchSettings(stripsStartTLS: true), size)
        for (client, server) in [
            ("EHLO a.example\r\n", "250-mail.example.test\r\n250-SIZE 1000000\r\n250 STARTTLS\r\n"),
            ("MAIL FROM: <a@example.org>\r\n", "250 2.1.0 Ok\r\n"),
            ("RCPT TO:<nobody@example.test>\r\n", "550 5.1.1 no such user\r\n"),
        ] {
            _ = workspace.take(.client(.sent(Array(client.utf8))), in: 1, at: 2)
            _ = workspace.take(.received(Array(server.utf8)), in: 1, at: 2.01)
        }
        return workspace
    }

    /// A client under TLS, which passes.
    static func opaque(_ size: Size) -> Workspace {
        var workspace = greeted(WatchSettings(), size)
        for (client, server) in [
            ("EHLO a.example\r\n", "250-mail.example.test\r\n250 STARTTLS\r\n"), ("STARTTLS\r\n", "220 go\r\n"),
            ("\u{16}\u{3}\u{1}\u{4}\u{4d}" + String(repeating: "x", count: 0x44D), "\u{16}\u{3}\u{3}\u{0}\u{1}"),
        ] {
            _ = workspace.take(.client(.sent(Array(client.utf8))), in: 1, at: 2)
            _ = workspace.take(.received(Array(server.utf8)), in: 1, at: 2.01)
        }
        return workspace
    }

    static func rows(_ workspace: Workspace) -> [String] {
        var memory = ViewMemory()
        return view(workspace, &memory).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("before the first client the screen says where to connect")
    func waiting() {
        let rows = Self.rows(Self.workspace())
        #expect(rows.contains { $0.contains("NO CLIENT YET") })
        #expect(rows.contains { $0.contains("Waiting for a client on 127.0.0.1:2525") })
        #expect(Self.workspace().wakeTime == nil)
    }

    @Test("what one side says goes to the other, and only then more is read")
    func passes() {
        var workspace = Self.greeted()
        let hello = Array("EHLO a.example\r\n".utf8)
        #expect(workspace.take(.client(.sent(hello)), in: 1, at: 2) == [SessionEffect(1, .forward(hello))])
        let reply = Array("250 mail.example.test\r\n".utf8)
        #expect(
            workspace.take(.received(reply), in: 1, at: 2) == [SessionEffect(1, .client(.write(reply)))])
        #expect(workspace.take(.client(.ended), in: 1, at: 3) == [SessionEffect(1, .endSending)])
        #expect(
            workspace.take(.ended(""), in: 1, at: 3) == [SessionEffect(1, .client(.end)), SessionEffect(1, .close)])
    }

    @Test("nothing that is typed goes anywhere")
    func readOnly() {
        var workspace = Self.greeted()
        for key in "QUIT".map({ Key.character(String($0)) }).dropFirst() + [.enter, .tab, .function(8)] {
            let effects = workspace.take(.key(key), at: 2)
            #expect(effects.allSatisfy { if case .write = $0.effect { false } else { true } })
        }
        #expect(workspace.take(.paste("RSET\n"), at: 2).isEmpty)
        #expect(Self.rows(workspace).contains { $0.contains("Read-only") })
    }

    @Test("a change of what passes is on the screen all the time")
    func warned() {
        for (settings, words) in [
            (WatchSettings(stripsStartTLS: true), "STARTTLS removed"),
            (WatchSettings(terminatesTLS: true), "TLS terminated"),
        ] {
            #expect(Self.rows(Self.workspace(settings)).first?.contains(words) == true)
            let workspace = Self.greeted(settings)
            #expect(Self.rows(workspace).first?.contains(words) == true)
            #expect(
                Self.rows(workspace).contains { $0.contains("smtptui removes") || $0.contains("smtptui terminates") })
        }
    }

    @Test("TLS that ends here: first with the server, then the client gets its reply")
    func terminates() {
        var workspace = Self.greeted(WatchSettings(terminatesTLS: true))
        _ = workspace.take(.client(.sent(Array("EHLO a\r\n".utf8))), in: 1, at: 2)
        _ = workspace.take(.received(Array("250-mx\r\n250 STARTTLS\r\n".utf8)), in: 1, at: 2)
        _ = workspace.take(.client(.sent(Array("STARTTLS\r\n".utf8))), in: 1, at: 2)
        let reply = Array("220 go\r\n".utf8)
        #expect(workspace.take(.received(reply), in: 1, at: 2) == [SessionEffect(1, .startTLS)])
        let report = TLSReport(version: "TLS 1.3", cipher: nil, name: "mx", sni: nil, reason: nil, chain: [])
        #expect(
            workspace.take(.secured(report), in: 1, at: 2)
                == [SessionEffect(1, .client(.secure(after: reply)))])
        _ = workspace.take(.client(.secured("TLS 1.3")), in: 1, at: 2)
        #expect(workspace.shown.model.session.isUnderTLS)
    }

    @Test("what a client sends between STARTTLS and its handshake never reaches the server, under TLS least of all")
    func injected() {
        var workspace = Self.greeted(WatchSettings(terminatesTLS: true))
        for (client, server) in [("EHLO a.example\r\n", "250-mx\r\n250 STARTTLS\r\n"), ("STARTTLS\r\n", "220 go\r\n")] {
            _ = workspace.take(.client(.sent(Array(client.utf8))), in: 1, at: 2)
            _ = workspace.take(.received(Array(server.utf8)), in: 1, at: 2)
        }
        let injected = AppEvent.client(.sent(Array("RSET\r\n".utf8)))
        #expect(workspace.take(injected, in: 1, at: 2).isEmpty)
        let report = TLSReport(version: "TLS 1.3", cipher: nil, name: "mx", sni: nil, reason: nil, chain: [])
        _ = workspace.take(.secured(report), in: 1, at: 2)
        #expect(workspace.take(injected, in: 1, at: 2).isEmpty, "TLS is active with the server alone")
        #expect(Self.findings(workspace).filter { $0.id == "sent-after-starttls" }.count == 2)
        _ = workspace.take(.client(.secured("TLS 1.3")), in: 1, at: 2)
        let effects = workspace.take(.client(.sent(Array("EHLO a.example\r\n".utf8))), in: 1, at: 2)
        #expect(effects == [SessionEffect(1, .forward(Array("EHLO a.example\r\n".utf8)))])
    }

    @Test(
        "a handshake that fails says which side failed, and why",
        arguments: [
            (ClientTLSFailure.clearText(Array("NOOP\r\n".utf8)), "cleartext (NOOP)", 1),
            (.clearText(Array("c2VjcmV0\r\n".utf8)), "the client sent cleartext in place", 1),
            (.closed, "the client closed", 0),
            (.alert(.numbered(48)), "the client does not trust the certificate of smtptui", 0),
            (.alert(.numbered(40)), "the client refused the handshake with the alert handshake_failure", 0),
            (.version, "none of the TLS versions", 0), (.timedOut(seconds: 60), "after 60 s", 0),
        ])
    func failed(_ failure: ClientTLSFailure, _ words: String, _ findings: Int) {
        var workspace = Self.greeted(WatchSettings(terminatesTLS: true))
        _ = workspace.take(.client(.sent(Array("EHLO a.example\r\n".utf8))), in: 1, at: 2)
        let effects = workspace.take(.client(.handshakeFailed(failure)), in: 1, at: 2)
        #expect(effects == [SessionEffect(1, .close), SessionEffect(1, .client(.close))])
        let notes = Self.bodies(workspace).compactMap { if case .note(let note) = $0 { note.text } else { nil } }
        #expect(notes.contains { $0.contains(words) } && !notes.joined().contains("c2VjcmV0"), "\(notes)")
        #expect(Self.findings(workspace).count == findings, "who rejects a certificate does nothing wrong")
    }

    @Test("a handshake that fails with the server is not the client's fault, and no one is told to close")
    func failedWithServer() {
        var workspace = Self.greeted(WatchSettings(terminatesTLS: true))
        for (client, server) in [("EHLO a.example\r\n", "250-mx\r\n250 STARTTLS\r\n"), ("STARTTLS\r\n", "220 go\r\n")] {
            _ = workspace.take(.client(.sent(Array(client.utf8))), in: 1, at: 2)
            _ = workspace.take(.received(Array(server.utf8)), in: 1, at: 2)
        }
        let failure = TLSFailure("The server closed the connection during the TLS handshake.", isOpen: true)
        let effects = workspace.take(.handshakeFailed(failure), in: 1, at: 2)
        #expect(effects == [SessionEffect(1, .close), SessionEffect(1, .client(.close))])
        #expect(Self.findings(workspace).isEmpty, "\(Self.findings(workspace))")
    }

    private static func bodies(_ workspace: Workspace) -> [Entry.Body] {
        let transcript = workspace.shown.model.dialogue.transcript
        return (0..<transcript.count).compactMap { transcript[$0]?.body }
    }

    private static func findings(_ workspace: Workspace) -> [Finding] {
        bodies(workspace).compactMap { if case .finding(let finding) = $0 { finding } else { nil } }
    }

    @Test("who can fix a refusal is the client's user, not the one who watches")
    func movers() {
        let workspace = Self.wrongClient(Size(width: 120, height: 40))
        let rows = Self.rows(workspace).joined(separator: "\n")
        #expect(rows.contains("Who can fix it: the client's user"), "\(rows)")
    }

    @Test("without the server the client is let go, and nothing is invented")
    func unreachable() {
        var workspace = Self.workspace()
        workspace.openForClient(.off, at: 1)
        #expect(
            workspace.take(.client(.accepted(address: "127.0.0.1:40000")), in: 1, at: 1)
                == [SessionEffect(1, .connect)])
        let failure = ConnectionFailure(.refused, .tcp(host: "mail.example.test", port: 25))
        #expect(
            workspace.take(.connectionFailed(failure), in: 1, at: 1) == [SessionEffect(1, .client(.close))])
        #expect(Self.rows(workspace).contains { $0.contains("NO CONNECTION") })
    }

    @Test("the newest client is shown, unless the user looks at something")
    func several() {
        var workspace = Self.greeted()
        #expect(workspace.numberForClient == 2)
        workspace.openForClient(.on(path: "y.jsonl"), at: 2)
        #expect(workspace.shown.number == 2)
        _ = workspace.take(.client(.accepted(address: "127.0.0.1:40001")), in: 2, at: 2)
        _ = workspace.take(.connected(address: "192.0.2.25:25"), in: 2, at: 2)
        _ = workspace.take(.received(Array("220 mail.example.test ESMTP\r\n".utf8)), in: 2, at: 2)
        _ = workspace.take(.client(.sent(Array("NOOP\r\n".utf8))), in: 2, at: 2)
        _ = workspace.take(.received(Array("250 Ok\r\n".utf8)), in: 2, at: 2)
        _ = workspace.take(.key(.up), at: 3)
        workspace.openForClient(.on(path: "z.jsonl"), at: 3)
        #expect(workspace.shown.number == 2 && workspace.session(3) != nil)
        #expect(workspace.clientCount == 2, "the third one has not begun")
        _ = workspace.take(.ended(""), in: 1, at: 4)
        #expect(workspace.spareSession == 1)
    }

    @Test("the list of sessions names the clients")
    func list() {
        var workspace = Self.greeted()
        workspace.openForClient(.on(path: "y.jsonl"), at: 2)
        _ = workspace.take(.client(.accepted(address: "127.0.0.1:40001")), in: 2, at: 2)
        _ = workspace.take(.key(.character(":")), at: 3)
        for key in "sessions" { _ = workspace.take(.key(.character(String(key))), at: 3) }
        _ = workspace.take(.key(.enter), at: 3)
        #expect(Self.rows(workspace).contains { $0.contains("1 client 127.0.0.1:40000") })
        _ = workspace.take(.key(.character("1")), at: 3)
        #expect(workspace.shown.number == 1)
    }

    @Test("leaving asks while clients are there, and closes both sides of all")
    func leaves() {
        var workspace = Self.greeted()
        #expect(workspace.take(.key(.control("q")), at: 2).isEmpty)
        #expect(Self.rows(workspace).contains { $0.contains("The connections of all clients are closed") })
        let effects = workspace.take(.key(.character("q")), at: 2)
        #expect(effects.map(\.effect) == [.close, .client(.close), .quit])
    }

    @Test("as lines each session has its number, and is forgotten once it is printed")
    func lines() {
        var workspace = Self.greeted(WatchSettings(keepsAll: false))
        var lines = WatchedLines(folds: false)
        _ = workspace.take(.client(.sent(Array("RCPT TO:<b@example.test>\r\n".utf8))), in: 1, at: 2)
        _ = workspace.take(.received(Array("503 5.5.1 MAIL first\r\n".utf8)), in: 1, at: 2)
        let printed = lines.lines(&workspace)
        #expect(printed.allSatisfy { $0.hasPrefix("#1 ") })
        #expect(printed.contains("#1 C: RCPT TO:<b@example.test>") && printed.contains("#1 S: 503 5.5.1 MAIL first"))
        #expect(printed.contains { $0.hasPrefix("#1 -- ") && $0.contains("MAIL") }, "the finding about the client")
        #expect(!printed.contains { $0.contains("Next:") })
        for _ in 0..<1000 {
            _ = workspace.take(.client(.sent(Array("NOOP\r\n".utf8))), in: 1, at: 2)
            _ = workspace.take(.received(Array("250 Ok\r\n".utf8)), in: 1, at: 2)
        }
        #expect(lines.lines(&workspace).contains("#1 C: NOOP") && lines.lines(&workspace).isEmpty)
        #expect(workspace.shown.model.dialogue.transcript.start > 1000)
    }
}
