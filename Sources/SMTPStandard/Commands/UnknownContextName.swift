import SMTPSyntax

/// A name that is none of a command, a stage or a kind of reply known here.
package struct UnknownContextName: Error, Hashable, Sendable {
    package let name: String

    /// In a sentence, with what would be right.
    package var sentence: String {
        "No command is called \(VisibleText(name).string). Name a verb such as RCPT, or CONNECT for the greeting, DATA-END for "
            + "the final dot, UNKNOWN for a verb that the server does not know."
    }
}
