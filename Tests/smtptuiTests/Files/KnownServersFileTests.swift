import Foundation
import Testing

@testable import SessionModel
@testable import smtptui

@Suite("The file of known servers")
struct KnownServersFileTests {
    private let folder: TemporaryFolder
    private let file: KnownServersFile

    init() throws {
        folder = try TemporaryFolder()
        file = KnownServersFile(at: folder.path("known_servers"))
    }

    private func server(_ name: String) throws -> KnownServer {
        let key = try #require(CertificatePin(.publicKey, [UInt8](repeating: 7, count: 32)))
        return KnownServer(name: name, key: key, since: "2026-12-01")
    }

    private func problem(_ body: () throws -> Void) -> String? {
        do { try body() } catch { return (error as? Failure)?.sentence }
        return nil
    }

    @Test("only the owner can read it, and it is never there in part")
    func kept() throws {
        #expect(try file.read().find("a:25") == nil)
        #expect(!FileManager.default.fileExists(atPath: file.path), "reading makes no file")
        try file.keep(server("a:25"))
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try file.read().find("a:25")?.server == server("a:25"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["known_servers"])
    }

    @Test("programs that change it at once lose no line")
    func together() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                let (file, server) = (file, try server("a\(number).example:25"))
                group.addTask { try file.keep(server) }
            }
            try await group.waitForAll()
        }
        let servers = try file.read()
        #expect((0..<40).allSatisfy { servers.find("a\($0).example:25") != nil })
    }

    @Test("what others could have written is not used")
    func unsafe() throws {
        try file.keep(server("a:25"))
        chmod(file.path, 0o622)
        #expect(problem { _ = try file.read() }?.contains("other users can change it; run chmod 600") == true)
        chmod(file.path, 0o644)
        #expect(problem { _ = try file.read() } == nil, "reading is harmless")
        let link = KnownServersFile(at: folder.path("link"))
        symlink(file.path, link.path)
        #expect(problem { try link.keep(server("b:25")) }?.contains("it is a symbolic link") == true)
        let pipe = KnownServersFile(at: folder.path("pipe"))
        mkfifo(pipe.path, 0o600)
        #expect(problem { _ = try pipe.read() }?.contains("it is not a file") == true)
    }

    @Test("one that is too long is refused whole")
    func long() throws {
        try Data(repeating: 0x0A, count: KnownServers.most + 1).write(to: URL(filePath: file.path))
        chmod(file.path, 0o600)
        #expect(problem { _ = try file.read() }?.contains("longer than 1 MiB") == true)
    }
}
