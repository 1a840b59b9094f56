import SMTPSyntax

/// A command that could be sent now, and how useful it is.
package struct NextCommand: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        /// It is a next step of the session.
        case step
        /// It works and changes nothing.
        case harmless
        /// It works and aborts the open transaction.
        case drops
        /// The server will probably refuse it.
        case refused(reason: String, likely: [ReplyCode])
        /// The server did not offer it.
        case absent(reason: String)
    }

    /// The verb; empty for message text and answers.
    package let verb: Verb
    /// The form to type.
    package let template: String
    /// What it is for.
    package let purpose: String
    package let standing: Standing

    /// Whether the server can be expected to do it.
    package var isUseful: Bool {
        switch standing {
        case .step, .harmless, .drops: true
        case .refused, .absent: false
        }
    }
}
