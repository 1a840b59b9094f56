import Testing

@testable import SessionModel

@Suite("Where to connect to")
struct EndpointTests {
    @Test(
        "as typed",
        arguments: [
            ("mail.example.test", "mail.example.test:25"), ("mail.example.test:2525", "mail.example.test:2525"),
            ("127.0.0.1:25", "127.0.0.1:25"), ("::1", "[::1]:25"), ("[::1]", "[::1]:25"), ("[::1]:587", "[::1]:587"),
        ])
    func good(_ text: String, _ shown: String) {
        #expect(Endpoint(text)?.description == shown)
    }

    @Test(
        "none",
        arguments: ["", ":25", "host:", "host:0", "host:65536", "host:x", "host:+1", "[::1", "[::1]x", "a b", "[]"])
    func bad(_ text: String) {
        #expect(Endpoint(text) == nil)
    }
}
