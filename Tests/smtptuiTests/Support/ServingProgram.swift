import Foundation
import Testing

/// `smtptui serve` beside the tests, on free ports.
final class ServingProgram {
    let port: Int
    /// 0 without one.
    let tlsPort: Int
    private let process = Process()
    private let folder: TemporaryFolder

    init(_ arguments: [String], ports: [String] = ["--listen", "127.0.0.1:0"]) throws {
        folder = try TemporaryFolder()
        _ = FileManager.default.createFile(atPath: folder.path("out"), contents: nil)
        _ = FileManager.default.createFile(atPath: folder.path("err"), contents: nil)
        process.executableURL = URL(filePath: BuiltProgram.path)
        process.arguments = ["serve"] + ports + arguments
        process.standardOutput = FileHandle(forWritingAtPath: folder.path("out"))
        process.standardError = FileHandle(forWritingAtPath: folder.path("err"))
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let count = ports.count / 2
        let found = try Self.wait(for: count, folder)
        port = found.first ?? 0
        tlsPort = found.count > 1 ? found[1] : 0
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    private static func wait(for count: Int, _ folder: TemporaryFolder) throws -> [Int] {
        let deadline = Date(timeIntervalSinceNow: 60)
        while Date() < deadline {
            let text = try ["out", "err"].map { try String(contentsOfFile: folder.path($0), encoding: .utf8) }.joined()
            let ports = text.split(separator: "\n").compactMap { line in
                line.firstRange(of: "listening on 127.0.0.1:").flatMap { range in
                    Int(line[range.upperBound...].prefix { $0.isNumber })
                }
            }
            if ports.count == count { return ports }
            usleep(10_000)
        }
        throw NotListening()
    }

    struct NotListening: Error {}

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for the end, and returns the status.
    func wait() throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: 60)
        while process.isRunning, Date() < deadline { usleep(5_000) }
        try #require(!process.isRunning, "serve does not end")
        return process.terminationStatus
    }

    var output: String { (try? String(contentsOfFile: folder.path("out"), encoding: .utf8)) ?? "" }
    var error: String { (try? String(contentsOfFile: folder.path("err"), encoding: .utf8)) ?? "" }
}
