import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("A failure on the way names the proxy and its reason")
struct HopFailureWordsTests {
    private let server = Endpoint.tcp(host: "mx.example.test", port: 25)
    private let proxy = Hop.socks5(.tcp(host: "127.0.0.1", port: 1080), HopCredentials(user: "a", password: "hidden"))

    @Test("the codes of SOCKS5 in words, each another one")
    func codes() {
        let sentences = (1...9).map { ConnectionFailure(.hop(.reply($0)), server, at: proxy).sentence }
        #expect(Set(sentences).count == 9)
        #expect(
            sentences[4]
                == "The SOCKS5 proxy 127.0.0.1:1080 did not connect: the server refused the connection (RFC 1928 §6).")
        #expect(sentences.allSatisfy { !$0.contains("hidden") })
    }

    @Test("a proxy that cannot be reached is named, and not the server")
    func unreachable() {
        let failure = ConnectionFailure(.refused, server, at: proxy)
        #expect(failure.sentence == "The SOCKS5 proxy 127.0.0.1:1080 refused the connection; nothing listens there.")
        let unknown = ConnectionFailure(.nameNotFound, server, at: .httpProxy(.tcp(host: "proxy.test", port: 3128)))
        #expect(unknown.sentence == "The name proxy.test cannot be resolved (the HTTP proxy proxy.test:3128).")
    }

    @Test("what a proxy sends is safe to print")
    func safe() {
        let words = HopFailure.garbage(Array("\u{1B}[2J\u{9}x".utf8)).words
        #expect(words.utf8.allSatisfy { $0 >= 0x20 })
    }

    @Test(
        "a peer that speaks something else is recognized by its first bytes",
        arguments: [
            ("H", "an HTTP server or proxy"), ("HTTP/1.1 400", "an HTTP server or proxy"), ("2", "an SMTP server"),
            ("220 mx ESMTP", "an SMTP server"), ("SSH-2.0-x", "an SSH server"), ("\u{15}\u{3}\u{1}", "a TLS server"),
            ("\u{0}Z", "a SOCKS4 proxy"), ("\u{5}", "a SOCKS5 proxy"),
        ])
    func stranger(_ answer: String, _ name: String) {
        #expect(HopFailure.garbage(Array(answer.utf8)).words.hasSuffix("; it looks like \(name)"))
    }

    @Test("what looks like nothing is only quoted", arguments: ["", "Hello", "9", "+OK", "\u{16}x"])
    func unknown(_ answer: String) { #expect(!HopFailure.garbage(Array(answer.utf8)).words.contains("looks like")) }

    @Test("a silent proxy: what it may be waiting for depends on what was said")
    func silent() {
        var socks = SOCKS5Handshake(host: "mx.example.test", port: 25, nil)
        _ = socks.begin()
        #expect(socks.silence == .unexplained)
        _ = socks.receive([5, 0])
        #expect(socks.silence == .connecting)
        var http = HTTPConnectHandshake(authority: "mx.example.test:25", nil)
        _ = http.begin()
        #expect(http.silence == .either)
        let sentences = [HopSilence.unexplained, .connecting, .either].map {
            ConnectionFailure(.hop(.silent(seconds: 30, $0)), server, at: proxy).sentence
        }
        #expect(
            sentences == [
                "The SOCKS5 proxy 127.0.0.1:1080 accepted the connection and sent no answer within 30 s; it may be a "
                    + "server or a proxy of another kind.",
                "The SOCKS5 proxy 127.0.0.1:1080 did not connect to the server within 30 s; the server may not answer.",
                "The SOCKS5 proxy 127.0.0.1:1080 accepted the connection and sent no answer within 30 s; the server may "
                    + "not answer the proxy, or it is a server or a proxy of another kind.",
            ])
    }

    @Test("all addresses that were tried are named")
    func addresses() {
        let attempts = [
            AddressAttempt("[2001:db8::1]:25", .refused), AddressAttempt("192.0.2.1:25", .timedOut(seconds: 30)),
        ]
        #expect(
            ConnectionFailure(.refused, server, attempts: attempts).sentence
                == "mx.example.test:25 refused the connection; nothing listens there. Tried: [2001:db8::1]:25 refused "
                + "the connection; 192.0.2.1:25 did not answer.")
    }

    @Test("a password is in nothing that is printed of it")
    func hidden() {
        let credentials = HopCredentials(user: "alice", password: "hidden")
        var dumped = ""
        dump(credentials, to: &dumped)
        dump(Way(), to: &dumped)
        #expect(!"\(String(describing: credentials)) \(String(reflecting: proxy)) \(dumped)".contains("hidden"))
    }
}
