import SMTPStandard
import SMTPSyntax

/// What comes after a message in LMTP where a server sends a result for refused recipients, too: one reply too many for
/// each (RFC 2033 §4.2).
///
///     C: RCPT TO:<bob@example.test>         250
///     C: RCPT TO:<carol@example.test>       550
///     C: .                                  250 for bob; 550 for carol, which no one waits for
struct ExtraResults: Hashable, Sendable {
    /// How many may still come.
    private var count = 0
    /// Whether the reply that comes now is one.
    private(set) var isCurrent = false

    var isPossible: Bool { count > 0 }

    /// A message got its results; `refused` is how many recipients were refused before.
    mutating func expect(_ refused: Int) { count = refused }

    /// A command was answered by a reply of its own.
    mutating func end() { self = ExtraResults() }

    /// The reply is complete.
    mutating func endReply() { isCurrent = false }

    /// A reply begins; `command` is what the oldest command without a reply is answered as.
    mutating func beginReply(_ code: ReplyCode, before command: ReplyContext?) {
        isCurrent = count > 0 && fits(code, command)
        if isCurrent { count -= 1 }
    }

    /// A reply that may be the one to the next command counts as that: only what cannot be is a result.
    private func fits(_ code: ReplyCode, _ command: ReplyContext?) -> Bool {
        guard code != 421, code != 221 else { return false }
        guard let command else { return true }
        // QUIT is answered with 221, or by a server that does not know it.
        if command == .command(.quit) { return code != 500 && code != 502 }
        return PositiveCodes.standing(of: code, to: command) == .foreign
            && PositiveCodes.standing(of: code, to: .recipientResult) == .listed
    }
}
