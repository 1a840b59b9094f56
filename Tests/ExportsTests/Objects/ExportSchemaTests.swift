import Foundation
import Testing

@testable import Exports
@testable import SMTPSyntax
@testable import SessionModel

/// `docs/export.schema.json` and `docs/transcript-format.md` describe the object that is written.
@Suite("The schema of the session object")
struct ExportSchemaTests {
    private static func text(_ name: String) throws -> String {
        let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")
        return try String(contentsOf: docs.appending(path: name), encoding: .utf8)
    }

    /// The names of all members of an object, and of those inside.
    private static func names(in value: JSONText) -> Set<String> {
        switch value {
        case .record(let members): members.reduce(into: []) { $0.formUnion(names(in: $1.value).union([$1.name])) }
        case .list(let items): items.reduce(into: []) { $0.formUnion(names(in: $1)) }
        default: []
        }
    }

    private static func written() throws -> Set<String> {
        let export = SessionExport(.json)
        var failed = Playing()
        failed.server("220 mx ESMTP")
        failed.client("HELO x y")
        failed.dialogue.receive([0x35, 0x30, 0x31, 0x20, 0xFF, 13, 10], at: 2)
        failed.dialogue.handshakeFailed(TLSFailure("no", isOpen: true), at: 3)
        return try [SampleSession.dialogue(), failed.dialogue].reduce(into: []) {
            $0.formUnion(names(in: try JSONText(reading: export.document(SampleSession.header, $1))))
        }
    }

    @Test("the schema names every member that is written")
    func complete() throws {
        let schema = Self.names(in: try JSONText(reading: Array(try Self.text("export.schema.json").utf8)))
        let missing = try Self.written().subtracting(schema)
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    @Test("the document names every member of the object and of an exchange")
    func documented() throws {
        let text = try Self.text("transcript-format.md")
        let schema = try JSONText(reading: Array(try Self.text("export.schema.json").utf8))
        for part in [schema, try #require(schema["$defs"]?["exchange"]), try #require(schema["$defs"]?["reply"])] {
            guard case .record(let members) = part["properties"] else { continue }
            for member in members { #expect(text.contains("`\(member.name)`"), "\(member.name)") }
        }
    }
}
