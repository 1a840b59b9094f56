import SMTPSyntax

/// What another program needs to know of a session to do the same: where it was, how it said hello, and its mail.
struct SpokenSession {
    struct Recipient {
        let address: String
        let hasParameters: Bool
        let isAccepted: Bool
    }

    struct Mail {
        var sender: String
        var hasParameters: Bool
        var recipients: [Recipient] = []
        /// The lines of the message, without doubled dots; nil where none was sent.
        var message: [[UInt8]]?
    }

    let endpoint: Endpoint
    /// Whether secrets are in its lines.
    let keepsSecrets: Bool
    /// Whether the user asked for LMTP.
    let isLMTPDemanded: Bool
    /// The entries of the transcript that are of this connection.
    let entries: Range<Int>
    var hello: (verb: Verb, name: String)?
    var usesStartTLS = false
    var beginsWithTLS = false
    var isVerified = true
    /// The server name that was sent in the TLS handshake (SNI); nil where none was.
    var serverName: String?
    /// Whether a certificate is known to have been verified. A recording does not say with which CA file.
    var hasVerified = false
    /// Whether a proxy was between it and the server, and whether a header of the PROXY protocol went ahead.
    var isThroughProxy = false
    var hasProxyHeader = false
    /// The mechanism of AUTH.
    var mechanism: String?
    var mails: [Mail] = []
    /// Other commands, without secrets.
    var others: [[UInt8]] = []
    var usesChunks = false
    var isGrouped = false
    /// Whether a line ended in another way than with CR LF.
    var hasOddEndings = false

    /// The mail that is sent again: the last one.
    var mail: Mail? { mails.last }

    /// The server name of the TLS handshake where it is not the host that was connected to.
    var otherServerName: String? {
        serverName.flatMap { ASCII.equal($0.utf8, endpoint.host.utf8) ? nil : $0 }
    }

    /// The session on each of its connections.
    static func connections(of dialogue: Dialogue, at endpoint: Endpoint) -> [SpokenSession] {
        SessionConnections.entries(in: dialogue.transcript).map { SpokenSession(dialogue, $0, at: endpoint) }
    }

    private init(_ dialogue: Dialogue, _ entries: Range<Int>, at endpoint: Endpoint) {
        self.endpoint = endpoint
        keepsSecrets = dialogue.session.keepsSecrets
        isLMTPDemanded = dialogue.isLMTPDemanded
        self.entries = entries
        let transcript = dialogue.transcript
        for entry in entries {
            switch transcript[entry]?.body {
            case .client(let line): add(line, at: entry, transcript)
            case .tls(.secured(let report)):
                isVerified = !report.isUnverified && report.failing == nil
                hasVerified = hasVerified || report.isVerifiedByAuthority
                serverName = report.sni
                beginsWithTLS = beginsWithTLS || hello == nil && !usesStartTLS
            case .note(let note):
                isThroughProxy = isThroughProxy || note.id == Note.throughProxyID
                hasProxyHeader = hasProxyHeader || [Note.proxyHeaderID, Note.binaryHeaderID].contains(note.id)
            default: break
            }
        }
        isGrouped = entries.contains { transcript.isSent($0) && dialogue.groupPlace(at: $0) != nil }
    }

    private mutating func add(_ line: ClientEntry, at entry: Int, _ transcript: Transcript) {
        hasOddEndings = hasOddEndings || line.ending != .crlf
        switch line.kind {
        case .authAnswer: break
        case .data: addData(line)
        case .command: add(Command(line.line).trimmed, isRefused: isRefused(entry, transcript))
        }
    }

    private func isRefused(_ entry: Int, _ transcript: Transcript) -> Bool {
        guard let exchange = transcript.exchange(at: entry), !exchange.replies.isEmpty,
            let reply = transcript.reply(numbered: exchange.replies.lowerBound), reply.isWhole,
            let line = transcript.replyLine(at: reply.lines.upperBound)
        else { return false }
        return !line.code.severity.isSuccess
    }

    private mutating func addData(_ line: ClientEntry) {
        guard !usesChunks, !mails.isEmpty, line.line != [UInt8(ascii: ".")] else { return }
        let isDoubled = line.line.first == UInt8(ascii: ".")
        mails[mails.count - 1].message?.append(isDoubled ? Array(line.line.dropFirst()) : line.line)
    }

    private mutating func add(_ command: Command, isRefused: Bool) {
        switch command.verb {
        case .ehlo, .helo, .lhlo:
            hello = (command.verb, String(decoding: command.argument ?? [], as: UTF8.self))
        case .starttls: usesStartTLS = usesStartTLS || !isRefused
        case .auth: mechanism = command.login.map(Redaction.name) ?? mechanism
        case .mail:
            mails.append(Mail(sender: Self.address(in: command), hasParameters: Self.hasParameters(command)))
        case .rcpt where !mails.isEmpty:
            mails[mails.count - 1].recipients.append(
                Recipient(
                    address: Self.address(in: command), hasParameters: Self.hasParameters(command),
                    isAccepted: !isRefused))
        case .data where !mails.isEmpty: mails[mails.count - 1].message = isRefused ? nil : []
        case .bdat: usesChunks = true
        case .quit: break
        default: others.append(command.line)
        }
    }

    /// What is between the brackets, as it was written.
    private static func address(in command: Command) -> String {
        let head = command.path?.head ?? (command.argument ?? [])[...]
        guard let open = head.firstIndex(of: UInt8(ascii: "<")), let close = head.lastIndex(of: UInt8(ascii: ">")),
            open < close
        else { return String(decoding: head.drop { $0 != UInt8(ascii: ":") }.dropFirst(), as: UTF8.self) }
        return String(decoding: head[(open + 1)..<close], as: UTF8.self)
    }

    private static func hasParameters(_ command: Command) -> Bool { command.path?.parameters.isEmpty == false }
}
