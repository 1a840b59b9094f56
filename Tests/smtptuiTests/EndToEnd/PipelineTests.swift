import Foundation
import Testing

@testable import smtptui

/// The built program with `--pipeline`, over real sockets.
@Suite("Pipelined groups over TCP")
struct PipelineTests {
    private static let count = 5_000
    private static let script =
        "C: EHLO a\n" + String(repeating: "C: RSET\nS: 250\n", count: count) + "C: QUIT\n"

    @Test("a server that stops reading until its replies are read, with the smallest buffers, does not block it")
    func smallBuffers() throws {
        let server = try LineServer(buffers: 1)
        let result = try BuiltProgram.run(
            ["run", "-", "127.0.0.1:\(server.port)", "--pipeline", "--no-record"], input: Self.script)
        #expect(result.status == 0, "\(result.error)")
        #expect(
            result.output.split(separator: "\n").count(where: { $0 == "S: 250 ok" }) == Self.count + 1,
            "QUIT is answered so, too")
    }

    @Test("a server that closes in the middle ends it with the line that has no answer")
    func closes() throws {
        let server = try LineServer(answers: 100)
        let result = try BuiltProgram.run(
            ["run", "-", "127.0.0.1:\(server.port)", "--pipeline", "--no-record"], input: Self.script)
        #expect(result.status == 69)
        // EHLO and 99 times RSET were answered; each has two lines in the script.
        #expect(result.error.contains("-, line 200: the server closed the connection"), "\(result.error)")
    }

    @Test("with the practice server a message takes three groups")
    func practice() throws {
        let script =
            "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<bob@example.test>\nC: DATA\nC: x\nC: .\nC: QUIT\n"
        let result = try BuiltProgram.run(["run", "-", "--practice", "--pipeline", "--no-record"], input: script)
        #expect(result.status == 0, "\(result.error)")
        let marks = result.output.split(separator: "\n").compactMap { $0.prefix(2) == "C:" ? $0 : nil }
        #expect(marks.count == 7)
        #expect(
            result.output.contains("C: MAIL FROM:<a@b.example>\nC: RCPT TO:<bob@example.test>\nC: DATA\n:flush\nS: 250")
        )
        #expect(result.output.contains("C: x\n:queue\nC: .\nC: QUIT\n:flush\nS: 250"))
    }
}

/// A server that reads a few bytes at a time, and reads no more while it cannot write. It answers each line with 250.
private final class LineServer: @unchecked Sendable {
    let port: Int
    private let socket: Int32
    private let answers: Int

    /// `buffers` is the size of those of the socket, in bytes; `answers` is how many lines are answered before it closes.
    init(buffers: Int32? = nil, answers: Int = .max) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.answers = answers
        if var size = buffers {
            for option in [SO_RCVBUF, SO_SNDBUF] {
                setsockopt(socket, SOL_SOCKET, option, &size, socklen_t(MemoryLayout<Int32>.size))
            }
        }
        port = try Loopback.bind(socket)
        try #require(listen(socket, 5) == 0)
        Thread { self.serve() }.start()
    }

    deinit { close(socket) }

    private func serve() {
        let client = accept(socket, nil, nil)
        defer { close(client) }
        guard say("220 mx\r\n", to: client) else { return }
        var chunk = [UInt8](repeating: 0, count: 64)
        var count = 0
        while case let length = read(client, &chunk, chunk.count), length > 0 {
            for byte in chunk.prefix(length) where byte == UInt8(ascii: "\n") {
                count += 1
                if count > answers { continue }
                guard say(count == 1 ? "250-mx\r\n250 PIPELINING\r\n" : "250 ok\r\n", to: client) else { return }
                // With bytes unread a close would be a reset, which may take the last replies with it.
                if count == answers { shutdown(client, Int32(SHUT_WR)) }
            }
        }
    }

    /// Writes all of a text, however long that takes.
    private func say(_ text: String, to client: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
