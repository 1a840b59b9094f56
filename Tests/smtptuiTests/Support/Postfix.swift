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
        Self.stopAtEnd.withLock { $0.append(folder) }
        atexit { Postfix.stopAll() }
    }

    private static let stopAtEnd = Lock<[String]>([])

    private static func stopAll() {
        for folder in stopAtEnd.withLock({ $0 }) {
            _ = try? BuiltProgram.run(program: script, ["stop", folder])
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    /// The messages delivered to a user.
    func mail(for user: String) throws -> [String] {
        let path = "\(folder)/mail/\(user)/new"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
        return try names.map { try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8) }
    }
}

/// A value under a lock.
final class Lock<Value>: @unchecked Sendable {
    private var value: Value
    private let lock = NSLock()

    init(_ value: Value) { self.value = value }

    func withLock<Out>(_ body: (inout Value) -> Out) -> Out {
        lock.lock()
        defer { lock.unlock() }
        return body(&value)
    }
}
