import Testing

@testable import SMTPSyntax

@Suite("Base64")
struct Base64Tests {
    @Test("what is written is read again, and what is none is not", arguments: 0..<70)
    func roundTrip(_ count: Int) {
        let bytes = (0..<count).map { UInt8($0 * 37 % 256) }
        #expect(Base64.decode(Array(Base64.encode(bytes).utf8)) == bytes)
    }

    @Test(
        "what is none is not read",
        arguments: ["A", "AB", "ABC", "AB=C", "====", "A===", "AB\u{0}C", "ABC=ABC=", " ABC"])
    func none(_ text: String) {
        #expect(Base64.decode(Array(text.utf8)) == nil)
    }
}
