import SMTPSyntax

/// Why a message cannot be sent now, in a sentence.
package struct MessageRefusal: Error, Hashable, Sendable {
    package let reason: String

    /// Throws unless DATA or the first BDAT comes next.
    static func check(_ session: Session) throws(MessageRefusal) {
        guard session.outstanding.isEmpty, session.chunkRemaining == 0 else {
            throw MessageRefusal(reason: "A reply is still due; nothing was sent.")
        }
        guard !session.isLineBegun else {
            throw MessageRefusal(reason: "A line was begun and has no end yet; nothing was sent.")
        }
        switch session.phase {
        case .rcpt: return
        case .ready: throw MessageRefusal(reason: "MAIL and RCPT must come before a message; nothing was sent.")
        case .mail: throw MessageRefusal(reason: "No recipient has been accepted; nothing was sent.")
        case .greeted: throw MessageRefusal(reason: "EHLO, MAIL and RCPT must come before a message; nothing was sent.")
        default: throw MessageRefusal(reason: "A message cannot be sent here; nothing was sent.")
        }
    }
}
