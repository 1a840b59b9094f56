/// How much of what a server sends a transcript takes, with the findings about it.
package struct TranscriptBounds: Hashable, Sendable {
    /// What is counted together.
    package enum Scope: Hashable, Sendable {
        /// Everything that comes, for a transcript that is kept.
        case session
        /// What comes after the newest line that was sent, for one that is printed and forgotten.
        case command
    }

    /// The maximum number of bytes of text.
    package let octets: Int
    /// The maximum number of lines and findings.
    package let entries: Int
    package let scope: Scope

    package init(octets: Int = 8 << 20, entries: Int = 100_000, per scope: Scope = .session) {
        self.octets = octets
        self.entries = entries
        self.scope = scope
    }

    /// For a transcript that is kept until the end.
    package static let kept = TranscriptBounds()
    /// For one that is printed as it grows: any real answer has room, and one that never ends is stopped.
    package static let printed = TranscriptBounds(octets: 64 << 20, entries: 4_000_000, per: .command)
    /// For one that is kept to be compared with a recording, which may be long.
    package static let compared = TranscriptBounds(octets: 256 << 20, entries: 8_000_000)
    /// For a recording: what it has was bounded when it was made.
    package static let unbounded = TranscriptBounds(octets: .max, entries: .max)
}
