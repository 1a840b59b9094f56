import Testing

@testable import SMTPSyntax

@Suite("The name that was probably meant")
struct NearestNameTests {
    @Test(
        "is near, or none",
        arguments: [
            ("heloo", "helo"), ("Timeout", "timeout"), ("timout", "timeout"), ("insecrue", "insecure"), ("cax", "ca"),
            ("zebra", nil), ("", nil), (String(repeating: "helo", count: 5_000), nil),
        ] as [(String, String?)])
    func near(_ written: String, _ meant: String?) {
        #expect(NearestName.of(written, among: ["helo", "timeout", "insecure", "ca"]) == meant)
        #expect(NearestName.of(written, among: []) == nil)
    }
}
