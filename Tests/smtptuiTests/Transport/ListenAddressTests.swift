import Testing

@testable import smtptui

@Suite("Where to listen")
struct ListenAddressTests {
    @Test(
        "an address and a port, or a port of the loopback address",
        arguments: [
            ("127.0.0.1:2525", "127.0.0.1:2525", true), ("2525", "127.0.0.1:2525", true), ("0", "127.0.0.1:0", true),
            ("[::1]:25", "[::1]:25", true), ("0.0.0.0:25", "0.0.0.0:25", false), ("[::]:0", "[::]:0", false),
            ("localhost:1", "localhost:1", true), ("192.0.2.1:65535", "192.0.2.1:65535", false),
        ])
    func valid(_ text: String, _ shown: String, _ isLoopback: Bool) {
        let address = ListenAddress(text)
        #expect(address?.description == shown && address?.isLoopback == isLoopback)
    }

    @Test(
        "anything else is refused",
        arguments: ["", ":25", "host", "host:", "::1:25", "a b:1", "1:65536", "1:-1", "a/b:1"])
    func invalid(_ text: String) { #expect(ListenAddress(text) == nil) }
}
