import SMTPSyntax
import SessionModel

// What keys do; the table is `Actions`.
extension AppModel {
    var keyContext: KeyContext {
        if let page = shown.page { return page.context }
        if shown.sessions != nil { return .list }
        if shown.searchLine != nil { return .search }
        if shown.search != nil { return source == .live ? .found : .recordedMatch }
        if typing.search != nil { return .history }
        if typing.completion != nil { return .list }
        if source != .live { return .recording }
        return shown.chosen != nil ? .browse : .input
    }

    mutating func press(_ key: Key) -> [Effect] {
        if case .mouse(let mouse) = key {
            // What a click has told stays when the button is let go.
            if mouse.kind != .release { notice = nil }
            return press(mouse)
        }
        notice = nil
        if let answer = shown.page?.answer {
            shown.page = nil
            return answer(&self, key)
        }
        if case .character(let text) = key, let effects = typeOverPage(text) { return effects }
        if let effects = pressInVi(key) { return effects }
        let context = keyContext
        if let action = Actions.action(of: key, in: context) { return action.run(&self, "") }
        if case .character(let text) = key { return type(text) }
        guard context.isOverInput else { return sayUnused(key) }
        shown.sessions = nil
        typing.endSearch(keepsFound: true)
        typing.closeList()
        return press(key)
    }

    /// Whoever types on a page that is only read goes on with the session: no letter is lost, and none is a key of the page.
    /// A space, with which no command begins, shows the rest of the page. Nil where there is no such page, or no session.
    private mutating func typeOverPage(_ text: String) -> [Effect]? {
        guard source == .live, shown.page?.isForReading == true else { return nil }
        if text == " " {
            scroll(by: -pageOfRows)
            return []
        }
        shown.leaveReading()
        return shown.page == nil ? press(.character(text)) : nil
    }

    /// A key without a meaning where it was pressed is not ignored in silence.
    private mutating func sayUnused(_ key: Key) -> [Effect] {
        // What is said there all the time is that nothing can be typed.
        guard source != .watched || shown.page != nil else { return [] }
        switch key {
        case .function, .character:
            notice = "\(key.name) does nothing here; \(NamedAction.help.key) lists the keys."
        default: break
        }
        return []
    }

    private mutating func type(_ text: String) -> [Effect] {
        if shown.sessions != nil { return typeIntoSessions(text) }
        if keyContext.isList { return typeIntoList(text) }
        if keyContext == .search {
            shown.searchLine?.insert(text)
            return []
        }
        if typing.search != nil {
            typing.changeSearch { $0.insert(text) }
            return []
        }
        if shown.page != nil || source != .live { return sayUnused(.character(text)) }
        if text == "?" && typing.line.isEmpty && enter.isCommand { return togglePalette(isHelp: true) }
        shown.chosen = nil
        shown.search = nil
        guard !typing.isFlowing else { return sayFlowing() }
        // The bracket that is there already is the one that is typed.
        if text == ">" && enter.isCommand && typing.line.around(2).after == ">" { return perform(.right) }
        typing.guardSecret(enter.isMasked)
        let isListed = typing.completion != nil
        if !typing.type(text, at: now) { notice = lineIsFull }
        if isListed { filterList() }
        return []
    }

    mutating func perform(_ edit: Edit) -> [Effect] {
        shown.sessions = nil
        if keyContext.isList {
            changeFilter(edit)
        } else if keyContext == .search {
            shown.searchLine?.perform(edit)
        } else if typing.search != nil {
            typing.changeSearch { $0.perform(edit) }
        } else if typing.isFlowing {
            return sayFlowing()
        } else {
            if edit == .right || edit == .end, acceptGhost() { return [] }
            // Where the cursor has nowhere to go, the conversation has.
            if edit == .end, shown.top != nil, typing.line.around(1).after.isEmpty {
                shown.stopBrowsing()
                return []
            }
            typing.guardSecret(enter.isMasked)
            let isListed = typing.completion != nil
            defer { if isListed { filterList() } }
            if !typing.change(edit, at: now) {
                notice = "There is no room for it: a line can have \(LineEditor.longestLine) bytes."
            }
        }
        return []
    }

    /// The pasted lines of a message are on their way; the line is one of them.
    mutating func sayFlowing() -> [Effect] {
        notice = "Pasted lines are being sent; \(NamedAction.interrupt.key) stops that."
        return []
    }

    mutating func interrupt() -> [Effect] {
        if let effects = stopMessage() { return effects }
        if stopPaste() || stopLookup() { return [] }
        if typing.isLost {
            typing.isLost = false
            typing.forget()
        } else if typing.line.isEmpty && keyPrompt != nil {
            return cancelPassphrase()
        } else if typing.line.isEmpty && prompt != nil {
            cancelPrompt()
        } else if typing.line.isEmpty && clientForm != nil {
            cancelClientForm()
        } else if typing.line.isEmpty && typing.pasted.isEmpty {
            shown.open(.quitQuestion)
        } else {
            let count = typing.pasted.count + 1
            if !typing.pasted.isEmpty { notice = "\(count) pasted lines were dropped; they were not sent." }
            typing.dropPasted()
            typing.set("")
        }
        return []
    }

    mutating func endOfInput() -> [Effect] {
        guard typing.line.isEmpty else { return perform(.deleteRight) }
        guard session.isInMessage else { return quit() }
        notice = "A line with a single dot ends the message; \(NamedAction.quit.key) leaves without it."
        return []
    }

    mutating func leaveQuestion() -> [Effect] {
        if let effects = stopMessage() { return effects }
        if keyPrompt != nil { return cancelPassphrase() }
        if prompt != nil {
            cancelPrompt()
        } else if clientForm != nil {
            cancelClientForm()
        } else if shown.top != nil {
            shown.stopBrowsing()
        }
        return []
    }

    mutating func answerQuitQuestion(_ key: Key) -> [Effect] {
        switch key {
        case .character("q"), .enter, .control("c"): source == .watched ? leaveWatching() : quit()
        // It means to stay, and is not lost.
        default: press(key)
        }
    }

    /// Leaves; in the middle of a message, whose text would be lost, only after a question.
    mutating func askToQuit() -> [Effect] {
        if source == .watched { return quitByKey() }
        guard losesMessage else { return quit() }
        shown.open(.quitQuestion)
        return []
    }

    /// Leaves; an open connection is closed first, so that the recording has its end. Other sessions stay open.
    mutating func quit() -> [Effect] {
        if source == .watched { return quitWatched() }
        guard connection.link == .open else {
            // What is on the way is not waited for.
            if connection.link == .connecting { connection.link = .closed }
            return [.quit]
        }
        dialogue.close(at: now)
        connection.link = .closed
        return [.close, .quit]
    }
}
