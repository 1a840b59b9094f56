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
        for (index, line) in lines.enumerated() {
            guard line.hasPrefix(name), let server = KnownServer(line: line), server.name == name else { continue }
            return (server, index + 1)
        }
        return nil
    }

    /// Adds a server in place of the one with its name; false where there is no room for it.
    package mutating func keep(_ server: KnownServer) -> Bool {
        let others = lines.filter { !$0.hasPrefix(server.name) || KnownServer(line: $0)?.name != server.name }
        let changed = others.map { "\($0)\n" }.joined() + server.line + "\n"
        guard changed.utf8.count <= Self.most else { return false }
        text = changed
        return true
    }

    private var lines: [Substring] {
        text.split(whereSeparator: \.isNewline)
    }
}
