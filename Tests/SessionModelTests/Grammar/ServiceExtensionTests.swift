import Testing

@testable import SessionModel

@Suite("What EHLO offers")
struct ServiceExtensionTests {
    @Test(
        "lines of the reply",
        arguments: [
            ("SIZE 1000000", "SIZE", ["1000000"]),
            ("size", "SIZE", []),
            ("AUTH PLAIN LOGIN", "AUTH", ["PLAIN", "LOGIN"]),
            ("AUTH=LOGIN PLAIN", "AUTH", ["LOGIN", "PLAIN"]),
            ("XVERP=Courier", "XVERP", ["Courier"]),
        ] as [(String, String, [String])])
    func lines(_ line: String, _ keyword: String, _ parameters: [String]) {
        #expect(
            ServiceExtension(Array(line.utf8)) == ServiceExtension(keyword: keyword, parameters: parameters))
    }

    @Test("an empty line is no extension, and the first line is the name")
    func list() throws {
        let reply = try #require(Reply("250-mx.example.test SIZE\n250-PIPELINING\n250 "))
        #expect(ServiceExtension.list(in: reply).map(\.keyword) == ["PIPELINING"])
    }
}

@Suite("The dots of a message")
struct MessageContentTests {
    @Test("stuffed and back", arguments: ["", ".", "..", ".x", "x.", "x"])
    func stuffing(_ line: String) {
        let bytes = Array(line.utf8)
        let stuffed = MessageContent.stuffed(bytes)
        #expect(MessageContent.unstuffed(stuffed) == bytes)
        #expect(stuffed != MessageContent.end)
    }
}
