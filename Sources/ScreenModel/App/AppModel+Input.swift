import Explainer
import SMTPSyntax
import SessionModel

// What is done with a line when Enter is pressed, and with pasted text.
extension AppModel {
    mutating func submit() -> [Effect] {
        if page != nil { return [] }
        if prompt != nil { return submitPrompt() }
        let line = input.text
        if isLocal(line) {
            takeNextPasted()
            return run(local: line)
        }
        guard link == .open else {
            notice = "The connection is not open; :reconnect opens a new one. Nothing was sent."
            return []
        }
        if session.isInMessage && !pasted.isEmpty { return sendPastedMessage() }
        guard !(driver is StartTLSOpening) else {
            notice = "STARTTLS comes first, as --starttls demands; nothing was sent. :close ends the connection."
            return []
        }
        guard !isSecuring else {
            notice = "The TLS handshake is being made; nothing was sent. :close ends it."
            return []
        }
        if let driver {
            notice = "\(driver.activity); nothing was sent. :close ends the connection."
            return []
        }
        let octets = session.isInAuth ? answer(for: line) : Array(line.utf8)
        takeNextPasted()
        return send(line, octets)
    }

    /// A colon makes a local command; in a message and in an answer it is text. A password may begin with one.
    private func isLocal(_ line: String) -> Bool {
        guard line.hasPrefix(":"), pasted.isEmpty, !session.isInMessage, !session.isInAuth else { return false }
        return session.phase != .auth || LocalCommand.read(line) != nil
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
        let isCommand = !session.isInMessage && !session.isInAuth
        let count = dialogue.transcript.count
        let said = dialogue.loginMessage(in: octets)
        let bytes = dialogue.send(octets, at: now)
        if let said { dialogue.note(.login("that is: \(said.summary)"), at: now) }
        if isCommand, case .client(let sent) = dialogue.transcript[count]?.body, !sent.isRedacted { history.add(line) }
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
        driver = nil
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
