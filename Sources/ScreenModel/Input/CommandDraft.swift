import SMTPSyntax
import SessionModel

/// A command as far as it can be put into the line for the user, and where the cursor goes.
///
///     EHLO client.example.org█     MAIL FROM:<█>     AUTH PLAIN█
package struct CommandDraft: Hashable, Sendable {
    package let text: String
    /// How many characters are after the cursor.
    let after: Int

    init(_ text: String, after: Int = 0) {
        self.text = text
        self.after = after
    }

    init(_ line: CorrectedLine) { self.init(line.text, after: line.after) }

    /// `helloName` is the name to give in EHLO, `mechanism` that of AUTH.
    init(for verb: Verb, helloName: String, mechanism: String?) {
        switch verb {
        case .ehlo, .helo, .lhlo: self.init("\(verb) \(helloName)")
        case .mail: self.init("MAIL FROM:<>", after: 1)
        case .rcpt: self.init("RCPT TO:<>", after: 1)
        case .auth: self.init("AUTH \(mechanism ?? "")")
        case .vrfy, .expn, .bdat, .etrn: self.init("\(verb) ")
        default: self.init(verb.name)
        }
    }

    /// Its first word: `RCPT`, `:reconnect`.
    var name: String { String(text.prefix { $0 != " " }) }

    /// The verb; that of `:auth` is AUTH.
    var verb: Verb { name == ":auth" ? .auth : Verb(name[...]) }
}
