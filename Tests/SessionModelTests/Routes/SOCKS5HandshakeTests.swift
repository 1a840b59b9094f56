import Testing

@testable import SessionModel
@testable import TestSupport

@Suite("SOCKS5")
struct SOCKS5HandshakeTests {
    private static let alice = HopCredentials(user: "alice", password: "secret")

    private func socks(_ host: String = "mx", _ credentials: HopCredentials? = nil) -> SOCKS5Handshake {
        SOCKS5Handshake(host: host, port: 2525, credentials)
    }

    @Test(
        "an answer may come in any pieces, and what follows it belongs to the session",
        arguments: [
            ([1, 192, 0, 2, 9, 0x9C, 0x40], "192.0.2.9:40000"), ([1, 0, 0, 0, 0, 0, 0], nil),
            ([4] + [UInt8](repeating: 0, count: 15) + [1, 0, 25], "[::1]:25"), ([3, 3, 97, 98, 99, 0, 25], "abc:25"),
            ([3, 0, 0, 25], nil), ([3, 4, 97, 27, 91, 50, 0, 25], "a\\x1b[2:25"),
        ] as [([UInt8], String?)])
    func opened(_ address: [UInt8], _ shown: String?) {
        let greeting = Array("220 mx ESMTP\r\n".utf8)
        for pieces in Splits.all([5, 0] + [5, 0, 0] + address + greeting) {
            let play = HandshakePlay(socks(), pieces)
            #expect(play.sent == [[5, 1, 0], [5, 1, 0, 3, 2, 109, 120, 9, 0xDD]])
            #expect(play.end == .done(at: shown, rest: greeting))
        }
    }

    @Test("the user name and the password are sent if the proxy chooses that")
    func password() {
        for pieces in Splits.all([5, 2, 1, 0, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0]) {
            let play = HandshakePlay(socks("mx", Self.alice), pieces)
            #expect(play.sent.first == [5, 2, 0, 2])
            #expect(play.sent.dropFirst().first == [1, 5] + Array("alice".utf8) + [6] + Array("secret".utf8))
            #expect(play.end == .done(at: nil, rest: []))
        }
        let open = HandshakePlay(socks("mx", Self.alice), [[5, 0, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0]])
        #expect(open.sent.count == 2 && open.end == .done(at: nil, rest: []))
    }

    @Test("an address is sent as an address, a name as a name")
    func addresses() {
        let four = HandshakePlay(socks("192.0.2.25"), [[5, 0]])
        #expect(four.sent.last == [5, 1, 0, 1, 192, 0, 2, 25, 9, 0xDD])
        let six = HandshakePlay(socks("2001:db8::1"), [[5, 0]])
        #expect(six.sent.last == [5, 1, 0, 4, 0x20, 1, 0xD, 0xB8] + [UInt8](repeating: 0, count: 11) + [1, 9, 0xDD])
        #expect(HandshakePlay(socks(String(repeating: "a", count: 256)), []).end == .failed(.nameTooLong))
        let longest = HandshakePlay(socks(String(repeating: "a", count: 255)), [[5, 0]])
        #expect(longest.sent.last?.count == 4 + 1 + 255 + 2)
    }

    @Test(
        "each failure has its reason, in whatever pieces it comes",
        arguments: [
            ([5, 0xFF], nil, .noMethod(wasPasswordOffered: false)),
            ([5, 0xFF], alice, .noMethod(wasPasswordOffered: true)),
            ([5, 2, 1, 1], alice, .passwordRefused), ([5, 2], nil, .garbage([5, 2])), ([5, 1], nil, .garbage([5, 1])),
            ([5, 0, 5, 1], nil, .reply(1)), ([5, 0, 5, 5, 0, 1, 0, 0], nil, .reply(5)),
            ([5, 0, 5, 200], nil, .reply(200)),
        ] as [([UInt8], HopCredentials?, HopFailure)])
    func failures(_ answer: [UInt8], _ credentials: HopCredentials?, _ failure: HopFailure) {
        for pieces in Splits.all(answer) {
            #expect(HandshakePlay(socks("mx", credentials), pieces).end == .failed(failure))
        }
    }

    @Test(
        "what is not SOCKS5 is noticed with its first byte",
        arguments: [
            Array("220 mx ESMTP\r\n".utf8), Array("HTTP/1.1 400 Bad request\r\n".utf8), [4, 0], [0], [5, 0, 4, 0],
            [5, 0, 5, 0, 0, 2, 0], [5, 0, 5, 0, 0, 9, 0, 0],
        ])
    func garbage(_ answer: [UInt8]) {
        for pieces in Splits.all(answer) {
            guard case .failed(.garbage(let seen))? = HandshakePlay(socks(), pieces).end else {
                Issue.record("\(answer) was not noticed")
                continue
            }
            #expect(!seen.isEmpty && seen.count <= 64)
        }
    }

    @Test("no answer is taken for one that goes on: a part of one waits")
    func parts() {
        let whole: [UInt8] = [5, 2, 1, 0, 5, 0, 0, 4] + [UInt8](repeating: 7, count: 18)
        for count in whole.indices {
            #expect(HandshakePlay(socks("mx", Self.alice), [Array(whole[..<count])]).end == nil)
        }
    }

    @Test("any bytes end in a step, and nothing traps")
    func random() {
        var numbers = SplitMix64(seed: 1928)
        for _ in 0..<2000 {
            let answer = (0..<Int.random(in: 0...40, using: &numbers)).map { place in
                place < 8 && Bool.random(using: &numbers)
                    ? [5, 0, 5, 0, 0, 3, 255, 0][place] : UInt8.random(in: 0...255, using: &numbers)
            }
            let whole = HandshakePlay(socks("mx", Self.alice), [answer])
            let pieces = HandshakePlay(socks("mx", Self.alice), answer.map { [$0] })
            switch (whole.end, pieces.end) {
            case (.failed(.garbage)?, .failed(.garbage)?): break
            default: #expect(whole.end == pieces.end)
            }
        }
    }
}
