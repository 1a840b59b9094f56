import Testing

@testable import SMTPSyntax

@Suite("What EHLO offers")
struct ServiceExtensionTests {
    @Test(
        "lines of the reply",
        arguments: [
            ("SIZE 1000000", "SIZE", ["1000000"]),
            ("size", "SIZE", []),
            ("SIZE ", "SIZE", []),
            ("  8BITMIME", "8BITMIME", []),
            ("AUTH PLAIN LOGIN", "AUTH", ["PLAIN", "LOGIN"]),
            ("AUTH\tPLAIN  LOGIN ", "AUTH", ["PLAIN", "LOGIN"]),
            ("AUTH=LOGIN PLAIN", "AUTH", ["LOGIN", "PLAIN"]),
            ("AUTH=", "AUTH", []),
            ("=x", "=X", []),
            ("XVERP=Courier", "XVERP", ["Courier"]),
            ("AUTH XOAUTH2 a=b", "AUTH", ["XOAUTH2", "a=b"]),
        ] as [(String, String, [String])])
    func lines(_ line: String, _ keyword: String, _ parameters: [String]) {
        #expect(
            ServiceExtension(Array(line.utf8)) == ServiceExtension(keyword: keyword, parameters: parameters))
    }

    @Test("an empty line is no extension", arguments: ["", " ", "\t "])
    func empty(_ line: String) {
        #expect(ServiceExtension(Array(line.utf8)) == nil)
    }

    @Test(
        "the first line is the name",
        arguments: [
            ("250 SIZE", []),
            ("250-mx.example.test SIZE\n250-PIPELINING\n250 ", ["PIPELINING"]),
            ("250-\n250-SIZE 0\n250-SIZE 5\n250 dsn", ["SIZE", "SIZE", "DSN"]),
        ] as [(String, [String])])
    func list(_ text: String, _ keywords: [String]) throws {
        let reply = try #require(Reply(text))
        #expect(ServiceExtension.list(in: reply).map(\.keyword) == keywords)
    }

    @Test("octets that are no UTF-8 break nothing")
    func octets() {
        #expect(ServiceExtension([0xFF, 0x20, 0xC3])?.parameters.count == 1)
    }
}
