import Testing

@testable import SessionModel

@Suite("What the server sends of a handshake in clear")
struct ServerHandshakeTests {
    private static func message(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
        [type, 0, UInt8(body.count >> 8), UInt8(body.count & 0xFF)] + body
    }

    private static func record(_ type: UInt8, _ payload: [UInt8]) -> [UInt8] {
        [type, 3, 3, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)] + payload
    }

    /// A ServerHello; `keyShare` is the value of that extension, which is not the only one.
    private static func hello(_ suite: UInt16, sessionID: Int = 32, keyShare: [UInt8]? = nil) -> [UInt8] {
        var extensions: [UInt8] = [0, 43, 0, 2, 3, 4]
        if let keyShare { extensions += [0, 51, 0, UInt8(keyShare.count)] + keyShare }
        return message(
            2,
            [3, 3] + [UInt8](repeating: 7, count: 32) + [UInt8(sessionID)] + [UInt8](repeating: 9, count: sessionID)
                + [UInt8(suite >> 8), UInt8(suite & 0xFF), 0, 0, UInt8(extensions.count)] + extensions)
    }

    private static let share: [UInt8] = [0, 0x1D, 0, 32] + [UInt8](repeating: 5, count: 32)

    /// Reads it whole, octet by octet, and cut in two everywhere; it must come to the same.
    private func read(_ bytes: [UInt8]) -> (cipher: String?, group: String?) {
        var whole = ServerHandshakeReader()
        whole.take(bytes)
        var single = ServerHandshakeReader()
        for byte in bytes { single.take([byte]) }
        #expect(single.cipher == whole.cipher && single.group == whole.group)
        for cut in 0...bytes.count {
            var reader = ServerHandshakeReader()
            reader.take(bytes[..<cut])
            reader.take(bytes[cut...])
            #expect(reader.cipher == whole.cipher && reader.group == whole.group)
        }
        return (whole.cipher, whole.group)
    }

    @Test(
        "TLS 1.3 names suite and group in its hello",
        arguments: [(0x1301, "TLS_AES_128_GCM_SHA256"), (5, "suite 0x0005")] as [(UInt16, String)])
    func hello(_ number: UInt16, _ name: String) {
        for sessionID in [0, 32] {
            let hello = Self.hello(number, sessionID: sessionID, keyShare: Self.share)
            let read = read(Self.record(22, hello) + Self.record(23, [1, 2, 3]))
            #expect(read.cipher == name && read.group == "x25519")
        }
    }

    @Test("a server that asks for another group is followed to its answer, past the record between")
    func retry() {
        let first = Self.record(22, Self.hello(0x1302, keyShare: [0, 0x18]))
        #expect(read(first).group == "secp384r1")
        let other = [0, 0x19] + [UInt8](repeating: 0, count: 20)
        let read = read(first + Self.record(20, [1]) + Self.record(22, Self.hello(0x1301, keyShare: other)))
        #expect(read.cipher == "TLS_AES_128_GCM_SHA256" && read.group == "secp521r1")
    }

    @Test("TLS 1.2 names the group in a message of its own, behind the certificates")
    func keyExchange() {
        let hello = Self.hello(0xC02F)
        let certificates = Self.message(11, [UInt8](repeating: 0x30, count: 6000))
        let exchange = Self.message(12, [3, 0, 0x17, 65] + [UInt8](repeating: 1, count: 65))
        let all = hello + certificates + exchange
        // Several messages in a record, and a message over several records.
        let records = stride(from: 0, to: all.count, by: 1000).flatMap { start in
            Self.record(22, Array(all[start..<min(start + 1000, all.count)]))
        }
        var reader = ServerHandshakeReader()
        reader.take(records)
        #expect(reader.cipher == "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256" && reader.group == "secp256r1")
        let unnamed = Self.message(12, [1, 0, 0x17])
        #expect(read(Self.record(22, hello + unnamed)).group == nil)
        #expect(read(Self.record(22, hello + Self.message(12, [3, 0xFE, 0xDC]))).group == "group 0xFEDC")
    }

    @Test("what is encrypted is not read as if it were in clear")
    func encrypted() {
        let later = Self.record(20, [1]) + Self.record(22, Self.hello(0x1303, keyShare: Self.share))
        let read = read(Self.record(22, Self.hello(0x002F)) + later)
        #expect(read.cipher == "TLS_RSA_WITH_AES_128_CBC_SHA" && read.group == nil)
    }

    @Test("what is none gives nothing, and never traps", arguments: [0, 4, 20, 44, 60, 2000])
    func others(_ count: Int) {
        for octet in [UInt8(0), 2, 21, 22, 255] {
            let read = read([UInt8](repeating: octet, count: count))
            #expect(read.cipher == nil && read.group == nil)
        }
        // A hello with every octet changed in turn.
        let hello = Self.record(22, Self.hello(0x1301, keyShare: Self.share))
        for index in hello.indices {
            for octet in [UInt8(0), 1, 255] {
                var changed = hello
                changed[index] = octet
                var reader = ServerHandshakeReader()
                reader.take(changed)
            }
        }
    }
}
