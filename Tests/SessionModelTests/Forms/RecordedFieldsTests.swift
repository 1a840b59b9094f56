import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// The fields of a line, found in one pass, are what the whole line says as a tree of values.
@Suite("The fields of a recorded line")
struct RecordedFieldsTests {
    /// What a line is read as: an event, nothing, or what is wrong.
    private enum Outcome: Equatable {
        case event(RecordedEvent?)
        case problem(RecordingLineProblem)
    }

    private func read(_ line: [UInt8]) -> Outcome {
        do throws(RecordingLineProblem) {
            return .event(try RecordingCodec.event(in: line.span))
        } catch {
            return .problem(error)
        }
    }

    /// The same by way of the tree.
    private func readAsTree(_ line: [UInt8]) -> Outcome {
        do throws(RecordingLineProblem) {
            let json = try JSONText(line: line.span)
            let time = try json.field("t", \.decimal) ?? 0
            let type = try json.required("type", \.string)
            guard ["client", "server", "note"].contains(type) else { return .event(nil) }
            if type == "note" {
                let id = try json.field("id", \.string), text = try json.field("text", \.string)
                return .event(.note(Note(id: id ?? "remark", text: text ?? ""), at: time))
            }
            let text = try json.field("line", \.string).map { Array($0.utf8) }
            let base64 = try json.field("base64", \.string)
            let ending = try json.field("end", \.string).flatMap(LineEnding.init) ?? .crlf
            guard let bytes = text ?? base64.flatMap({ Base64.decode($0.utf8) }) else { return .event(nil) }
            let wire = WireLine(bytes: bytes, ending: ending)
            return .event(type == "client" ? .client(wire, at: time) : .server(wire, at: time))
        } catch {
            return .problem(error)
        }
    }

    private static let usual =
        #"{"n":4,"t":0.125000,"type":"server","line":"250-\"é\" \ud83d\ude00 \u001b[1m","end":"lf","code":250,"last":true}"#

    static let lines = [
        usual, #"{"type":"client"}"#, #"{"t":1}"#, "3", "[]", "{}", "null", #"{"type":3}"#, #"{"type":null}"#,
        #"{"type":"server","line":"a","t":"1"}"#, #"{"type":"server","line":1}"#, #"{"type":"server","line":null}"#,
        #"{"type":"server","base64":"YQ==","end":"none"}"#, #"{"type":"server","base64":"!"}"#,
        #"{"type":"server","base64":"YQ==","line":"b","end":"what"}"#, #"{"type":"server","line":"a","end":[]}"#,
        #"{"type":"note"}"#, #"{"type":"note","id":"x","text":"y\n"}"#, #"{"type":"note","id":{}}"#,
        #"{"type":"note","text":"first","text":"second","type":"server"}"#,
        #"{"type":null,"type":"note","text":null,"text":"second"}"#,
        #"{"t\u0079pe":"s\u0065rver","l\u0069ne":"a","\u0065nd":"\u006cf","\u0074":2}"#,
        #" { "type" : "server" , "line" : "a" , "x" : { "line" : [ 1, {"type":"note"} ] } } "#,
        #"{"type":"phase","from":"ready","to":"mail"}"#, #"{"type":"later","line":{"a":[1,2]}}"#,
        #"{"type":"note","t":1e400}"#, #"{"type":"note","t":-0.5}"#, #"{"type":"note","t":12345678901234567890}"#,
        #"{"type":"note","t":0.1234567890123456789}"#, #"{"type":"note","t":1.5e-3}"#, #"{"type":"note","t":00}"#,
        #"{"type":"note","t":true}"#, #"{"type":"note","x":tru}"#, #"{"type":"note","x":"\ud800"}"#,
        #"{"type":"note"}x"#, #"{"type":"note",}"#, "{\"type\":\"note\",\"x\":\"\u{1}\"}",
    ]

    @Test("are read as the tree says", arguments: lines)
    func asTree(_ line: String) {
        #expect(read(Array(line.utf8)) == readAsTree(Array(line.utf8)))
    }

    @Test("every beginning of a line, and a line with any octet changed, is read or refused as the tree says")
    func damaged() {
        let line = Array(Self.usual.utf8)
        for end in 0...line.count { #expect(read(Array(line[..<end])) == readAsTree(Array(line[..<end]))) }
        for index in line.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = line
                changed[index] = byte
                if read(changed) != readAsTree(changed) { Issue.record("octet \(index) as \(byte)") }
            }
        }
    }

    @Test("a quotation mark, a backslash or a control character is found at every distance")
    func distances() {
        for length in 0..<40 {
            for odd in [#"\""#, #"\\"#, "é", #"\u0000"#, "\u{7F}"] {
                let text = String(repeating: "x", count: length)
                let line = Array(#"{"type":"server","line":"\#(text)\#(odd)\#(text)"}"#.utf8)
                #expect(read(line) == readAsTree(line))
            }
        }
    }

    @Test("times are as exact as the standard library reads them")
    func times() throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<5000 {
            let whole = UInt64.random(in: 0...(1 << UInt64.random(in: 0...40)), using: &random)
            let text = "\(whole).\(String(UInt64.random(in: 1_000_000...1_999_999, using: &random)).dropFirst())"
            let line = Array(#"{"type":"note","t":\#(text)}"#.utf8)
            #expect(read(line) == .event(.note(Note(id: "remark", text: ""), at: try #require(Double(text)))))
        }
    }

    @Test("a list inside lists is refused beyond the bound")
    func deep() {
        for depth in [20, 100_000] {
            let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let line = Array(#"{"type":"note","x":\#(nested)}"#.utf8)
            #expect(read(line) == readAsTree(line))
        }
    }
}
