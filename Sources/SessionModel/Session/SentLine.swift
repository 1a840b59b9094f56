import SMTPSyntax

/// A line on its way to the server: what it is, and the octets to write.
package struct SentLine: Hashable, Sendable {
    /// What the server will read the line as.
    package enum Role: Hashable, Sendable {
        case command(Command)
        /// A line of message text.
        case message
        /// The line with a single dot.
        case endOfData
        /// An answer inside AUTH.
        case authAnswer
        /// Octets of a BDAT chunk.
        case chunk
    }

    package let role: Role
    /// The line as it is sent, dot-stuffed where it has to be, without its line end; of a line in pieces only this piece.
    package internal(set) var line: [UInt8]
    /// How it ends on the wire.
    package internal(set) var ending: LineEnding
    /// Whether a dot was put in front (RFC 5321 §4.5.2).
    package let isStuffed: Bool
    /// The verdict before it was sent.
    package let verdict: Verdict
    /// What is to be said about sending it.
    package internal(set) var findings: [Finding]

    /// The line as it may be recorded, if it contains a secret; nil otherwise.
    package internal(set) var redacted: [UInt8]?
    /// The same for the whole line, where this is a piece of it.
    var redactedWhole: [UInt8]?
    /// Whether it goes on with a line that was begun before.
    var isContinuation = false

    /// Whether a server has read it to its end.
    var isEnded: Bool { ending.endsLine }

    /// The octets to write.
    package var wire: [UInt8] { line + ending.bytes }

    /// The line as it may be recorded; nil if it contains no secret.
    func redacted(in context: LoginContext) -> [UInt8]? {
        switch role {
        case .authAnswer: Redaction.redactedAnswer(line, in: context)
        case .command(let command): Redaction.redactedCommand(command, in: context)
        case .message, .endOfData, .chunk: nil
        }
    }

    /// Whether not even its first word may be recorded.
    var isHidden: Bool { redactedWhole.map { Command($0).verb == .hidden } ?? false }

    /// Whether the line is part of authentication, and not only treated as such.
    var isLogin: Bool {
        switch role {
        case .authAnswer: true
        case .command(let command): command.login != nil || Redaction.isMistakenLogin(command)
        case .message, .endOfData, .chunk: false
        }
    }

    /// Whether the line belongs to a message.
    package var isData: Bool {
        switch role {
        case .message, .endOfData, .chunk: true
        case .command, .authAnswer: false
        }
    }
}
