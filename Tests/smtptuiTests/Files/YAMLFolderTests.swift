import Foundation
import Testing

@testable import smtptui

@Suite("A folder of YAML files")
struct YAMLFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ name: String, _ text: String = "a: b\n") throws {
        try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
    }

    @Test("its files are read in the order of their names; hidden files, folders and other files are left alone")
    func read() throws {
        try write("b.yaml", "b")
        try write("a.yaml", "a")
        try write("c.yml", "c")
        try write(".d.yaml")
        try write("notes.txt")
        try FileManager.default.createDirectory(atPath: folder.path("e.yaml"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder.path("f.yaml"), withDestinationPath: "b.yaml")
        #expect(mkfifo(folder.path("g.yaml"), 0o600) == 0)
        for path in [folder.path, folder.path + "/"] {
            let files = try YAMLFolder.read(path)
            #expect(files.map(\.name) == ["a", "b", "c", "f"])
            #expect(files.map(\.text) == ["a", "b", "c", "b"].map { Array($0.utf8) })
            #expect(files.first?.path == folder.path("a.yaml"))
        }
    }

    @Test("a folder that is missing or empty, and a link to nothing, are said")
    func failures() throws {
        #expect(throws: Failure(.unreadableFile, "There is no file *.yaml in \(folder.path).")) {
            try YAMLFolder.read(folder.path)
        }
        let missing = folder.path("missing")
        #expect(throws: Failure(.unreadableFile, "Cannot read \(missing): No such file or directory.")) {
            try YAMLFolder.read(missing)
        }
        try FileManager.default.createSymbolicLink(atPath: folder.path("a.yaml"), withDestinationPath: "nothing")
        #expect(throws: Failure(.unreadableFile, "Cannot read \(folder.path("a.yaml")): No such file or directory.")) {
            try YAMLFolder.read(folder.path)
        }
    }

    @Test("two files cannot have the same name")
    func sameName() throws {
        try write("a.yaml")
        try write("a.yml")
        #expect(
            throws: Failure(.badData, "\(folder.path("a.yml")) has the same name as \(folder.path("a.yaml")).")
        ) { try YAMLFolder.read(folder.path) }
    }

    @Test("there is a bound for the number of files, and for each of them")
    func bounds() throws {
        try write("a.yaml", String(repeating: "#", count: 1 << 20))
        #expect(try YAMLFolder.read(folder.path).count == 1)
        try write("b.yaml", String(repeating: "#", count: 1 << 20 + 1))
        #expect(
            throws: Failure(.unreadableFile, "\(folder.path("b.yaml")) is too large to read: the limit is 1 MiB.")
        ) { try YAMLFolder.read(folder.path) }
        for number in 1...YAMLFolder.mostFiles - 1 { try write("c\(number).yaml") }
        #expect(throws: Failure(.unreadableFile, "\(folder.path) has more than 200 files *.yaml.")) {
            try YAMLFolder.read(folder.path)
        }
    }
}
