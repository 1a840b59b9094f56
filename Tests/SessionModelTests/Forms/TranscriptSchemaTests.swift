import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// `docs/transcript.schema.json` describes what is written, and `docs/transcript-format.md` the same fields.
@Suite("The schema of recordings")
struct TranscriptSchemaTests {
    private static let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")

    private static let schema: JSONSchema? = try? JSONSchema(
        Array(Data(contentsOf: docs.appending(path: "transcript.schema.json"))))

    private func check(_ file: [UInt8], _ name: String) throws {
        let schema = try #require(Self.schema)
        for line in file.split(separator: 10) {
            let problems = schema.problems(of: try JSONText(reading: Array(line)))
            #expect(problems == [], "\(name): \(String(decoding: line.prefix(300), as: UTF8.self))")
        }
    }

    /// A line with any digit in the place of each, so that those that differ by times and numbers are equal.
    private static func form(of line: some Sequence<UInt8>) -> [UInt8] { line.map { (48...57).contains($0) ? 48 : $0 } }

    @Test("recordings of all kinds are valid", arguments: Talks.all.map(\.name))
    func talks(_ name: String) throws {
        let talk = try #require(Talks.all.first { $0.name == name })
        try check(Dialogue(lines: talk.lines).recording, name)
    }

    @Test("recordings of real servers are valid", arguments: Capture.all)
    func captures(_ server: String) throws {
        // Most lines occur in every scene, and are checked once.
        var seen: Set<[UInt8]> = []
        for scene in try Capture(server).scenes {
            let lines = Dialogue(scene).recording.split(separator: 10).filter {
                seen.insert(Self.form(of: $0)).inserted
            }
            try check(Array(lines.joined(separator: [10])), scene.name)
        }
    }

    @Test("recordings of older versions are valid", arguments: OldRecordingTests.names)
    func older(_ name: String) throws { try check(Array(try OldRecordingTests.text(name).utf8), name) }

    @Test("notes with all their fields are valid")
    func notes() throws {
        var dialogue = DialogueTests.eventful()
        dialogue.note(.mark(1, number: 1, of: "250 EHLO", name: ""), at: 9)
        dialogue.note(.unkept(octets: 99, of: "x.eml"), at: 9)
        dialogue.note(.full, at: 9)
        try check(dialogue.recording, "notes")
    }

    @Test("the number of a session may be in each line")
    func sessions() throws {
        let header = #"{"smtptui":1,"type":"header","started":"2026-11-23T10:00:00.000Z","target":"mx","session":2}"#
        let note = #"{"n":1,"t":0,"type":"note","id":"remark","text":"","session":2}"#
        try check(Array("\(header)\n\(note)\n".utf8), "sessions")
    }

    @Test(
        "what is not right is found",
        arguments: [
            #"{"n":1,"t":0,"type":"note","id":"remark"}"#, #"{"n":0,"t":0,"type":"note","id":"remark","text":""}"#,
            #"{"n":1,"t":0,"type":"note","id":"remark","text":"","more":1}"#, #"{"n":1,"t":0,"type":"other"}"#,
            #"{"n":1,"t":0,"type":"server","line":"","base64":"","end":"crlf"}"#, "[]", "3",
            #"{"n":1,"t":0,"type":"server","line":"","end":"both"}"#, #"{"n":1,"t":0,"type":"server","end":"lf"}"#,
            #"{"n":1,"t":0,"type":"server","line":"","end":"lf","enhanced":"x.1.1"}"#,
            #"{"n":1,"t":0,"type":"tls","version":"TLS 1.3","verified":true,"chain":[{"subject":"x"}]}"#,
            #"{"smtptui":2,"type":"header","started":"2026-11-23T10:00:00.000Z","target":"mx"}"#,
        ])
    func invalid(_ line: String) throws {
        let schema = try #require(Self.schema)
        #expect(schema.problems(of: try JSONText(reading: Array(line.utf8))) != [])
    }

    /// The fields in the table of the page, by what has them.
    private static let written: [String: Set<String>] = {
        let text = (try? String(contentsOf: docs.appending(path: "transcript-format.md"), encoding: .utf8)) ?? ""
        var fields: [String: Set<String>] = [:]
        for row in text.split(separator: "\n") where row.hasPrefix("| ") {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[1].hasPrefix("`") else { continue }
            fields[cells[0], default: []].formUnion(
                cells[1].split(whereSeparator: { "`, ".contains($0) }).map(String.init))
        }
        return fields
    }()

    @Test(
        "the page has the fields of the schema, and no other",
        arguments: [
            "header", "client", "server", "phase", "finding", "tls", "note", "certificate", "staple", "timestamp",
            "resumption",
        ])
    func fields(_ name: String) throws {
        let schema = try #require(Self.schema)
        let common =
            ["header", "certificate", "staple", "timestamp", "resumption"].contains(name)
            ? [] : try #require(Self.written["each event"])
        #expect(try #require(Self.written[name]).union(common) == schema.properties(of: name))
    }

    @Test("each field of the schema is described")
    func described() throws {
        let schema = try #require(Self.schema)
        for name in schema.definitions {
            guard case .record(let members)? = schema.definition(name)?["properties"] else { continue }
            for member in members where member.name != "type" {
                let target = member.value["$ref"]?.string.flatMap { schema.definition(String($0.dropFirst(8))) }
                let words = (member.value["description"] ?? target?["description"])?.string
                #expect(words?.hasSuffix(".") == true, "\(name).\(member.name)")
            }
        }
    }
}
