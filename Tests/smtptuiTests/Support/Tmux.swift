import Foundation
import Testing

/// A terminal to type at: a tmux server of its own, with one window.
final class Tmux {
    struct NotSeen: Error, CustomStringConvertible {
        let wanted: String
        let screen: String
        var description: String { "\(wanted) was not seen; the screen was:\n\(screen)" }
    }

    private let socket = "smtptui-test-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))"
    private let home: TemporaryFolder

    /// Runs a shell command in a terminal of the given size.
    init(
        _ command: String, columns: Int = 80, rows: Int = 24, home: TemporaryFolder, environment: [String: String] = [:]
    ) throws {
        self.home = home
        var variables = ["HOME": home.path, "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh", "TERM": "xterm-256color"]
        variables.merge(environment) { $1 }
        let assignments = variables.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" }
        let inner = environment["TERM"] ?? "screen-256color"
        try run([
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
            "env \(assignments.joined(separator: " ")) TERM=\(inner) sh -c '\(command); echo ended with $?; exec sleep 600'",
        ])
    }

    deinit { _ = try? run(["kill-server"]) }

    /// Types text.
    func type(_ text: String) throws { try run(["send-keys", "-l", "--", text]) }

    /// Presses keys by tmux's names: `Enter`, `F2`, `C-q`, `PageUp`.
    func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

    /// Types a line and presses Enter.
    func send(_ line: String) throws {
        if !line.isEmpty { try type(line) }
        try press("Enter")
    }

    func paste(_ text: String) throws {
        try run(["set-buffer", "--", text])
        try run(["paste-buffer", "-p"])
    }

    func resize(columns: Int, rows: Int) throws {
        try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    var screen: String { get throws { try run(["capture-pane", "-p"]) } }

    /// Waits until the screen shows a text; returns it then.
    @discardableResult
    func wait(for text: String) throws -> String {
        try wait(for: text) { $0.contains(text) }
    }

    /// Waits until the screen is as wanted. The deadline is for a program that is broken, not for a slow machine.
    @discardableResult
    func wait(for wanted: String, until isSeen: (String) -> Bool) throws -> String {
        let deadline = Date(timeIntervalSinceNow: 60)
        var last = ""
        while Date() < deadline {
            last = try screen
            if isSeen(last) { return last }
            usleep(20_000)
        }
        throw NotSeen(wanted: wanted, screen: last)
    }

    @discardableResult
    func run(_ arguments: [String]) throws -> String {
        try BuiltProgram.run(program: "/usr/bin/env", ["tmux", "-L", socket] + arguments, home: home).output
    }
}
