import Foundation
import Testing

@testable import smtptui

@Suite("A text in the user's editor", .serialized)
struct EditedTextTests {
    /// Edits a text with a command as the editor.
    private func edit(_ text: String, with editor: String) throws -> String {
        setenv("VISUAL", editor, 1)
        defer { unsetenv("VISUAL") }
        let file = try EditedText(Array(text.utf8))
        return String(decoding: try file.edit(), as: UTF8.self)
    }

    @Test("the editor gets the text with LF, and what it writes comes back")
    func edited() throws {
        #expect(try edit("a\r\nb\r\n", with: "sed -i s/b/c/") == "a\nc\n")
    }

    @Test("only its owner can read the file, and it is gone afterwards")
    func hidden() throws {
        let file = try EditedText([0x61])
        let path = file.path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        setenv("VISUAL", "true", 1)
        defer { unsetenv("VISUAL") }
        _ = try file.edit()
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("where the editor fails the text is kept, and the sentence says where")
    func failed() throws {
        let file = try EditedText(Array("precious".utf8))
        let path = file.path
        defer { unlink(path) }
        setenv("VISUAL", "false", 1)
        defer { unsetenv("VISUAL") }
        do {
            _ = try file.edit()
            Issue.record("it went on")
        } catch {
            #expect(error.sentence == "The editor ended with status 1; nothing was sent. The text is in \(path).")
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    }
}
