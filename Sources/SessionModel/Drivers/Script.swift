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
        /// The replies expected; empty when any 2yz or 3yz will do.
        package let expected: [ExpectedReply]
    }

    /// What is expected as greeting; empty when any 2yz will do.
    package internal(set) var greeting: [ExpectedReply] = []
    package internal(set) var steps = ScriptSteps()

    /// Reads the octets of a script; `user` and the password, if there is one, replace its placeholders.
    package init(
        _ octets: [UInt8], user: String? = nil, hasPassword: Bool = false, files: ScriptFiles = .none
    ) throws(ScriptProblem) {
        var parser = ScriptParser(logins: ScriptedLogins(user: user, hasPassword: hasPassword), files: files)
        // The mark that some editors put in front of a file is no part of its first line.
        var start = octets.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        parser.reserve(octets.reduce(into: 1) { $0 += $1 == Self.lineFeed ? 1 : 0 }, bytes: octets.count)
        var number = 0
        while start <= octets.count {
            let end = octets[start...].firstIndex(of: Self.lineFeed) ?? octets.count
            number += 1
            try parser.take(octets[start..<end], number: number)
            start = end + 1
        }
        self = try parser.finish()
    }

    /// The same, from text.
    package init(
        _ text: String, user: String? = nil, hasPassword: Bool = false, files: ScriptFiles = .none
    ) throws(ScriptProblem) {
        try self.init(Array(text.utf8), user: user, hasPassword: hasPassword, files: files)
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let lineFeed: UInt8 = 0x0A

    package init() {}

    /// Whether it begins with EHLO and STARTTLS, as the transcript of a session does that was begun with `--starttls`.
    package var beginsWithStartTLS: Bool {
        let verbs = steps.prefix(2).map { Command($0.line).verb }
        return verbs.count == 2 && Verb.hellos.contains(verbs[0]) && verbs[1] == .starttls
    }

    /// Whether a password is needed to play it.
    package var needsPassword: Bool { steps.needSecret }
}
