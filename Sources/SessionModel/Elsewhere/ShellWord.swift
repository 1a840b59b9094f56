import SMTPSyntax

/// Text as one word of a command line for a POSIX shell, which it reaches exactly as it is.
///
///     example.org      as it is
///     Bob's mail       'Bob'\''s mail'
package enum ShellWord {
    /// Nil where no word can have that content: NUL, or octets that are not text.
    static func quoted(_ octets: [UInt8]) -> String? {
        guard !octets.contains(0), let text = String(validating: octets, as: UTF8.self) else { return nil }
        return quoted(text)
    }

    /// The text with quotes where the shell would read something else without them.
    package static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty && text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "@%+=:,./-_".utf8.contains($0) }
        if isPlain, text.first != "-" || text == "-" { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
