import Testing

@testable import Explainer

@Suite("Phrases found in one pass")
struct PhraseScanTests {
    private static let scan = PhraseScan(["queued as", "go ahead", "ahead", "as", "qu"])

    private static func places(_ text: String) -> [String] {
        let octets = Array(text.utf8)
        return scan.places(in: octets[...]).map { $0.map { String(decoding: octets[$0], as: UTF8.self) } ?? "-" }
    }

    @Test(
        "each at its first place, in any case of letters",
        arguments: [
            ("Ok: Queued AS 12", ["Queued AS", "-", "-", "AS", "Qu"]),
            ("354 go ahead", ["-", "go ahead", "ahead", "-", "-"]),
            ("queued a", ["-", "-", "-", "-", "qu"]), ("", []), ("a", []), ("250 Ok", []),
            ("as, AS", ["-", "-", "-", "as", "-"]), ("gogo ahead", ["-", "go ahead", "ahead", "-", "-"]),
        ])
    func found(_ text: String, _ expected: [String]) {
        #expect(Self.places(text) == expected)
        #expect(Self.scan.isFound(in: Array(text.utf8)[...]) == !expected.isEmpty)
    }

    @Test("at the places of the slice, and nothing outside of it")
    func slice() {
        let octets = Array("as go ahead as".utf8)
        #expect(Self.scan.places(in: octets[2..<11]) == [nil, 3..<11, 6..<11, nil, nil])
        #expect(!Self.scan.isFound(in: octets[2..<5]))
    }
}
