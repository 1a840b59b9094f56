import Testing

@testable import SessionModel
@testable import TestSupport

@Suite("The hashes of the tests")
struct PlainHashesTests {
    @Test("give what RFC 1321, FIPS 180-4 and RFC 2202 say")
    func vectors() {
        let abc = Array("abc".utf8)
        #expect(hex(PlainHashes.md5(abc)) == "900150983cd24fb0d6963f7d28e17f72")
        #expect(hex(PlainHashes.sha1(abc)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(
            hex(PlainHashes.sha256(abc)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let what = Array("what do ya want for nothing?".utf8)
        #expect(hex(PlainHashes.hmac(.md5, Array("Jefe".utf8), what)) == "750c783e6ab0b503eaa86e310a5db738")
        #expect(hex(PlainHashes.hmac(.sha1, Array("Jefe".utf8), what)) == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
