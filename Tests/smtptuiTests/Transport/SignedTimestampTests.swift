import SessionModel
import SwiftASN1
import Testing
import X509

@testable import smtptui

@Suite("Reading SCTs")
struct SignedTimestampTests {
    @Test("each has its log and its time")
    func list() {
        let timestamps = SignedTimestamp.list(Issued.timestamps(of: [0x0A, 0xFF])[...], .handshake)
        #expect(timestamps.map(\.log) == [String(repeating: "0a", count: 32), String(repeating: "ff", count: 32)])
        #expect(timestamps.allSatisfy { $0.time == "2026-11-01 00:00" && $0.source == .handshake })
    }

    @Test("what is cut or changed is left out")
    func hostile() {
        let octets = Issued.timestamps(of: [1, 2, 3])
        for count in 0..<octets.count {
            #expect(SignedTimestamp.list(octets[..<count], .handshake).count < 3)
        }
        for place in octets.indices {
            var changed = octets
            changed[place] = 0xFF
            #expect(SignedTimestamp.list(changed[...], .handshake).count <= 3)
        }
        #expect(SignedTimestamp.list(Issued.timestamps(of: Array(0..<100))[...], .staple).count == SignedTimestamp.most)
        let empty = [UInt8](repeating: 0, count: 60_000)
        #expect(SignedTimestamp.list(empty[...], .handshake).isEmpty)
        let late = [0, 0] + [0, 47] + [0] + [UInt8](repeating: 0xFF, count: 46)
        #expect(SignedTimestamp.list(late[...], .handshake).count == 1)
    }

    @Test("those in a certificate, which may have anything in their place")
    func certificate() throws {
        func count(_ value: [UInt8]) throws -> Int {
            let certificate = try Issued.make(
                "a",
                extensions: [
                    Certificate.Extension(oid: [1, 3, 6, 1, 4, 1, 11129, 2, 4, 2], critical: false, value: value[...])
                ])
            return SignedTimestamp.list(in: certificate.certificate).count
        }
        let list = Issued.timestamps(of: [1])
        #expect(try count([0x04, UInt8(list.count)] + list) == 1)
        for value in [[], [0x04], [0x30, 0x00], [0x04, 0x00], [0x04, 0x02, 0, 0]] as [[UInt8]] {
            #expect(try count(value) == 0)
        }
        #expect(SignedTimestamp.list(in: try Issued.make("a").certificate).isEmpty)
    }
}
