/// The lines sent before, to be had back with the arrow keys.
///
/// Only lines that begin with what was typed come back, so that `RCPT` and an arrow finds the last RCPT.
package struct History: Hashable, Sendable {
    /// The most lines kept.
    static let most = 1000
    /// The most octets kept.
    static let mostOctets = 1 << 20

    private var lines: [String] = []
    private var octets = 0
    /// What was typed before the first step back; nil when no search is going on.
    private var typed: String?
    private var place = 0

    package init() {}

    /// Keeps a line; one that repeats the last is not kept twice.
    package mutating func add(_ line: String) {
        typed = nil
        guard !line.isEmpty, line != lines.last else { return }
        lines.append(line)
        octets += line.utf8.count
        while lines.count > Self.most || octets > Self.mostOctets { octets -= lines.removeFirst().utf8.count }
    }

    /// The previous line; nil if there is none.
    package mutating func older(than current: String) -> String? {
        let prefix = begin(current)
        guard let found = lines[..<place].lastIndex(where: { $0.hasPrefix(prefix) }) else { return nil }
        place = found
        return lines[found]
    }

    /// The next line; what was typed if there is none.
    package mutating func newer() -> String? {
        guard let prefix = typed else { return nil }
        guard place < lines.count,
            let found = lines[(place + 1)...].firstIndex(where: { $0.hasPrefix(prefix) })
        else {
            typed = nil
            return prefix
        }
        place = found
        return lines[found]
    }

    /// Ends the search: something else was typed.
    package mutating func leave() { typed = nil }

    private mutating func begin(_ current: String) -> String {
        if let typed { return typed }
        typed = current
        place = lines.count
        return current
    }
}
