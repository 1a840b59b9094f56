import SMTPSyntax

/// The lines sent before, to be had back with the arrow keys or by a search.
///
/// With the arrows only lines that begin with what was typed come back, so that `RCPT` and an arrow finds the last RCPT.
package struct History: Hashable, Sendable {
    /// The most lines kept.
    static let most = 1000
    /// The most octets kept.
    static let mostOctets = 1 << 20
    /// The longest line that is kept beyond the end of the program, in octets.
    package static let longestKept = 4096

    private(set) var lines: [String] = []
    private var octets = 0
    /// What was typed before the first step back; nil when no search is going on.
    private var typed: String?
    private var place = 0

    package init() {}

    /// Keeps a line; false for one that repeats the last, which is not kept twice.
    @discardableResult
    package mutating func add(_ line: String) -> Bool {
        typed = nil
        guard !line.isEmpty, line != lines.last else { return false }
        lines.append(line)
        octets += line.utf8.count
        while lines.count > Self.most || octets > Self.mostOctets { octets -= lines.removeFirst().utf8.count }
        return true
    }

    /// Whether a line can be a line of a file: nothing in it would end it there, or act on a terminal that shows it.
    static func canBeKept(_ line: String) -> Bool {
        line.utf8.count <= longestKept && !line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0) ~= $0.value }
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

// Looking for a text
extension History {
    /// The newest line with a text among those in front of a place; another one than `current`.
    func place(of pattern: OctetPattern, before place: Int, unlike current: String?) -> Int? {
        lines[..<min(place, lines.count)].lastIndex { $0 != current && Self.has(pattern, $0) }
    }

    /// The oldest line with a text among those after a place.
    func place(of pattern: OctetPattern, after place: Int, unlike current: String?) -> Int? {
        guard place + 1 < lines.count else { return nil }
        return lines[(place + 1)...].firstIndex { $0 != current && Self.has(pattern, $0) }
    }

    private static func has(_ pattern: OctetPattern, _ line: String) -> Bool {
        pattern.firstPlace(in: Array(line.utf8).span, from: 0) != nil
    }
}
