import SMTPSyntax
import SessionModel

// Messages that are sent as a whole: composed, checked, shown, and sent when the user says so.
extension AppModel {
    /// What a message may have on this connection, after what has been typed of it.
    private func lint(_ way: MessageConditions.Way) -> MessageLint {
        let conditions = MessageConditions(session, way: way)
        return MessageLint(conditions, part: session.isInMessage ? messageLint?.part ?? .header : .header)
    }

    /// Whether lines of the open message have been sent.
    private var hasBegunMessage: Bool { session.isInMessage && (session.transaction?.messageOctets ?? 0) > 0 }

    /// Why no message can be sent now, in a sentence; nil where one can.
    private func obstacle(_ way: Outgoing.Way) -> String? {
        guard connection.link == .open else {
            return "The connection is not open; :reconnect opens a new one. Nothing was sent."
        }
        if isSafe { return Self.sentence(of: .verb(way.verb)) }
        if isSecuring || driver != nil || outgoing != nil {
            return "A message cannot be sent now; something else is in progress."
        }
        do throws(MessageRefusal) {
            _ = try makeDriver("", way, octets: 0)
            return nil
        } catch {
            return error.reason
        }
    }

    private func makeDriver(_ name: String, _ way: Outgoing.Way, octets: Int) throws(MessageRefusal) -> any Driver {
        switch way {
        case .data: try MessageDriver(name, in: dialogue)
        case .chunks(let size): try ChunkDriver(name, octets: octets, size: size, in: dialogue)
        }
    }

    /// `:send FILE`
    mutating func sendFile(_ path: String) -> [Effect] {
        guard !path.isEmpty else {
            notice = "The name of the file is missing: :send message.eml"
            return []
        }
        return check(path, .data)
    }

    /// `:bdat FILE [CHUNK]`
    mutating func sendChunks(_ argument: String) -> [Effect] {
        guard !argument.isEmpty else {
            notice = "The name of the file is missing: :bdat message.eml"
            return []
        }
        // The name may have spaces, so only a last word that is a size is one.
        guard let space = argument.lastIndex(of: " "),
            let size = SampleRequest.octets(argument[argument.index(after: space)...])
        else { return check(argument, .chunks(ChunkDriver.usualSize)) }
        return check(String(argument[..<space]), .chunks(size))
    }

    private mutating func check(_ path: String, _ way: Outgoing.Way) -> [Effect] {
        if let obstacle = obstacle(way) {
            notice = obstacle
            return []
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        outgoing = Outgoing(name, .file(path), way, lint(way == .data ? .converted : .chunks))
        return [.openMessage(path)]
    }

    /// Shows a text that was composed.
    private mutating func show(_ name: String, _ text: [UInt8]) {
        draft = text
        var outgoing = Outgoing(name, .text(text), .data, lint(.converted))
        outgoing.size = text.count
        outgoing.check.push(text)
        self.outgoing = outgoing
        askWhetherToSend()
    }

    mutating func askWhetherToSend() {
        outgoing?.check.finish()
        outgoing?.stage = .shown
        outgoing?.passed = 0
        shown.open(.messagePreview)
    }

    /// The user has seen the message.
    mutating func answerPreview(_ key: Key) -> [Effect] {
        switch key {
        case .enter: return startSending()
        case .character("e"): if case .text(let text)? = outgoing?.source { return edit(text) }
        case .escape, .character("q"), .character("n"), .control("c"):
            outgoing = nil
            notice = "Nothing was sent."
            return []
        case .up, .down, .pageUp, .pageDown:
            shown.page = .messagePreview
            let rows = key == .up || key == .down ? 1 : pageOfRows
            scroll(by: key == .up || key == .pageUp ? rows : -rows)
            return []
        case .control("q"): return quit()
        default: break
        }
        shown.page = .messagePreview
        return key == .control("l") ? [.redraw] : key == .control("z") ? [.suspend] : []
    }

    private mutating func startSending() -> [Effect] {
        guard var outgoing else { return [] }
        self.outgoing = nil
        if let obstacle = obstacle(outgoing.way) {
            notice = obstacle
            return []
        }
        outgoing.stage = .reopening
        self.outgoing = outgoing
        if case .file(let path) = outgoing.source { return [.openMessage(path)] }
        return sendOutgoing()
    }

    mutating func sendOutgoing() -> [Effect] {
        guard let outgoing, connection.link == .open else {
            self.outgoing = nil
            return []
        }
        do throws(MessageRefusal) {
            driver = try makeDriver(outgoing.name, outgoing.way, octets: outgoing.size ?? 0)
            self.outgoing?.stage = .sending
            return drive(after: [])
        } catch {
            self.outgoing = nil
            notice = error.reason
            return []
        }
    }
}

// What is composed.
extension AppModel {
    /// `:sample`
    mutating func makeSample(_ argument: String) -> [Effect] {
        if let obstacle = obstacle(.data) {
            notice = obstacle
            return []
        }
        guard !hasBegunMessage else {
            notice = "End this message first: it has begun, and a sample begins with a header."
            return []
        }
        do throws(SampleRequest.Problem) {
            let request = try SampleRequest(argument)
            wish = .sample(request)
            return [.stampMessage(attachment: request.attachment)]
        } catch {
            notice = error.sentence
            return []
        }
    }

