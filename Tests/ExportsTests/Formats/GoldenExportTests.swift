import Foundation
import Testing

@testable import Exports
@testable import SessionModel

/// A session in every format, compared with the files in `Golden`; `make golden` records them.
@Suite("Golden exports")
struct GoldenExportTests {
    static let scenes: [(name: String, export: SessionExport)] =
        ExportFormat.all.flatMap { format in
            [
                ("session.\(format.name)", SessionExport(format)),
                ("pseudonyms.\(format.name)", SessionExport(format, isPseudonymous: true)),
            ]
        } + [("times.text", SessionExport(.text, hasTimes: true))]

    @Test("are what they were", arguments: scenes.map(\.name))
    func asRecorded(_ name: String) throws {
        let export = try #require(Self.scenes.first { $0.name == name }?.export)
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/\(name)")
        let document = Data(export.document(SampleSession.header, SampleSession.dialogue()))
        if ProcessInfo.processInfo.environment["SMTPTUI_RECORD"] != nil {
            try document.write(to: file)
            Issue.record("recorded \(name) again; look at the difference, then run the tests again")
            return
        }
        #expect(String(decoding: document, as: UTF8.self) == (try String(contentsOf: file, encoding: .utf8)))
    }
}
