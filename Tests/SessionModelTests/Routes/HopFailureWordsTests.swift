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
