import Testing

@testable import SessionModel

@Suite("Where to connect to")
struct EndpointTests {
    @Test(
        "as typed",
        arguments: [
            ("mail.example.test", "mail.example.test:25"), ("mail.example.test:2525", "mail.example.test:2525"),
            ("127.0.0.1:25", "127.0.0.1:25"), ("::1", "[::1]:25"), ("[::1]", "[::1]:25"), ("[::1]:587", "[::1]:587"),
            ("unix:/run/smtp.sock", "unix:/run/smtp.sock"), ("unix:./a b", "unix:./a b"), ("unix:25", "unix:25"),
            ("unix:private/a:25", "unix:private/a:25"), ("pipe:25", "pipe:25"),
        ])
    func good(_ text: String, _ shown: String) {
        #expect(Endpoint(text)?.description == shown)
    }

    @Test(
        "none",
        arguments: [
            "", ":25", "host:", "host:0", "host:65536", "host:x", "host:+1", "[::1", "[::1]x", "a b", "[]",
            "unix:", "unix:/", "unix:/run/", "unix:./", "unix:name", "/run/smtp.sock", "pipe:exim -bh 192.0.2.1",
            "pipe:/bin/cat",
        ])
    func bad(_ text: String) {
        #expect(Endpoint(text) == nil)
    }

    @Test("the path of a socket has the length that the system has room for, and a name alone is in this folder")
    func sockets() {
        #expect(Endpoint(socket: "smtp.sock") == .unix(path: "./smtp.sock"))
        #expect(Endpoint(socket: "/" + String(repeating: "a", count: 106)) != nil)
        #expect(Endpoint(socket: "/" + String(repeating: "a", count: 107)) == nil)
        #expect(Endpoint(socket: "/a\0b") == nil && Endpoint(socket: "") == nil)
    }

    @Test("what has no name of its own is on this machine, for a certificate and for authentication")
    func names() {
        #expect(Endpoint.unix(path: "/run/smtp.sock").host == "localhost")
        #expect(Endpoint.unix(path: "/run/smtp.sock").port == nil)
        #expect(Endpoint.pipe(command: "exim -bh 192.0.2.1").host == "localhost")
    }
}
