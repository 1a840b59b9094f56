import Foundation
import Testing

@testable import smtptui

@Suite("The history on disk")
struct HistoryFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("mail.example.test")
    }

    private func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test("a line is added as plain text that only the owner can read, and the next start has it")
    func kept() throws {
        #expect(try HistoryFile(at: path).read() == [])
        var file = HistoryFile(at: path)
        try file.append("EHLO client.example.org")
        try file.append("MAIL FROM:<é@example.org>")
        #expect(try text() == "EHLO client.example.org\nMAIL FROM:<é@example.org>\n")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try HistoryFile(at: path).read() == ["EHLO client.example.org", "MAIL FROM:<é@example.org>"])
    }

    @Test("two programs add their lines to one file")
    func both() throws {
        var (one, other) = (HistoryFile(at: path), HistoryFile(at: path))
        for number in 0..<3 {
            try one.append("one \(number)")
            try other.append("other \(number)")
        }
        #expect(try HistoryFile(at: path).read() == ["one 0", "other 0", "one 1", "other 1", "one 2", "other 2"])
    }

    @Test("while another program has locked it, lines wait, and none is lost")
    func locked() throws {
        var file = HistoryFile(at: path)
        try file.append("first")
        let other = open(path, O_RDWR)
        #expect(flock(other, LOCK_EX) == 0)
        try file.append("second")
        #expect(try text() == "first\n")
        close(other)
        try file.append("third")
        #expect(try text() == "first\nsecond\nthird\n")
    }

    @Test("a long file becomes a new one with its newest lines; a program that has it open goes on in that one")
    func shortened() throws {
        var before = HistoryFile(at: path)
        try before.append("0")
        let lines = (1...HistoryFile.mostLines * 2 + 1).map { "\($0)\n" }.joined()
        try Data(lines.utf8).write(to: URL(filePath: path))
        let read = try HistoryFile(at: path).read()
        #expect(read.count == HistoryFile.mostLines && read.last == "2001" && read.first == "1002")
        try before.append("last")
        let now = try text().split(separator: "\n")
        #expect(now.count == HistoryFile.mostLines + 1 && now.last == "last")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mail.example.test"])
    }

    @Test("of a huge file only the end is read, from the beginning of a line")
    func huge() throws {
        let line = String(repeating: "x", count: 999) + "\n"
        try Data(String(repeating: line, count: 3000).utf8).write(to: URL(filePath: path))
        let read = try HistoryFile(at: path).read()
        #expect(!read.isEmpty && read.count <= HistoryFile.mostLines && read.allSatisfy { $0.count == 999 })
    }

    @Test("a symbolic link, a folder and a pipe are refused, with a sentence")
    func refused() throws {
        let target = folder.path("target")
        try Data().write(to: URL(filePath: target))
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        var file = HistoryFile(at: path)
        #expect {
            try file.append("NOOP")
        } throws: { error in
            (error as? Failure)?.sentence == "The history \(path) is not kept: it is a symbolic link."
        }
        try file.append("it is said once")
        #expect(throws: Failure.self) { _ = try HistoryFile(at: path).read() }
        #expect(FileManager.default.contents(atPath: target) == Data())
        for place in [folder.path, "/dev/null"] {
            #expect(throws: Failure.self) { _ = try HistoryFile(at: place).read() }
        }
        let pipe = folder.path("pipe")
        mkfifo(pipe, 0o600)
        #expect(throws: Failure.self) { _ = try HistoryFile(at: pipe).read() }
    }

    @Test("a file that others can read is closed to them")
    func closed() throws {
        try Data("NOOP\n".utf8).write(to: URL(filePath: path))
        #expect(chmod(path, 0o644) == 0)
        #expect(try HistoryFile(at: path).read() == ["NOOP"])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}

@Suite("Names in a folder")
struct FolderNamesTests {
    @Test("they are in order, folders with a slash; a folder that cannot be read has none")
    func names() throws {
        let folder = try TemporaryFolder()
        for name in ["b.pem", ".hidden", "a\u{1B}"] {
            try Data().write(to: URL(filePath: folder.path(name)))
        }
        try FileManager.default.createDirectory(atPath: folder.path("certs"), withIntermediateDirectories: false)
        let typed = folder.path + "/"
        #expect(FolderNames.list(typed, most: 9) == [".hidden", "b.pem", "certs/"])
        #expect(FolderNames.list(typed, most: 2).count == 2)
        #expect(FolderNames.list(typed + "missing/", most: 9) == [])
    }
}
