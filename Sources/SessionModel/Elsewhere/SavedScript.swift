import SMTPSyntax

/// A session as a script that does the same again, and expects the same: codes, enhanced codes and extensions.
///
/// Text is written down for people and not compared, except that an extension has to be offered again. What was secret
/// is a placeholder.
package struct SavedScript {
    private let transcript: Transcript
    private var lines: [String] = []
    /// Whether anything was written for this connection, and whether its greeting can no longer come.
    private var hasWritten = false
    private var hasBegun = false
    /// Whether the lines end with what is expected of a single command.
    private var mayAddReply = false
    /// The entries with which connections begin, and the one at which the newest exchange began.
    private let connections: [Int]
    private var entered = -1

    /// `title` says where the session was held, `keepsSecrets` that its secrets are in the transcript.
    package static func text(of transcript: Transcript, title: String, keepsSecrets: Bool = false) -> [UInt8] {
        var script = SavedScript(transcript)
        script.lines.append("# smtptui script")
        script.lines.append("# \(VisibleText(title).string)")
        if keepsSecrets { script.lines.append("# \(RecordingHeader.secretsWarning)") }
        script.write()
        return Array((script.lines.joined(separator: "\n") + "\n").utf8)
    }

    private init(_ transcript: Transcript) {
        self.transcript = transcript
        connections = SessionConnections.beginnings(in: transcript)
    }

    private mutating func write() {
        var number = 0
        while number < transcript.exchangeCount {
            guard let exchange = transcript.exchange(numbered: number) else {
                number += 1
                continue
            }
            connect(before: exchange)
            number = write(exchange)
        }
    }

    /// Writes where another connection begins.
    private mutating func connect(before exchange: Exchange) {
        guard let place = transcript.beginning(of: exchange) else { return }
        let isNext = connections.contains { entered < $0 && $0 < place }
        entered = place
        guard isNext, hasWritten else { return }
        lines.append(":\(ScriptCommand.reconnect.rawValue)")
        (hasBegun, hasWritten) = (false, false)
    }

    /// Writes an exchange, with those that belong to it; returns the number of the next one.
    private mutating func write(_ exchange: Exchange) -> Int {
        guard let sent = exchange.sent else {
            // Of what came unsolicited only that is expected which came together with a reply.
            if !hasBegun || mayAddReply && isOfLastCommand(exchange) { expect(exchange) }
            (hasBegun, hasWritten) = (true, true)
            return exchange.number + 1
        }
        (hasBegun, hasWritten, mayAddReply) = (true, true, false)
        if let login = SavedLogin(exchange, in: transcript) {
            lines += login.lines
            login.last.map { expect($0, onlyLast: login.isWhole) }
            return login.next
        }
        if let end = WrittenGroup.end(from: sent.lowerBound, before: transcript.count, in: transcript) {
            return write(groupFrom: exchange, to: end)
        }
        guard !answers(to: exchange).isEmpty || endsNothing(sent) else {
            leaveOut(exchange, sent)
            return exchange.number + 1
        }
        send(sent)
        expect(exchange)
        mayAddReply = !answers(to: exchange).isEmpty
        return exchange.number + 1
    }

    /// Whether an unsolicited reply came with the one before it, and does not end the session.
    private func isOfLastCommand(_ exchange: Exchange) -> Bool {
        guard let reply = answers(to: exchange).first, let line = transcript.replyLine(at: reply.lines.upperBound),
            let time = transcript.time(at: reply.lines.lowerBound),
            let before = transcript.exchange(numbered: exchange.number - 1)?.replies.last
                .flatMap(transcript.reply(numbered:))?.lines.upperBound
        else { return false }
        return ![221, 421].contains(line.code) && transcript.time(at: before) == time
    }

    /// The commands that were sent together, and after them their replies.
    private mutating func write(groupFrom first: Exchange, to end: Int) -> Int {
        var group: [Exchange] = []
        var number = first.number
        while number < transcript.exchangeCount {
            if let exchange = transcript.exchange(numbered: number), let sent = exchange.sent {
                guard sent.lowerBound <= end else { break }
                group.append(exchange)
            }
            number += 1
        }
        // The end of a message begins the group, and what is before the dot does not belong to it.
        var dot: Int?
        if let sent = first.sent, isMessage(first), let asked = first.asked, sent.lowerBound < asked {
            send(sent.lowerBound...(asked - 1))
            dot = asked
        }
        lines.append(":queue")
        for exchange in group {
            guard let sent = exchange.sent else { continue }
            send(exchange == first ? (dot ?? sent.lowerBound)...sent.upperBound : sent)
        }
        lines.append(":flush")
        for exchange in group { expect(exchange) }
        return (group.last?.number ?? first.number) + 1
    }

    private func isMessage(_ exchange: Exchange) -> Bool {
        guard let sent = exchange.sent, case .client(let line) = transcript[sent.lowerBound]?.body else { return false }
        return line.kind == .data
    }

    /// The whole replies to what was sent: one that broke off with the connection says nothing for sure.
    private func answers(to exchange: Exchange) -> [ExchangeReply] {
        exchange.replies.compactMap(transcript.reply(numbered:)).filter { reply in
            guard reply.isWhole, case .server(let line) = transcript[reply.lines.upperBound]?.body else { return false }
            return line.wire.ending.endsLine
        }
    }

    /// A script that sends what was not answered would wait until the time limit.
    private mutating func leaveOut(_ exchange: Exchange, _ sent: ClosedRange<Int>) {
        guard !isMessage(exchange) else { return lines.append("# No reply came to the message; it is left out.") }
        lines.append("# No reply came to the next command:")
        lines += sent.compactMap { transcript[$0].flatMap(TextForm.line) }.map { "# \($0)" }
    }

    /// Whether what was sent is no line that a server answers.
    private func endsNothing(_ entries: ClosedRange<Int>) -> Bool {
        guard case .client(let line) = transcript[entries.upperBound]?.body else { return true }
        return !line.ending.endsLine
    }

    private mutating func send(_ entries: ClosedRange<Int>) {
        for entry in entries {
            guard let entry = transcript[entry] else { continue }
            switch entry.body {
            case .client: if let line = TextForm.line(entry) { lines.append(Self.marked(line)) }
            case .note(let note) where note.id == Note.unkept(octets: 0, of: "").id:
                lines.append("# \(VisibleText(note.text).string)")
            case .server, .note, .finding, .tls, .phase: break
            }
        }
    }

    /// A script does not say what was under TLS.
    private static func marked(_ line: String) -> String { line.hasPrefix("C~") ? "C:" + line.dropFirst(2) : line }

    private mutating func expect(_ exchange: Exchange, onlyLast: Bool = false) {
        let replies = answers(to: exchange)
        for reply in onlyLast ? replies.suffix(1) : replies[...] {
            lines += SavedReply.lines(of: reply, in: transcript)
        }
    }
}
