/// How much of a message has been sent.
package struct SentMessage: Hashable, Sendable {
    /// Beyond so many octets the text is sent and not kept in the transcript.
    static let mostKept = 1 << 20

    package internal(set) var lines = 0
    /// As they are on the wire.
    package internal(set) var octets = 0
    /// The lines that got a second dot.
    package internal(set) var stuffed = 0
    /// The octets that were sent and not kept.
    package internal(set) var unkept = 0

    /// Whether the next octets are kept.
    var isKept: Bool { octets < Self.mostKept }
}
