import SMTPSyntax

/// What a server that expects no header of the PROXY protocol answers to it: it reads the header as commands.
///
///     C: PROXY TCP4 192.0.2.7 192.0.2.25 4711 25
///     S: 220 mx.example.test ESMTP
///     C: EHLO client.example.org
///     S: 500 5.5.2 Error: command not recognized     answers the header
///     S: 250 mx.example.test                         answers EHLO
///
/// In version 2 a server reads two empty lines, a line with NUL, and QUIT: up to three refusals and 221.
struct ProxyAnswers: Hashable, Sendable {
    /// Whether a header was sent, and no command was answered since.
    private(set) var isPossible = false
    /// How many refusals may still come.
    private var refusals = 0
    /// Whether the reply that comes now answers the header.
    private(set) var isCurrent = false

    /// A header was sent.
    mutating func expect(_ version: ProxyVersion) {
        isPossible = true
        refusals = version == .v1 ? 1 : 3
    }

    /// A command was answered: replies to what was sent ahead of it come no more.
    mutating func end() { self = ProxyAnswers() }

    /// The reply is complete.
    mutating func endReply() { isCurrent = false }

    /// A reply begins, after the greeting; `command` is the oldest one without a reply.
    mutating func beginReply(_ line: ReplyLine, before command: Command?) {
        isCurrent = fits(line, command)
        if isCurrent, line.code != 221 { refusals -= 1 }
    }

    private func fits(_ line: ReplyLine, _ command: Command?) -> Bool {
        let text = ASCII.uppercased(line.text.prefix(512))
        if line.code == 221 { return command?.verb != .quit }
        guard refusals > 0, !line.code.severity.isSuccess else { return false }
        if OctetSearch.contains("PROXY", in: text) { return true }
        guard let verb = command?.verb else { return true }
        let isHello = Verb.hellos.contains(verb)
        // A hello is never refused because it is missing, but a header before it may be.
        if isHello, line.code == 503 { return true }
        let codes: Set<ReplyCode> = isHello ? [500, 501, 502] : [500]
        return codes.contains(line.code) && !OctetSearch.contains(verb.name, in: text)
    }
}
