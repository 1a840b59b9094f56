import Explainer
import SMTPSyntax
import SessionModel

// What is done with a line when Enter is pressed, and with pasted text.
extension AppModel {
    mutating func submit() -> [Effect] {
        guard typing.missing == 0 else {
            notice = "Not sent: \(lineIsFull)"
            return []
        }
        let line = typing.text
        switch enter {
        case .question, .nothing: return []
        case .lost: return submitLost(line)
        case .user, .secret: return submitPrompt()
        case .command, .chunk, .early:
            guard isLocal(line) else { return sendTyped(line, Array(line.utf8)) }
            takeNextPasted()
            return run(local: line)
        case .message: return typing.pasted.isEmpty ? sendTyped(line, Array(line.utf8)) : sendPasted()
        case .answer: return sendTyped(line, answer(for: line))
        }
    }

    /// A colon makes a local command. A password typed ahead may begin with one, too.
    private func isLocal(_ line: String) -> Bool {
        line.hasPrefix(":") && typing.pasted.isEmpty && (enter.isCommand || Actions.read(line) != nil)
    }

    private mutating func sendTyped(_ line: String, _ octets: [UInt8]) -> [Effect] {
        if let obstacle {
            notice = obstacle
            if dialogue.showsSecret(octets) {
                typing.forget()
                notice? += " The line was cleared, because it may contain a password."
            }
            return []
        }
        takeNextPasted()
        return send(line, octets)
    }

    /// Why nothing can be sent now, in a sentence.
    private var obstacle: String? {
        if connection.link != .open {
            return "The connection is not open; :reconnect opens a new one. Nothing was sent."
        }
        if isSecuring { return "A TLS handshake is in progress; nothing was sent. :close ends it." }
        if let outgoing, driver == nil { return "\(outgoing.name) is being checked; nothing was sent. Esc stops that." }
        return driver.map { "\($0.activity); nothing was sent. :close ends the connection." }
    }

    /// Text from the clipboard: its first line goes into the input, the others wait, and nothing is sent.
    mutating func paste(_ text: String) -> [Effect] {
        if keyContext == .reference { return typeIntoReference(text) }
        if keyContext == .search {
            shown.searchLine?.insert(text.map { $0.isNewline ? " " : String($0) }.joined())
            return []
        }
        guard source == .live, shown.page != .clearTextQuestion, shown.page != .messagePreview else { return [] }
        if typing.isFlowing { return sayFlowing() }
        shown.page = nil
        shown.chosen = nil
        shown.search = nil
        notice = nil
        typing.completion = nil
        do throws(PastedLines.Refusal) {
            let lines = try PastedLines(text)
            try typing.paste(lines, isOneLine: takesOneLine)
            if takesOneLine && lines.count > 1 { notice = "Only the first pasted line was inserted." }
        } catch {
            notice = error.sentence
        }
        return []
    }

    /// Whether further lines of a paste are dropped: a question of `:auth` accepts one line, and a lost one none.
    private var takesOneLine: Bool { prompt != nil || typing.isLost }

    /// The line has no room for the characters that are missing.
    var lineIsFull: String {
        let count = typing.missing
        let words = count == 1 ? "1 character has" : "\(count) characters have"
        return "\(words) no room: a line can have \(LineEditor.longestLine) bytes. "
            + "\(NamedAction.interrupt.key) clears it."
    }

    mutating func send(_ line: String, _ octets: [UInt8]) -> [Effect] {
        shown.stopBrowsing()
        let mayBeCommand = enter.mayBeCommand
        let wasText = session.isInMessage
        let count = dialogue.transcript.count
        let said = dialogue.loginMessage(in: octets)
        let bytes = dialogue.sendNoting(octets, at: now)
        noteLine(octets, wasText: wasText)
        if let said { dialogue.note(.login("that is: \(said.summary)"), at: now) }
        if mayBeCommand, case .client(let sent) = dialogue.transcript[count]?.body, !sent.isRedacted {
            typing.history.add(line)
        }
        return [.write(bytes)]
    }

    /// The most lines that are sent at once, so that a key or a signal never waits for a long paste.
    private static let mostAtOnce = 500

    /// Inside a message all pasted lines go, up to the dot, so many with each event; the lines after it wait as
    /// commands.
    mutating func sendPasted() -> [Effect] {
        var bytes: [UInt8] = []
        for _ in 0..<Self.mostAtOnce {
            let line = typing.text
            takeNextPasted()
            for case .write(let wire) in send(line, Array(line.utf8)) { bytes += wire }
            typing.isFlowing = session.isInMessage && !(typing.pasted.isEmpty && typing.line.isEmpty)
            if !typing.isFlowing { break }
        }
        noteEndInPaste()
        return [.write(bytes)]
    }

    private mutating func takeNextPasted() {
        if session.phase == .auth { typing.forgetCut() }
        typing.takeNext()
    }

    mutating func run(local line: String) -> [Effect] {
        guard let (action, argument) = Actions.read(line) else {
            typing.replace(by: line)
            notice = "Unknown local command \(line.prefix { $0 != " " }); :help lists them."
            return []
        }
        typing.history.add(line)
        return action.run(&self, argument)
    }

    mutating func closeConnection() -> [Effect] {
        guard connection.link == .open else {
            notice = "The connection is already closed."
            return []
        }
        dialogue.close(at: now)
        connection.link = .closed
        driver = nil
        return [.close]
    }

    mutating func reconnect() -> [Effect] {
        guard !isFull else {
            notice = "The transcript is full, so nothing more can be read. Leave and start again."
            return []
        }
        var effects: [Effect] = []
        if connection.link == .open { effects = closeConnection() }
        guard connection.link != .connecting else { return [] }
        connection.link = .connecting
        connection.connectingSince = now
        return effects + [.connect]
    }
}
