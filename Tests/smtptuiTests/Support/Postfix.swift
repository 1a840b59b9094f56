import Foundation
import Testing

/// A real Postfix, started once for all tests that want one.
final class Postfix: Sendable {
    static let shared = Result { try Postfix() }

    let port: Int
    private let folder: String

    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "postfix/postfix.sh").path

    private init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "smtptui-postfix-\(UUID().uuidString)").path
        let port = try Loopback.freePort()
        let result = try BuiltProgram.run(program: Self.script, ["start", folder, "\(port)"])
        guard result.status == 0 else {
            throw NSError(domain: "Postfix", code: 1, userInfo: [NSLocalizedDescriptionKey: result.error])
        }
        self.folder = folder
        self.port = port
        try Self.stopWithThisProcess(folder)
    }

    /// Leaves a process behind that stops Postfix when this one is gone, however it goes: its standard input is a
    /// pipe whose other end only this process holds.
    private static func stopWithThisProcess(_ folder: String) throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let command = "(cat >/dev/null; \(script) stop \(folder); rm -rf \(folder)) <&\(ends[0]) >/dev/null 2>&1 &"
        _ = fcntl(ends[0], F_SETFD, 0)
        _ = try BuiltProgram.run(program: "/bin/bash", ["-c", command])
        close(ends[0])
    }

    /// The messages delivered to a user.
    func mail(for user: String) throws -> [String] {
        let path = "\(folder)/mail/\(user)/new"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
        return try names.map { try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8) }
    }
}
