import SMTPStandard
import SMTPSyntax

/// A session as people paste it: with marks that say who speaks, as logs have them, or bare, as telnet shows it.
///
///     220 mail.example.test ESMTP
///     rcpt to: <bob@example.net>
///     554 5.7.1 Relay access denied
///
/// What belongs to neither side is passed over.
package struct PastedDialogue: Hashable, Sendable {
    /// One line of one side.
    struct Line: Hashable, Sendable {
        let wire: WireLine
        let isClient: Bool
        var isUnderTLS = false
    }

    private(set) var lines: [Line] = []

    /// Nil where nobody is the client in it, or no reply is.
    package init?(_ lines: [String]) {
        let isOwn = lines.first == Self.ownTitle
        let isMarked = lines.contains { line in
            PastedMark.read(line[...]).map { !$0.mark.isClient && ReplyLine(Array($0.rest.utf8)) != nil } ?? false
        }
        var reader = Reader()
        for line in lines { reader.take(line, isMarked: isMarked, isOwn: isOwn) }
        self.lines = reader.lines
        guard self.lines.contains(where: \.isClient), self.lines.contains(where: { !$0.isClient }) else { return nil }
    }

    /// The first line of the text form.
    private static let ownTitle = "# smtptui transcript"

    /// Whether it begins with the greeting, so that the session can be followed from there.
    package var isWhole: Bool {
        guard let first = lines.first, !first.isClient, let code = ReplyLine(first.wire.bytes)?.code else {
            return false
        }
        return code == 220 || !code.severity.isSuccess
    }

    /// The same as a recording has it; times are not known.
    package var events: [RecordedEvent] {
        var events: [RecordedEvent] = []
        var isUnderTLS = false
        for line in lines {
            if line.isUnderTLS && !isUnderTLS {
                isUnderTLS = true
                events.append(.tls(.secured(Self.unknownTLS), at: 0))
            }
            events.append(line.isClient ? .client(line.wire, at: 0) : .server(line.wire, at: 0))
        }
        return events
    }

    /// The text says no more than that there was TLS.
    private static let unknownTLS = TLSReport(
        version: "TLS", cipher: nil, name: "", sni: nil, reason: "What was verified is not in the text.", chain: [])
}

/// Reads the lines one by one, and knows where a message is.
private struct Reader {
    private(set) var lines: [PastedDialogue.Line] = []
    private var isInMessage = false
    private var isInLogin = false

    mutating func take(_ line: String, isMarked: Bool, isOwn: Bool) {
        if isMarked {
            guard let (mark, rest) = PastedMark.read(line[...]) else { return }
            let wire = Self.wire(rest, isOwn: isOwn, isClient: mark.isClient)
            guard mark.isClient || isOwn || ReplyLine(wire.bytes) != nil else { return }
            add(wire, isClient: mark.isClient, isUnderTLS: mark.isUnderTLS)
        } else {
            takeBare(line)
        }
    }

    /// Without marks a reply is what begins with a code, and a command what begins with a verb.
    private mutating func takeBare(_ line: String) {
        let wire = WireLine(bytes: Array(line.utf8), ending: .crlf)
        if !isInMessage, ReplyLine(wire.bytes) != nil { return add(wire, isClient: false) }
        let isCommand = CommandFacts.fact(for: Command(wire.bytes).verb) != nil
        if isInMessage || isInLogin || isCommand { add(wire, isClient: true) }
    }

    private mutating func add(_ wire: WireLine, isClient: Bool, isUnderTLS: Bool = false) {
        if isClient {
            if isInMessage && wire.bytes == MessageContent.end { isInMessage = false }
            isInLogin = false
        } else if let reply = ReplyLine(wire.bytes) {
            // A log may leave out the message, and its dot.
            if isInMessage {
                lines.append(
                    PastedDialogue.Line(
                        wire: WireLine(bytes: MessageContent.end, ending: .crlf), isClient: true, isUnderTLS: isUnderTLS
                    ))
                isInMessage = false
            }
            if reply.isLast { (isInMessage, isInLogin) = (reply.code == 354, reply.code == 334) }
        }
        lines.append(PastedDialogue.Line(wire: wire, isClient: isClient, isUnderTLS: isUnderTLS))
    }

    /// The octets of a line; only our own form has escapes.
    private static func wire(_ text: Substring, isOwn: Bool, isClient: Bool) -> WireLine {
        guard isOwn else { return WireLine(bytes: Array(text.utf8), ending: .crlf) }
        let (text, ending) = isClient ? LineEnding.split(fileForm: text) : (text, .crlf)
        return WireLine(bytes: VisibleText.bytes(fromFileForm: String(text)) ?? Array(text.utf8), ending: ending)
    }
}
