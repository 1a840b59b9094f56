import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Reading a recording piece by piece")
struct RecordingReaderTests {
    private static let header = #"{"smtptui":1,"type":"header","started":"2026-11-23T10:00:00.000Z","target":"mx"}"#
    private static let greeting = #"{"n":1,"t":0.5,"type":"server","line":"220 mx","end":"crlf"}"#
    private static let hello = #"{"n":2,"t":1,"type":"client","line":"EHLO \"a\"","end":"crlf"}"#

    /// What pieces of a file are read as: how many events, the last of them, and what is wrong.
    private func read(_ pieces: [[UInt8]]) -> (events: [RecordedEvent], problem: RecordingProblem?) {
        var reader = RecordingReader()
        var events: [RecordedEvent] = []
        do throws(RecordingProblem) {
            for piece in pieces { try reader.push(piece) { events.append($0) } }
            try reader.finish { events.append($0) }
            return (events, nil)
        } catch {
            return (events, error)
        }
    }

    private func read(_ lines: String...) -> (events: [RecordedEvent], problem: RecordingProblem?) {
        read([Array(lines.joined(separator: "\n").utf8)])
    }

    private static let events: [RecordedEvent] = [
        .server(WireLine("220 mx"), at: 0.5), .client(WireLine(#"EHLO "a""#), at: 1),
    ]

    @Test("however the file is cut into pieces, and however its lines end", arguments: ["\n", "\r\n", "\n\n"])
    func pieces(_ end: String) {
        for last in ["", end] {
            let file = [Self.header, Self.greeting, Self.hello].joined(separator: end) + last
            for pieces in Splits.all(file) {
                let (events, problem) = read(pieces)
                #expect(events == Self.events && problem == nil)
            }
        }
    }

    @Test("every beginning of a file is read up to the line that is cut, or has no header")
    func cut() {
        let file = Array([Self.header, Self.greeting, Self.hello].joined(separator: "\n").utf8)
        for end in 0..<file.count {
            let (events, problem) = read([Array(file[..<end])])
            if end < Self.header.utf8.count {
                #expect(problem == .noHeader)
            } else {
                #expect(problem == nil && events == Array(Self.events.prefix(events.count)))
            }
        }
    }

    @Test("what is wrong with a line is said with its number, after the events before it")
    func badLine() {
        let (events, problem) = read(Self.header, Self.greeting, "", #"{"type":3}"#, Self.hello)
        #expect(events == Array(Self.events.prefix(1)))
        #expect(problem == .badEvent(line: 4, .wrongType("type")))
    }

    @Test("the last line may be cut off, with or without its end")
    func lastLine() {
        for end in ["", "\n", "\n\n"] {
            let (events, problem) = read(Self.header, Self.greeting, #"{"n":2,"ty"# + end)
            #expect(events == Array(Self.events.prefix(1)) && problem == nil)
        }
    }

    @Test("a file of another kind, or of another version")
    func other() {
        #expect(read().problem == .noHeader)
        #expect(read("hello", "world").problem == .noHeader)
        #expect(read(Self.greeting).problem == .noHeader)
        #expect(read(#"{"smtptui":2,"started":"","target":""}"#).problem == .unknownVersion(2))
    }

    @Test("a line without end is refused at the bound, and not kept")
    func endless() {
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        #expect(read([[UInt8]](repeating: piece, count: 17)).problem == .noHeader)
        let pieces = [Array((Self.header + "\n").utf8)] + [[UInt8]](repeating: piece, count: 17)
        #expect(read(pieces).problem == .badEvent(line: 2, .tooLong))
    }

    @Test("a file that was appended to has a header in its middle")
    func appended() {
        let (events, problem) = read(Self.header, Self.greeting, Self.header, Self.hello)
        #expect(events == Self.events && problem == nil)
    }

    /// What is left out of a file, as far as it can be read.
    private func rest(_ file: [UInt8]) throws -> RecordingRest {
        var reader = RecordingReader()
        try reader.push(file) { _ in }
        try reader.finish { _ in }
        return reader.rest
    }

    @Test("cut off at any byte, a recording is read up to there, and one sentence says what is missing")
    func cutAnywhere() throws {
        for (_, lines) in Talks.all.filter({ ["TLS", "AUTH", "a group"].contains($0.name) }) {
            let file = Dialogue(lines: lines).recording
            let whole = try Dialogue(recording: file)
            let first = (file.firstIndex(of: 10) ?? 0) + 1
            for end in first..<file.count {
                let part = Array(file[..<end])
                let begun = part.reversed().prefix { $0 != 10 }.count
                let rest = try rest(part)
                // A line is whole with its last bracket, before its line feed.
                let isCut = begun > 0 && (try? JSONText(reading: Array(part.suffix(begun)))) == nil
                #expect((rest.cut != nil) == isCut && rest.cut.map(\.octets) == (isCut ? begun : nil))
                #expect(rest.notes.count == (isCut ? 1 : 0))
                let read = try Dialogue(recording: part).transcript
                #expect(read.count <= whole.transcript.count)
                if let last = read[read.count - 1] { #expect(last.body == whole.transcript[last.index]?.body) }
            }
        }
    }

    @Test("a session appended after a line that was cut off is read, and the line is named")
    func appendedAfterCut() throws {
        let file = [Self.header, Self.greeting, #"{"n":2,"ty"#, Self.header, Self.hello].joined(separator: "\n")
        let (events, problem) = read([Array(file.utf8)])
        #expect(events == Self.events && problem == nil)
        let rest = try rest(Array(file.utf8))
        #expect(rest.cut == RecordingRest.CutLine(number: 3, octets: 10, isLast: false))
        #expect(
            rest.notes.map(\.text) == [
                "a session in the recording is cut off in line 3, after 10 bytes of it; that line is left out"
            ])
    }
}
