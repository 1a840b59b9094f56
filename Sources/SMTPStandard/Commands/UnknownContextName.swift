import SMTPSyntax

/// A name that is not a known command, stage or kind of reply.
package struct UnknownContextName: Error, Hashable, Sendable {
    package let name: String

    /// The error in a sentence, with the names that are accepted.
    package var sentence: String {
        "Unknown command: \(VisibleText(name).string). Use a verb such as RCPT, or CONNECT for the greeting, DATA-END "
            + "for the final dot, UNKNOWN for a verb that the server does not know."
    }
}
