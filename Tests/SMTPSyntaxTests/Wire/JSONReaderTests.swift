import Testing

@testable import SMTPSyntax

@Suite("Reading JSON")
struct JSONReaderTests {
    private func read(_ text: String) throws -> JSONText { try JSONText(reading: Array(text.utf8)) }

    private func problem(_ bytes: [UInt8]) -> JSONProblem.Kind? {
        do throws(JSONProblem) {
            _ = try JSONText(reading: bytes)
            return nil
        } catch {
            return error.kind
        }
    }

    @Test(
        "values",
        arguments: [
            ("null", .null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .number(0)), ("-12", .number(-12)),
            ("0.125", .seconds(0.125)), ("1e3", .seconds(1000)), ("1E+2", .seconds(100)), ("-2.5e-1", .seconds(-0.25)),
            ("9223372036854775807", .number(.max)), ("9223372036854775808", .seconds(9223372036854775808)),
            (#""""#, .text("")), (#""a\"\\\/\b\f\n\r\t""#, .text("a\"\\/\u{8}\u{C}\n\r\t")),
            (#""\u00e9\ud83d\ude00\u0000""#, .text("\u{E9}\u{1F600}\u{0}")),
            ("\"\u{E9}\u{1F600}\"", .text("\u{E9}\u{1F600}")),
            ("[]", .list([])), ("[1, [ ] ,2]", .list([.number(1), .list([]), .number(2)])), ("{}", .record([])),
            (
                #"{ "a" : {"b":[null]} , "c":1}"#,
                .record([.init("a", .record([.init("b", .list([.null]))])), .init("c", .number(1))])
            ),
        ] as [(String, JSONText)])
    func values(_ text: String, _ value: JSONText) throws {
        #expect(try read(text) == value)
    }

    @Test(
        "what is not JSON is refused, with the kind of the mistake",
        arguments: [
            ("", .unfinished), ("  ", .unfinished), ("[1,", .unfinished), ("[1", .unfinished), (#"{"a""#, .unfinished),
            (#"{"a":"#, .unfinished), (#""a"#, .unfinished), (#""a\"#, .unfinished), (#""\u12"#, .unfinished),
            ("tru", .unfinished), ("trie", .unexpected(0x69)), ("[1,]", .unexpected(0x5D)), ("[,1]", .unexpected(0x2C)),
            ("[1 2]", .unexpected(0x32)), (#"{"a":1,}"#, .unexpected(0x7D)), (#"{a:1}"#, .unexpected(0x61)),
            (#"{"a" 1}"#, .unexpected(0x31)), (#"{1:1}"#, .unexpected(0x31)), ("NaN", .unexpected(0x4E)),
            ("+1", .unexpected(0x2B)), (".5", .unexpected(0x2E)), ("'a'", .unexpected(0x27)),
            ("// x", .unexpected(0x2F)),
            ("01", .badNumber), ("-", .badNumber), ("-01", .badNumber), ("1.", .badNumber), ("1e", .badNumber),
            ("1e+", .badNumber), ("1e400", .numberTooLarge), ("-1e999999999999", .numberTooLarge),
            (#""\q""#, .badEscape), (#""\u12g4""#, .badEscape), (#""\ud800""#, .loneSurrogate),
            (#""\ud800\n""#, .loneSurrogate), (#""\ud800\ud800""#, .loneSurrogate), (#""\udc00""#, .loneSurrogate),
            ("\"a\u{1}\"", .controlCharacter), ("\"\n\"", .controlCharacter), ("1 2", .trailing), ("{}x", .trailing),
        ] as [(String, JSONProblem.Kind)])
    func mistakes(_ text: String, _ kind: JSONProblem.Kind) {
        #expect(problem(Array(text.utf8)) == kind)
    }

    @Test("octets that are not UTF-8 are refused wherever they are")
    func invalid() {
        for bad: [UInt8] in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] {
            #expect(problem([0x22] + bad + [0x22]) == .invalidUTF8)
            #expect(problem(bad) == .unexpected(bad[0]))
        }
    }

    @Test("nesting is bounded, so that no file can use up the stack")
    func deep() throws {
        func nested(_ depth: Int) -> [UInt8] {
            [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
        }
        #expect(problem(nested(30)) == nil)
        #expect(problem(nested(100_000)) == .tooDeep)
        #expect(problem(Array(String(repeating: #"{"a":"#, count: 100_000).utf8)) == .tooDeep)
    }

    @Test("a long number is read or refused, and does not trap")
    func longNumbers() throws {
        #expect(problem([UInt8](repeating: 0x39, count: 300)) == nil)
        #expect(problem([UInt8](repeating: 0x39, count: 100_000)) == .numberTooLarge)
    }

    @Test("every beginning of a line and every line with one octet changed is read or refused")
    func damaged() throws {
        let line = Array(#"{"n":2,"t":0.125,"type":"tls","x":["\ud83d\ude00",true,null,-1.5e3],"y":{"z":"é"}}"#.utf8)
        #expect(problem(line) == nil)
        for end in 0..<line.count { #expect(problem(Array(line[..<end])) != nil) }
        for index in line.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = line
                changed[index] = byte
                _ = problem(changed)
            }
        }
    }

    @Test("what is written is read back")
    func roundTrip() throws {
        let text = "a\"\\\u{1B}\u{9B}\u{202E}\u{200B}\u{E9}\u{1F600}\u{E0061}\u{0}"
        let members: [(String, JSONText)] = [
            (text, .text(text)), ("n", .number(.min)), ("s", .seconds(1.25)), ("b", .bool(false)), ("x", .null),
            ("l", .list([.number(1), .record([.init("k", .text(""))])])),
        ]
        #expect(try read(JSONText.object(members)) == .record(members.map { .init($0.0, $0.1) }))
    }

    @Test("members are looked up by name, and null counts as missing")
    func members() throws {
        let json = try read(#"{"a":1,"b":null,"c":"x","d":[true],"e":0.5}"#)
        #expect(json["a"]?.integer == 1 && json["a"]?.decimal == 1 && json["a"]?.string == nil)
        #expect(json["b"] == nil && json["z"] == nil && json["c"]?.string == "x")
        #expect(json["d"]?.items?.first?.boolean == true && json["e"]?.decimal == 0.5 && json["e"]?.integer == nil)
        #expect(JSONText.number(1)["a"] == nil)
    }
}
