import SMTPSyntax
import Testing

@testable import ScreenModel
@testable import SessionModel
@testable import smtptui

@Suite("Several mail servers of a domain in a script")
struct ServerSearchRunTests {
    private static func row(_ host: String, _ address: String) -> MailServerList.Row {
        MailServerList.Row(host: host, endpoint: .tcp(host: address, port: 25), preference: 10)
    }

    private let first = row("mx1.example.test", "192.0.2.1")
    private let second = row("mx2.example.test", "192.0.2.2")

    private func session(_ script: String, means: ScriptMeans = ScriptMeans()) throws -> DrivenSession<ScriptDriver> {
        var session = DrivenSession(
            ScriptDriver(try Script(script, user: "alice", hasPassword: true), keepsGoing: false, means: means),
            replyTimeout: 30)
        _ = session.take(.step(.trying(first, others: 1)), at: 0)
        _ = session.take(.connected(address: "192.0.2.1:25"), at: 0)
        return session
    }

    private func received(_ text: String, _ session: inout DrivenSession<ScriptDriver>) -> [Effect] {
        session.take(.received(Array("\(text)\r\n".utf8)), at: 1)
    }

    private func next(_ session: inout DrivenSession<ScriptDriver>) -> [Effect] {
        _ = session.take(.step(.failed(ConnectionFailure(.refused, first.endpoint))), at: 1)
        _ = session.take(.step(.trying(second, others: 0)), at: 1)
        return session.take(.connected(address: "192.0.2.2:25"), at: 1)
    }

    @Test(
        "a greeting that refuses, an end and silence lead to the next server, which gets the script", arguments: 0..<3)
    func goesOn(_ kind: Int) throws {
        var session = try session("S: 220\nC: EHLO a\nC: QUIT")
        #expect(!session.isAddressSettled)
        let effects =
            switch kind {
            case 0: received("421 busy", &session)
            case 1: session.take(.ended(""), at: 1)
            default: session.timedOut(at: 30)
            }
        guard effects.count == 2, effects.first == .close, case .connectNext(let failure) = effects[1] else {
            Issue.record("\(effects)")
            return
        }
        let words = [
            "greeted with 421 busy.", "closed the connection before its greeting.", "sent no greeting within 30 s.",
        ]
        #expect(failure.sentence == "192.0.2.1:25 \(words[kind])")
        #expect(session.deadline == nil && !session.isAddressSettled)
        // What the first one still says is late.
        let late = received("220 late", &session)
        #expect(late == [])
        let opened = next(&session)
        #expect(opened == [.read] && session.isAddressSettled)
        let greeted = received("220 mx2", &session)
        #expect(greeted.contains(.write(Array("EHLO a\r\n".utf8))))
        #expect(session.driver.complaints.isEmpty)
    }

    @Test("the greeting of the last one is judged by the script")
    func last() throws {
        var session = try session("C: QUIT")
        _ = session.take(.ended(""), at: 1)
        _ = next(&session)
        _ = received("554 no", &session)
        #expect(session.driver.complaints.map(\.text).first?.contains("554 no") == true)
    }

    @Test("a script that sends a PROXY header has said something, and the server stays")
    func header() throws {
        var session = DrivenSession(
            ScriptDriver(try Script("C: PROXY UNKNOWN\nS: 220\nC: QUIT"), keepsGoing: false), replyTimeout: 30)
        _ = session.take(.step(.trying(first, others: 1)), at: 0)
        let effects = session.take(.connected(address: "192.0.2.1:25"), at: 0)
        #expect(effects.first == .write(Array("PROXY UNKNOWN\r\n".utf8)))
        let ended = session.take(.ended(""), at: 1)
        #expect(!ended.contains { if case .connectNext = $0 { true } else { false } })
    }

    @Test("OAUTHBEARER names the host that was connected to, not the domain")
    func bearer() throws {
        var session = try session(
            "C: EHLO a\nC: AUTH OAUTHBEARER alice {password}",
            means: ScriptMeans(secret: "token", host: "example.test", port: 25, mayGoInClear: true))
        _ = session.take(.ended(""), at: 1)
        _ = next(&session)
        _ = received("220 mx2", &session)
        let effects = received("250-mx2\r\n250 AUTH OAUTHBEARER", &session)
        let sent = effects.compactMap {
            if case .write(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil }
        }
        let message = sent.joined().split(separator: " ").last.map { $0.prefix { $0.isASCII && !$0.isNewline } } ?? ""
        let decoded = String(decoding: try #require(Base64.decode(message.utf8)), as: UTF8.self)
        #expect(decoded.contains("host=mx2.example.test\u{1}"), "\(sent) \(decoded)")
    }
}
