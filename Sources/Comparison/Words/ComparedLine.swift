import SMTPSyntax

/// A line of one side of a comparison.
package struct ComparedLine: Hashable, Sendable {
    package enum Speaker: Hashable, Sendable {
        case client, server
        /// Words of the program: what is not a line of the wire.
        case program
    }

    package let speaker: Speaker
    package let text: VisibleText
    /// The code of a line of a reply.
    package let code: ReplyCode?
    /// By what it is found in the other reply.
    let key: [UInt8]
    /// Whether each octet counts, as in what EHLO offers.
    let isExact: Bool

    init(
        _ speaker: Speaker, _ bytes: [UInt8], code: ReplyCode? = nil, key: [UInt8] = [], isExact: Bool = false
    ) {
        self.speaker = speaker
        self.code = code
        self.key = key
        self.isExact = isExact
        text = VisibleText(bytes)
    }

    init(_ words: String) { self.init(.program, Array(words.utf8)) }

    /// The mark in front of it: `C:`, `S:` or `--`, as in a transcript.
    package var mark: String {
        switch speaker {
        case .client: "C:"
        case .server: "S:"
        case .program: "--"
        }
    }
}
