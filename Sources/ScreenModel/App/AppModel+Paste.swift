import SMTPSyntax
import SessionModel

// Pasted text: one line goes into the input, several are asked about, and nothing is sent unless the user says so.
extension AppModel {
    /// Text from the clipboard.
    mutating func paste(_ text: String) -> [Effect] {
        if keyContext.isList { return typeIntoList(text) }
        if keyContext == .search {
            shown.searchLine?.insert(text.map { $0.isNewline ? " " : String($0) }.joined())
            return []
        }
        guard source == .live, shown.page != .clearTextQuestion else { return [] }
        if typing.isFlowing { return sayFlowing() }
        if askedPaste != nil, shown.page == Page(.ofPaste) {
            notice = "Nothing was pasted: answer the question first."
            return []
        }
        shown.page = nil
        shown.sessions = nil
        shown.chosen = nil
        shown.search = nil
        typing.endSearch(keepsFound: true)
        typing.guardSecret(enter.isMasked)
        notice = nil
        do throws(PastedLines.Refusal) {
            let lines = try PastedLines(text)
            if lines.count > 1 && driver?.goesOnAtOnce == true { return sayFlowing() }
            try accept(lines)
        } catch {
            notice = error.sentence
        }
        return []
    }

    private mutating func accept(_ lines: PastedLines) throws(PastedLines.Refusal) {
        guard asksAboutPaste, lines.count > 1 else {
            try typing.paste(lines, isOneLine: takesOneLine)
            if takesOneLine && lines.count > 1 { notice = "Only the first pasted line was inserted." }
            return
        }
        askedPaste = lines
        ask(.ofPaste)
    }

    /// Whether further lines of a paste are dropped: a question of `:auth` accepts one line, and a lost one none.
    private var takesOneLine: Bool { keyPrompt != nil || prompt != nil || clientForm != nil || typing.isLost }

    /// In a message pasted lines are message text; what is added to other lines waits with these.
    private var asksAboutPaste: Bool {
        guard typing.line.isEmpty, typing.pasted.isEmpty else { return false }
        switch enter {
        case .command, .queue: return true
        default: return false
        }
    }

    /// The lines that the question was about, which is answered.
    mutating func takeAskedPaste() -> PastedLines {
        defer { askedPaste = nil }
        return askedPaste ?? PastedLines()
    }

    /// Whether a driver could send the first of them now.
    var canSendPaste: Bool {
        connection.link == .open && driver == nil && !isSecuring && session.phase != .closed
            && session.phase != .connecting
    }

    /// Whether DATA may follow, so that they may be a message.
    var canSendPasteAsMessage: Bool {
        canSendPaste && !isSafe && group == nil && session.phase == .rcpt && session.outstanding.isEmpty
            && session.chunkRemaining == 0
    }

    mutating func sendPaste(asMessage isMessage: Bool) -> [Effect] {
        let lines = takeAskedPaste()
        guard canSendPaste else {
            keep(lines)
            notice = "Nothing was sent: the session has changed. The lines wait in the input."
            return []
        }
        driver = PastedLinesDriver(lines, asMessage: isMessage, isSafe: isSafe)
        return drive(after: [])
    }

    /// Puts lines into the input, where they wait for Enter, in front of nothing and after what is there.
    mutating func keep(_ lines: PastedLines) {
        guard !lines.isEmpty else { return }
        do throws(PastedLines.Refusal) {
            if typing.line.isEmpty && typing.pasted.isEmpty {
                try typing.paste(lines, isOneLine: false)
            } else {
                try typing.pasted.append(lines)
            }
            typing.isPasted = true
        } catch {
            notice = error.sentence
        }
    }

    /// No driver is at work any more. The pasted lines that it has not sent wait in the input.
    mutating func leaveDriver() {
        if let paste = driver as? PastedLinesDriver { keep(paste.stopped.rest) }
        driver = nil
    }

    /// Ctrl-C while pasted lines are sent; false where none are.
    mutating func stopPaste() -> Bool {
        guard let paste = driver as? PastedLinesDriver else { return false }
        driver = nil
        endPaste(paste.stopped)
        return true
    }

    mutating func endPaste(_ end: PasteEnd) {
        keep(end.rest)
        if end.reason == .done || end.reason == .messageOpen { report(end.sentence) } else { notice = end.sentence }
    }
}
