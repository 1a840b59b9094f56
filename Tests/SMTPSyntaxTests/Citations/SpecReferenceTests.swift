import Testing

@testable import SMTPSyntax

@Suite("References as text")
struct SpecReferenceTests {
    @Test(
        "what a description says is read again",
        arguments: [
            SpecReference.rfc(5321, "4.2.3"), .rfc(5321, "F.6"), .rfc(1047), .seen(in: "Postfix"), .iana,
            .documented(by: "Google"),
        ])
    func described(_ reference: SpecReference) {
        let again = SpecReference(described: reference.description)
        #expect(again.description == reference.description)
        #expect((again.kind == .rfc) == (reference.kind == .rfc))
    }

    @Test("any text is one", arguments: ["", "RFC", "RFC x", "RFC 5321 §", "RFC 5321 a b c", "RFC -1 §2"])
    func any(_ text: String) { _ = SpecReference(described: text).description }
}
