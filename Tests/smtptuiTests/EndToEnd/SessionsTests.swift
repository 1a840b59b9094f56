import Foundation
import NIOPosix
import PracticeServer
import SessionModel
import Testing

@testable import smtptui

/// The built program in a terminal, with a session at each of two servers.
@Suite("Two sessions in a terminal", .serialized)
struct SessionsTests {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    private func server() throws -> String {
        let scenario = try #require(Scenarios.named("standard"))
        return try PracticeHost(group: group, scenario: scenario).endpoint.description
    }

    private func wait(for session: String, _ phase: String, in terminal: Tmux) throws {
        try terminal.wait(for: "\(session), \(phase)") { $0.contains(session) && $0.contains(phase) }
    }

    @Test("each goes on while the other is shown, and is recorded by itself")
    func two() throws {
        let home = try TemporaryFolder()
        let (first, second) = (try server(), try server())
        let terminal = try Tmux(
            "\(BuiltProgram.path) \(first) --record \(home.path("session.jsonl"))", columns: 120, rows: 40, home: home)
        try terminal.wait(for: "GREETED")
        try terminal.send(":connect \(second)")
        try wait(for: "2/2 \(second)", "GREETED", in: terminal)
        try terminal.send("EHLO two.example")
        try wait(for: "2/2 \(second)", "READY", in: terminal)
        try terminal.press("C-o")
        try wait(for: "1/2 \(first)", "GREETED", in: terminal)
        try terminal.send("EHLO one.example")
        try wait(for: "1/2 \(first)", "READY", in: terminal)
        try terminal.send(":sessions")
        try terminal.wait(for: "2 \(second)")
        try terminal.press("2")
        try terminal.wait(for: "C  EHLO two.example")
        try terminal.press("C-q")
        try terminal.wait(for: "The session with \(second) was closed.")
        try terminal.send("NOOP one")
        try terminal.wait(for: "answers NOOP")
        try terminal.press("C-q")
        let end = try terminal.wait(for: "ended with 0")
        #expect(end.components(separatedBy: "Session recorded in").count == 3)

        let one = try String(contentsOfFile: home.path("session.jsonl"), encoding: .utf8)
        let two = try String(contentsOfFile: home.path("session-2.jsonl"), encoding: .utf8)
        #expect(one.contains("one.example") && one.contains("NOOP one") && !one.contains("two.example"))
        #expect(two.contains("two.example") && !two.contains("one.example") && !two.contains("NOOP"))
        #expect(one.contains("\"target\":\"\(first)\"") && two.contains("\"target\":\"\(second)\""))
        for text in [one, two] { #expect(text.contains("connection closed by smtptui")) }
    }

    @Test("a signal completes the recordings of all of them")
    func signal() throws {
        let home = try TemporaryFolder()
        let (second, pid) = (try server(), home.path("pid"))
        let command = "\(BuiltProgram.path) \(try server()) --record \(home.path("session.jsonl"))"
        let terminal = try Tmux("sh -c \"echo \\$\\$ >\(pid); exec \(command)\"", home: home)
        try terminal.wait(for: "GREETED")
        try terminal.send(":connect \(second)")
        try wait(for: "2/2 \(second)", "GREETED", in: terminal)
        let number = try String(contentsOfFile: pid, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        kill(try #require(pid_t(number)), SIGTERM)
        try terminal.wait(for: "ended with 143")
        for name in ["session.jsonl", "session-2.jsonl"] {
            let text = try String(contentsOfFile: home.path(name), encoding: .utf8)
            #expect(text.contains("connection closed by smtptui"), "\(name)")
        }
    }
}
