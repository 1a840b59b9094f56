import Testing

@testable import SMTPSyntax

@Suite("Many texts looked for at once")
struct OctetMarksTests {
    private func found(_ marks: [String], in text: String) -> UInt64 {
        let octets = Array(text.utf8)
        return OctetMarks(marks).found(in: octets.span)
    }

    @Test("each is found at each place, and the bit is that of its place in the list")
    func places() {
        let marks = ["status=", "reject: ", " said: ", "stat"]
        #expect(found(marks, in: "status=bounced") == 0b1001)
        #expect(found(marks, in: "NOQUEUE: reject: x") == 0b10)
        #expect(found(marks, in: "x said: ") == 0b100)
        #expect(found(marks, in: "x said:") == 0)
        #expect(found(marks, in: "STATUS=") == 0)
        #expect(found(marks, in: "") == 0)
        #expect(found(marks, in: "sta") == 0)
    }

    @Test("the same as looking for each by itself")
    func same() {
        let marks = (0..<64).map { "m\($0 * 7)ark" } + ["beyond"]
        let text = (0..<40).map { "m\($0 * 11)ark" }.joined(separator: "m")
        var wanted: UInt64 = 0
        for (number, mark) in marks.prefix(64).enumerated() where text.contains(mark) { wanted |= 1 << UInt64(number) }
        #expect(wanted.nonzeroBitCount > 3)
        #expect(found(marks, in: text + " beyond") == wanted)
    }
}