    /// `:edit`: the text that was composed last, or a sample.
    mutating func editMessage() -> [Effect] {
        if let obstacle = obstacle(.data) {
            notice = obstacle
            return []
        }
        if hasBegunMessage { return edit(Array(typing.text.utf8)) }
        if let draft { return edit(draft) }
        wish = .editedSample
        return [.stampMessage(attachment: nil)]
    }

    private mutating func edit(_ text: [UInt8]) -> [Effect] {
        outgoing = nil
        return [.edit(text)]
    }

    /// The date, and the file to attach, have come.
    mutating func messageStamped(_ stamp: MessageStamp, _ attachment: MessageAttachment?) -> [Effect] {
        defer { wish = nil }
        switch wish {
        case .sample(let request):
            let sample = request.message(with: attachment)
            show("the sample", sample.octets(in: session, stamp, host: helloArgument))
            return []
        case .editedSample: return edit(SampleMessage().octets(in: session, stamp, host: helloArgument))
        case nil: return []
        }
    }

    /// The editor has ended.
    mutating func messageEdited(_ text: [UInt8]) -> [Effect] {
        guard !text.isEmpty else {
            notice = "The text is empty; nothing was sent."
            return []
        }
        draft = text
        if let obstacle = obstacle(.data) {
            notice = "\(obstacle) The text is kept for the next :edit."
        } else {
            // What was in the line was in the editor.
            if hasBegunMessage { typing.set("") }
            show("the message", text)
        }
        return []
    }
}

// What is typed.
extension AppModel {
    /// A line was sent; `wasText` says that it was one of the message.
    mutating func noteLine(_ octets: [UInt8], _ ending: LineEnding, wasText: Bool) {
        guard wasText, session.isInMessage else { return messageLint = nil }
        let hasBegun = (session.transaction?.messageOctets ?? 0) > octets.count + LineEnding.crlf.bytes.count
        var lint =
            messageLint ?? MessageLint(MessageConditions(session, way: .typed), part: hasBegun ? .text : .header)
        lint.take(octets[...], ending)
        messageLint = lint
    }

    /// What is known of the open message.
    var openMessage: MessageLint {
        // Lines that others have sent, such as those of a paste, were not looked at.
        messageLint ?? MessageLint(MessageConditions(session, way: .typed), part: hasBegunMessage ? .text : .header)
    }

    /// The dot of a pasted text has ended the message, and lines come after it.
    mutating func noteEndInPaste() {
        let count = typing.pasted.count + (typing.line.isEmpty ? 0 : 1)
        guard !session.isInMessage, count > 0 else { return }
        let lines = count == 1 ? "the pasted line after it waits" : "the \(count) pasted lines after it wait"
        notice = "The dot ended the message; \(lines). \(NamedAction.interrupt.key) drops them."
    }
}
