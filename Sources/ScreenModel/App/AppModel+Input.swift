import Explainer
import SMTPSyntax
import SessionModel

// What is done with a line when Enter is pressed.
extension AppModel {
    /// Enter. An empty command is nearly always a slip, and each server answers it with an error.
    mutating func submitUnlessEmpty() -> [Effect] {
        if isSummaryNext {
            shown.open(.passed)
            return []
        }
        guard enter == .command, typing.line.isEmpty, typing.pasted.isEmpty, outgoing == nil,
            connection.link == .open
        else {
            return submit()
        }
        notice = "The line is empty, so nothing was sent. :raw \"\\r\\n\" sends an empty line."
        return []
    }

    mutating func submit() -> [Effect] {
        guard typing.missing == 0 else {
            notice = "Not sent: \(lineIsFull)"
            return []
        }
        let line = typing.text
        if enter == .passphrase { return submitPassphrase() }
        noteEntered(line)
        switch enter {
        case .question, .nothing, .passphrase: return []
        case .lost: return submitLost(line)
        case .user, .secret: return submitPrompt()
        case .attribute: return submitAttribute()
        case .command, .chunk, .early:
            guard isLocal(line) else { return sendTyped(line, Array(line.utf8)) }
            takeNextPasted()
            return run(local: line)
        case .queue:
            guard isLocal(line) else { return queueTyped(line) }
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
            typing.select()
            if dialogue.showsSecret(octets) {
                typing.forget()
                notice? += " The line was cleared, because it may contain a password."
            }
            return []
        }
        if let obstacle = safetyObstacle(to: octets) {
            notice = obstacle
            return []
        }
        takeNextPasted()
        return send(line, octets)
    }

    /// Sends a line that is not text.
    mutating func sendExactly(_ line: String, _ octets: [UInt8]) -> [Effect] { sendTyped(line, octets) }

    /// Why nothing can be sent now, in a sentence.
    var obstacle: String? {
        if connection.link != .open {
            return "The connection is not open; :reconnect opens a new one. Nothing was sent."
        }
        if isSecuring { return "A TLS handshake is in progress; nothing was sent. :close ends it." }
        if let outgoing, driver == nil { return "\(outgoing.name) is being checked; nothing was sent. Esc stops that." }
        return driver.map { "\($0.activity); nothing was sent. :close ends the connection." }
    }

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
        let isAsTyped = session.isInMessage && !style.isStuffing
        let bytes = dialogue.sendNoting(octets, ending: style.ending, isWire: isAsTyped, at: now)
        noteLine(octets, style.ending, wasText: wasText)
        if let said { dialogue.note(.login("that is: \(said.summary)"), at: now) }
        if mayBeCommand, case .client(let sent) = dialogue.transcript[count]?.body, !sent.isRedacted {
            return [.write(bytes)] + keepInHistory(line)
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
            if let obstacle = safetyObstacle(to: Array(line.utf8)) {
                notice = obstacle
                typing.isFlowing = false
                break
            }
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
        let kept = hasSecret(local: line) ? [] : keepInHistory(line)
        return kept + action.run(&self, argument)
    }

    mutating func closeConnection() -> [Effect] {
        guard connection.link == .open else {
            notice = "The connection is already closed."
            return []
        }
        dialogue.close(at: now)
        dialogue.noteMessageResults(at: now)
        connection.link = .closed
        leaveDriver()
        return [.close] + beginDueNameChecksAtEnd()
    }

    mutating func reconnect() -> [Effect] {
        guard !isFull else {
            notice = "The transcript is full, so nothing more can be read. :connect opens a new session."
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
