import Explainer
import SMTPSyntax
import SessionModel

// What is done with a line when Enter is pressed, and with pasted text.
extension AppModel {
    mutating func submit() -> [Effect] {
        let line = input.text
        switch enter {
        case .question, .nothing: return []
        case .user, .secret: return submitPrompt()
        case .command, .chunk, .early:
            guard isLocal(line) else { return sendTyped(line, Array(line.utf8)) }
            takeNextPasted()
            return run(local: line)
        case .message: return pasted.isEmpty ? sendTyped(line, Array(line.utf8)) : sendPastedMessage()
        case .answer: return sendTyped(line, answer(for: line))
        }
    }

    /// A colon makes a local command. A password typed ahead may begin with one, too.
    private func isLocal(_ line: String) -> Bool {
        line.hasPrefix(":") && pasted.isEmpty && (enter.isCommand || LocalCommand.read(line) != nil)
    }

    private mutating func sendTyped(_ line: String, _ octets: [UInt8]) -> [Effect] {
        if let obstacle {
            notice = obstacle
            return []
        }
        takeNextPasted()
        return send(line, octets)
    }

    /// Why nothing can be sent now, in a sentence.
    private var obstacle: String? {
        if link != .open { return "The connection is not open; :reconnect opens a new one. Nothing was sent." }
        if opening != nil {
            return "STARTTLS comes first, as --starttls demands; nothing was sent. :close ends the connection."
        }
        if isSecuring { return "The TLS handshake is being made; nothing was sent. :close ends it." }
        return walk == nil ? nil : "A login is under way; nothing was sent. :close ends the connection."
    }

    /// Text from the clipboard: its first line goes into the input, the others wait, and nothing is sent.
    mutating func paste(_ text: String) -> [Effect] {
        if case .reference = page { return typeIntoReference(text) }
        guard source == .live, page != .clearTextQuestion else { return [] }
        page = nil
        chosen = nil
        notice = nil
        completion = nil
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        if lines.count > 1 && lines.last == "" { lines.removeLast() }
        guard let first = lines.first else { return [] }
        input.insert(first)
        // A question of :auth takes one line.
        guard prompt == nil else { return [] }
        pasted += lines.dropFirst()
        isInputPasted = isInputPasted || lines.count > 1
        return []
    }

    mutating func send(_ line: String, _ octets: [UInt8]) -> [Effect] {
        top = nil
        chosen = nil
        sideTop = 0
        let mayBeCommand = enter.mayBeCommand
        let count = dialogue.transcript.count
        let said = dialogue.loginMessage(in: octets)
        let bytes = dialogue.send(octets, at: now)
        if let said { dialogue.note(.login("that is: \(said.summary)"), at: now) }
        if mayBeCommand, case .client(let sent) = dialogue.transcript[count]?.body, !sent.isRedacted {
            history.add(line)
        }
        return [.write(bytes)]
    }

    /// Inside a message all pasted lines go at once, up to the dot; what stands behind it waits as commands.
    private mutating func sendPastedMessage() -> [Effect] {
        var bytes: [UInt8] = []
        repeat {
            let line = input.text
            takeNextPasted()
            for case .write(let wire) in send(line, Array(line.utf8)) { bytes += wire }
        } while session.isInMessage && !(pasted.isEmpty && input.isEmpty)
        return [.write(bytes)]
    }

    private mutating func takeNextPasted() {
        completion = nil
        chosenAnswerForm = nil
        if session.phase == .auth { input.forgetCut() }
        isInputPasted = !pasted.isEmpty
        input.set(pasted.isEmpty ? "" : pasted.removeFirst())
    }

    private mutating func run(local line: String) -> [Effect] {
        guard let (row, argument) = LocalCommand.read(line) else {
            input.set(line)
            notice = "There is no local command \(line.prefix { $0 != " " }); :help lists them."
            return []
        }
        history.add(line)
        switch row.action {
        case .quit: return quit()
        case .help: page = .help(top: 0)
        case .remark: dialogue.note(.remark(argument), at: now)
        case .explain: explain(argument)
        case .reference: openReference(for: argument)
        case .map: toggleMap()
        case .close: return closeConnection()
        case .reconnect: return reconnect()
        case .login: return beginLogin(argument)
        case .tls: return tls(argument)
        }
        return []
    }

    private mutating func explain(_ text: String) {
        guard let written = WrittenReply(text) else {
            notice = "A reply begins with three digits: :explain RCPT 550 5.1.1 no such user"
            return
        }
        page = .explanation(Explanation(of: written.reply, in: written.context), top: 0)
    }

    private mutating func closeConnection() -> [Effect] {
        guard link == .open else {
            notice = "The connection is closed already."
            return []
        }
        dialogue.close(at: now)
        link = .closed
        return [.close]
    }

    private mutating func reconnect() -> [Effect] {
        var effects: [Effect] = []
        if link == .open { effects = closeConnection() }
        guard link != .connecting else { return [] }
        link = .connecting
        connectingSince = now
        return effects + [.connect]
    }
}
