import SMTPSyntax

/// An expectation of a script that was not met, or a refusal that no one expected.
package struct ScriptComplaint: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// A line of the script cannot be read.
        case invalidScript
        /// A line needs a name or a password that was not given.
        case missingLogin
        /// An expectation failed, or the server refused permanently.
        case refused
        /// The server refused temporarily.
        case refusedForNow
        /// A line was not sent, because the server would read it as something else.
        case outOfPlace
        case loginRefused
        /// The connection went away, or nothing came in time.
        case noConnection
        case protocolViolation
    }

    /// The line of the script; 0 for the end of it.
    package let lineNumber: Int
    /// The step that it is about, -1 for the greeting; nil where it is about the session.
    package let step: Int?
    package let text: String
    package let kind: Kind
    /// What helps, where the user can give it to the program.
    package let remedy: Remedy?
}
