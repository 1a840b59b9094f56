import SMTPSyntax

/// A script for `run`: the text form of a transcript, read as lines to send and replies to expect.
///
///     S: 220
///     C: EHLO client.example.org
///     S: 250-SIZE*
///     S: 250
///     C: QUIT
package struct Script: Hashable, Sendable {
    /// A line to send, and what to expect.
    package struct Step: Hashable, Sendable {
        /// Its place in the script, from 1.
        package let lineNumber: Int
        /// As it goes over the wire, without its end.
        package let line: [UInt8]
        /// How it ends on the wire.
        package let ending: LineEnding
        /// Whether it is message text, or the dot that ends it.
        package let isMessage: Bool
        /// The authentication that replaces the line; nil when it is sent as it is.
        package let login: WantedLogin?
        /// The line without secrets, where it has any.
        package let shown: [UInt8]?
        /// The replies expected; empty when any 2yz or 3yz will do.
        package let expected: [ExpectedReply]
    }

    /// What is expected as greeting; empty when any 2yz will do.
    package internal(set) var greeting: [ExpectedReply] = []
    package internal(set) var steps = ScriptSteps()

    /// What it does between its steps.
    var controls = ScriptControls()
    /// The files that its lines are from.
    package internal(set) var sources = ScriptSources()
    /// The values of environment variables in it, which are kept out of what is printed and recorded.
    var secrets: [String] = []

    /// Reads the octets of a script; `user` and the password, if there is one, replace its placeholders.
    package init(
        _ octets: [UInt8], user: String? = nil, hasPassword: Bool = false, files: ScriptFiles = .none
    ) throws(ScriptProblem) {
        let reading = ScriptReading(
            octets, variables: ScriptVariables(user: user, hasPassword: hasPassword), files: files)
        if let problem = reading.problems.first { throw problem }
        self = reading.script
    }

    /// The same, from text.
    package init(
        _ text: String, user: String? = nil, hasPassword: Bool = false, files: ScriptFiles = .none
    ) throws(ScriptProblem) {
        try self.init(Array(text.utf8), user: user, hasPassword: hasPassword, files: files)
    }

    package init() {}

    /// Whether STARTTLS is among its commands.
    package var hasStartTLS: Bool { steps.contains { !$0.isMessage && Command($0.line).verb == .starttls } }

    /// Whether it begins with EHLO and STARTTLS, as the transcript of a session does that was begun with `--starttls`.
    package var beginsWithStartTLS: Bool { beginsWithStartTLS(at: 0) }

    /// The same for the connection whose first step this is.
    func beginsWithStartTLS(at first: Int) -> Bool {
        // An optional part may leave STARTTLS out.
        guard !controls.marks.contains(where: { (first..<first + 2).contains($0.step) }) else { return false }
        let verbs = steps.dropFirst(first).prefix(2).map { Command($0.line).verb }
        return verbs.count == 2 && Verb.hellos.contains(verbs[0]) && verbs[1] == .starttls
    }

    /// Whether a password is needed to play it.
    package var needsPassword: Bool { steps.needSecret }
}
