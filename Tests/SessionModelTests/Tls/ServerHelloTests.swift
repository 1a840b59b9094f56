import Testing

@testable import SessionModel

@Suite("The server's first message of a handshake")
struct ServerHelloTests {
    /// A record with a ServerHello in it.
    static func hello(suite: UInt16, sessionID: Int = 32) -> [UInt8] {
        [22, 3, 3, 0, 0, 2, 0, 0, 0, 3, 3] + [UInt8](repeating: 7, count: 32) + [UInt8(sessionID)]
            + [UInt8](repeating: 9, count: sessionID) + [UInt8(suite >> 8), UInt8(suite & 0xFF), 0]
    }

    @Test(
        "names the suite, however it is cut",
        arguments: [
            (0x1301, "TLS_AES_128_GCM_SHA256"), (0xC02F, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"), (5, "suite 0x0005"),
        ]
            as [(UInt16, String)])
    func suite(_ number: UInt16, _ name: String) {
        for sessionID in [0, 32] {
            let bytes = Self.hello(suite: number, sessionID: sessionID)
            for cut in 0...bytes.count {
                var reader = ServerHelloReader()
                reader.take(bytes[..<cut])
                reader.take(bytes[cut...])
                #expect(reader.cipher == name)
            }
        }
    }

    @Test("what is none gives nothing, and never traps", arguments: [0, 20, 44, 60, 20_000])
    func others(_ count: Int) {
        for octet in [UInt8(0), 21, 255] {
            var reader = ServerHelloReader()
            reader.take([UInt8](repeating: octet, count: count))
            #expect(reader.cipher == nil)
        }
    }
}
