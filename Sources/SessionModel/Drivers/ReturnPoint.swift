import SMTPSyntax

/// The state of the newest connection, as far as a new one can restore it.
package struct ReturnPoint: Hashable, Sendable {
    /// The newest hello that was accepted; nil when there was none.
    private(set) var hello: [UInt8]?
    /// The one before STARTTLS.
    private(set) var helloBeforeTLS: [UInt8]?
    /// Whether TLS was on.
    package private(set) var isUnderTLS = false
    /// The mechanism by which the user was logged in; nil when not.
    package private(set) var mechanism: String?
    /// MAIL and the accepted RCPTs of the open transaction.
    package private(set) var transaction: [[UInt8]] = []

    /// Whether there is anything to go back to.
    package var isEmpty: Bool { hello == nil && helloBeforeTLS == nil }

    package init(_ dialogue: Dialogue) {
        let transcript = dialogue.transcript
        for index in 0..<transcript.count {
            switch transcript[index]?.body {
            case .note(let note) where note.id == Note.connectedID: self = ReturnPoint()
            case .tls(.secured):
                isUnderTLS = true
                helloBeforeTLS = hello
                hello = nil
                mechanism = nil
            case .server(let line):
                guard line.isLast, let code = line.reply?.code else { continue }
                take(code, to: line.context, in: dialogue, line.answers)
            case .client, .note, .finding, .phase, .tls, nil: break
            }
        }
    }

    private init() {}

    private mutating func take(_ code: ReplyCode, to context: ReplyContext, in dialogue: Dialogue, _ asked: Int?) {
        switch context {
        case .endOfData, .lastChunk, .lastURL, .lastRecipientResult, .lastPRDRResult: transaction = []
        case _ where code.severity != .positive: break
        case .authAnswer, .command(.auth): mechanism = dialogue.session.login.mechanism
        case .command(let verb):
            guard let entry = asked.flatMap(dialogue.transcript.command) else { return }
            take(verb, entry)
        case .greeting, .recipientResult, .prdrResult, .unsolicited: break
        }
    }

    private mutating func take(_ verb: Verb, _ entry: ClientEntry) {
        switch verb {
        case _ where Verb.hellos.contains(verb):
            hello = entry.isRedacted ? nil : entry.line
            transaction = []
        case .mail: transaction = entry.isRedacted ? [] : [entry.line]
        case .rcpt where !entry.isRedacted && !transaction.isEmpty: transaction.append(entry.line)
        case .rset, .starttls, .quit: transaction = []
        default: break
        }
    }
}
