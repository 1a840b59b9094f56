import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("CONNECT")
struct HTTPConnectHandshakeTests {
    private func connect(_ credentials: HopCredentials? = nil) -> HTTPConnectHandshake {
        HTTPConnectHandshake(authority: "mx.example.test:25", credentials)
    }

    @Test("what is sent, with and without a password")
    func request() throws {
        let plain = HandshakePlay(connect(), [])
        #expect(
            plain.sent == [Array("CONNECT mx.example.test:25 HTTP/1.1\r\nHost: mx.example.test:25\r\n\r\n".utf8)])
        let login = HandshakePlay(connect(HopCredentials(user: "alice", password: "secret")), [])
        let text = String(decoding: try #require(login.sent.first), as: UTF8.self)
        #expect(text.hasSuffix("\r\nProxy-Authorization: Basic YWxpY2U6c2VjcmV0\r\n\r\n"))
    }

    @Test(
        "an answer may come in any pieces, and what follows it belongs to the session",
        arguments: [
            "HTTP/1.1 200 Connection established\r\n\r\n", "HTTP/1.0 200 OK\r\nVia: tinyproxy\r\nX: \r\n\r\n",
            "HTTP/1.1 204\r\n\r\n", "HTTP/1.1 200 \n\n", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n",
        ])
    func opened(_ answer: String) {
        let greeting = Array("220 mx ESMTP\r\n\r\n".utf8)
        for pieces in Splits.all(Array(answer.utf8) + greeting) {
            #expect(HandshakePlay(connect(), pieces).end == .done(at: nil, rest: greeting))
        }
    }

    @Test(
        "each failure has its reason, in whatever pieces it comes",
        arguments: [
            ("HTTP/1.1 403 Filtered\r\n\r\n<html>", .status(403, reason: "Filtered")),
            ("HTTP/1.0 502\r\n\r\n", .status(502, reason: "")),
            ("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", .passwordRequired),
            ("HTTP/1.1 302 Found\r\nLocation: http://a/\r\n\r\n", .status(302, reason: "Found")),
            ("HTTP/1.1 500 a\u{1B}[2Jb\r\n\r\n", .status(500, reason: #"a\x1b[2Jb"#)),
        ] as [(String, HopFailure)])
    func failures(_ answer: String, _ failure: HopFailure) {
        for pieces in Splits.all(answer) { #expect(HandshakePlay(connect(), pieces).end == .failed(failure)) }
    }

    @Test("a password that is refused is told from one that is missing")
    func refused() {
        let alice = HopCredentials(user: "alice", password: "x")
        let answer = Array("HTTP/1.1 407 No\r\n\r\n".utf8)
        #expect(HandshakePlay(connect(alice), [answer]).end == .failed(.passwordRefused))
    }

    @Test(
        "what is not HTTP is noticed",
        arguments: [
            "220 mx ESMTP\r\n", "\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 20 x\r\n\r\n", "HTTP/1.1 2000\r\n\r\n",
            "HTTP/1.1\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.11 200\r\n\r\n", "HTTP/1.1 099\r\n\r\n", "\u{5}\0",
            "HTTP/1.1 100 Continue\r\n\r\n220 mx ESMTP\r\n",
        ])
    func garbage(_ answer: String) {
        for pieces in Splits.all(answer) {
            guard case .failed(.garbage(let seen))? = HandshakePlay(connect(), pieces).end else {
                Issue.record("\(answer) was not noticed")
                continue
            }
            #expect(!seen.isEmpty && seen.count <= 64)
        }
    }

    @Test("an answer without an end is too long, and a part of one waits")
    func endless() {
        let line = Array("X: \(String(repeating: "a", count: 1000))\r\n".utf8)
        let head = Array("HTTP/1.1 200 OK\r\n".utf8)
        #expect(HandshakePlay(connect(), [head] + [[UInt8]](repeating: line, count: 12)).end == nil)
        #expect(HandshakePlay(connect(), [head] + [[UInt8]](repeating: line, count: 17)).end == .failed(.tooLong))
        let inOne = head + [UInt8]([[UInt8]](repeating: line, count: 17).joined()) + Array("\r\n".utf8)
        #expect(HandshakePlay(connect(), [inOne]).end == .failed(.tooLong))
    }
}
