/// The text of the file of known servers, one per line. Lines that are something else are kept as they are.
///
///     # Servers that smtptui trusts on first use. Remove a line to accept another key.
///     mail.example.test:25 spki:sha256:3A:7F:… 2026-12-01
package struct KnownServers: Sendable {
    package private(set) var text: String

    /// The longest text, in bytes: some seven thousand servers.
    package static let most = 1 << 20

    private static let header = "# Servers that smtptui trusts on first use. Remove a line to accept another key.\n"

    package init(_ text: String) { self.text = text.isEmpty ? Self.header : text }

    /// The server of this name, and the number of its line, from 1; nil if it is not known. The first line counts.
    package func find(_ name: String) -> (server: KnownServer, line: Int)? {
        for (index, line) in lines.enumerated() where Self.name(in: line) == name {
            if let server = KnownServer(line: line) { return (server, index + 1) }
        }
        return nil
    }

    /// The number of the first line that is about the server of this name, but has no key or no day that can be read.
    package func damagedLine(about name: String) -> Int? {
        lines.enumerated().first { Self.name(in: $1) == name && KnownServer(line: $1) == nil }.map { $0.offset + 1 }
    }

    /// Adds a server in place of what is there about the one with its name; false where there is no room for it.
    package mutating func keep(_ server: KnownServer) -> Bool {
        let others = lines.filter { Self.name(in: $0) != server.name }
        let changed = others.map { "\($0)\n" }.joined() + server.line + "\n"
        guard changed.utf8.count <= Self.most else { return false }
        text = changed
        return true
    }

    /// What a line is about, as far as it can be said.
    private static func name(in line: Substring) -> String? {
        line.split(maxSplits: 1, whereSeparator: \.isWhitespace).first.map(String.init)
    }

    /// With the empty ones, so that their numbers are those of an editor.
    private var lines: [Substring] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.last?.isEmpty == true ? lines.dropLast() : lines
    }
}
