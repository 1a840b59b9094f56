import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The lines of a script's file")
struct ScriptLineTests {
    /// What the first step sends, line end included.
    private func sent(_ octets: [UInt8]) throws -> [UInt8]? {
        try Script(octets).steps.first.map { $0.line + $0.ending.bytes }
    }

    private func problem(_ octets: [UInt8]) -> ScriptProblem? {
        do throws(ScriptProblem) {
            _ = try Script(octets)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "octets go out as they are in the file",
        arguments: [
            "NOOP a\tb", "NOOP  two  spaces ", "NOOP \u{0}\u{1}\u{7F}", "NOOP é", "NOOP e\u{301}", "\u{301}NOOP",
            "NOOP \u{FEFF}",
            "NOOP \u{85}\u{2028}\u{2029}", "NOOP \u{202E}txt", " NOOP", "NOOP \u{B}\u{C}", "NOOP 👩‍👩‍👧", "", " ", "\u{301}",
            " \u{301}",
            String(repeating: "x", count: 100_000),
        ])
    func unchanged(_ line: String) throws {
        let octets = Array(line.utf8)
        let wanted = octets + [0x0D, 0x0A]
        for end in [[0x0A], [0x0D, 0x0A], []] as [[UInt8]] {
            #expect(try sent(Array("C: ".utf8) + octets + end) == wanted)
            #expect(try sent(Array("C~ ".utf8) + octets + end) == wanted)
        }
        if let first = octets.first, first != 0x20 { #expect(try sent(Array("C:".utf8) + octets) == wanted) }
    }

    @Test(
        "what is not UTF-8 is refused with its line, and the byte that is wrong",
        arguments: [
            ([0xE9], "e9"), ([0x4E, 0xC3], "c3"), ([0xC3, 0xA9, 0xFF, 0xFE], "ff"), ([0xC0, 0x80], "c0"),
            ([0xED, 0xA0, 0x80], "ed"), ([0xF8, 0x88], "f8"), ([0x80], "80"),
        ] as [([UInt8], String)])
    func notText(_ octets: [UInt8], _ wrong: String) throws {
        for mark in ["C: NOOP ", "S: 250 ", "C~ NOOP ", "C: DATA\nC: "] {
            let found = try #require(problem(Array("C: EHLO a\n\(mark)".utf8) + octets + [0x0A]))
            #expect(found.lineNumber == (mark.contains("DATA") ? 3 : 2))
            #expect(found.text == #"the byte \#(wrong) is not valid UTF-8; to send it, write \x\#(wrong)"#)
        }
        #expect(try sent(Array(#"C: \x\#(wrong)"#.utf8)) == [try #require(UInt8(wrong, radix: 16)), 0x0D, 0x0A])
    }

    @Test(
        "a CR inside a line is refused: servers that take it for the end of a line see more lines than were written",
        arguments: [
            "NOOP\rMAIL FROM:<a@b.example>", "\rNOOP", "NOOP\r\r", "text\r.\rMAIL FROM:<a@b.example>", ".\r\r", "\r.",
        ])
    func bareReturn(_ line: String) {
        for script in [
            "C: EHLO a\nC: \(line)\r\n", "C: EHLO a\nC: \(line)\r\nC: QUIT\n", "C: DATA\nC: \(line)\r\nC: .\n",
        ] {
            #expect(problem(Array(script.utf8))?.lineNumber == 2, "\(script.debugDescription)")
        }
        #expect(problem(Array("S: 220\rC: NOOP\nC: NOOP".utf8))?.lineNumber == 1)
    }

    @Test("a file with CR alone between its lines is refused, not sent as one line")
    func returnsAlone() {
        #expect(problem(Array("C: EHLO a\rC: QUIT\r".utf8))?.lineNumber == 1)
    }

    @Test("bare CR and LF are sent by their escapes, in commands and in messages")
    func escapes() throws {
        #expect(try sent(Array(#"C: a\x0db\x0ac"#.utf8)) == Array("a\rb\nc\r\n".utf8))
        #expect(try sent(Array(#"C: a\r"#.utf8)) == Array("a\r".utf8))
        let script = try Script("C: DATA\nC: a\\r\nC: .\\r\nC: b\nC: .")
        #expect(script.steps.map { $0.line + $0.ending.bytes }[1...2] == [Array("a\r".utf8), Array(".\r".utf8)])
    }

    @Test("the byte order mark of a file is not sent, and hides no line; in a line it is text")
    func byteOrderMark() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(try sent(mark + Array("C: NOOP".utf8)) == Array("NOOP\r\n".utf8))
        #expect(try sent(mark + Array("# comment\nC: NOOP".utf8)) == Array("NOOP\r\n".utf8))
        #expect(problem(Array("C: NOOP\n".utf8) + mark + Array("C: NOOP".utf8))?.lineNumber == 2)
        // UTF-16, with its own mark.
        #expect(problem([0xFF, 0xFE, 0x43, 0x00, 0x3A, 0x00])?.lineNumber == 1)
    }

    @Test("comments and empty lines may contain anything")
    func remarks() throws {
        let script = try Script(Array("# caf".utf8) + [0xE9] + Array("\n-- x\ry\n \t\r\r\n\nC: NOOP".utf8))
        #expect(script.steps.count == 1 && script.steps[0].lineNumber == 5)
    }

    @Test("a name with spaces in it keeps them")
    func spaces() throws {
        let script = try Script("C: AUTH PLAIN two  words {password}", hasPassword: true)
        #expect(script.steps.first?.login?.user == "two  words")
    }

    @Test("a printed line with tabs is carried out, not sent with the mark of its secret")
    func tabs() throws {
        let script = try Script(#"C: auth plain\x09<redacted: PLAIN response>"#, user: "alice", hasPassword: true)
        #expect(script.steps.first?.login?.mechanism == "PLAIN")
    }
}
