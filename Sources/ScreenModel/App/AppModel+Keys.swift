import SMTPSyntax
import SessionModel

// What keys do; the table is `Actions`.
extension AppModel {
    var keyContext: KeyContext {
        if let page = shown.page { return page.context }
        if shown.searchLine != nil { return .search }
        if shown.search != nil { return source == .recording ? .recordedMatch : .found }
        return shown.chosen != nil || source == .recording ? .browse : .input
    }

    mutating func press(_ key: Key) -> [Effect] {
        notice = nil
        if case .mouse(let mouse) = key { return press(mouse) }
        if let answer = shown.page?.answer {
            shown.page = nil
            return answer(&self, key)
        }
        if let action = Actions.action(of: key, in: keyContext) { return action.run(&self, "") }
        guard case .character(let text) = key else { return [] }
        return type(text)
    }

    private mutating func type(_ text: String) -> [Effect] {
        if keyContext == .reference { return typeIntoReference(text) }
        if keyContext == .search {
            shown.searchLine?.insert(text)
            return []
        }
        if shown.page != nil || source == .recording { return [] }
        if text == "?" && typing.line.isEmpty && enter.isCommand { return toggleHelp() }
        shown.chosen = nil
        shown.search = nil
        guard !typing.isFlowing else { return sayFlowing() }
        if !typing.type(text, at: now) { notice = lineIsFull }
        return []
    }

    mutating func perform(_ edit: Edit) -> [Effect] {
        if keyContext == .reference {
            shown.reference?.change { $0.perform(edit) }
        } else if keyContext == .search {
            shown.searchLine?.perform(edit)
        } else if typing.isFlowing {
            return sayFlowing()
        } else if !typing.change(edit, at: now) {
            notice = "What was cut has no room: a line can have \(LineEditor.longestLine) bytes."
        }
        return []
    }

    /// The pasted lines of a message are on their way; the line is one of them.
    mutating func sayFlowing() -> [Effect] {
        notice = "Pasted lines are being sent; \(NamedAction.interrupt.key) stops that."
        return []
    }

    mutating func recall(_ step: (inout History, String) -> String?) -> [Effect] {
        typing.completion = nil
        guard enter.isCommand, let line = step(&typing.history, typing.text) else { return [] }
        typing.replace(by: line)
        return []
    }

    mutating func complete() -> [Effect] {
        guard enter.isCommand else { return [] }
        let local = Actions.commands.map(\.beginning)
        var round =
            typing.completion
            ?? Completion(of: typing.text, by: dialogue.judge, helloName: helloArgument, local: local)
        guard let line = round?.next() else { return [] }
        typing.replace(by: line)
        typing.completion = round
        return []
    }

    mutating func interrupt() -> [Effect] {
        if let effects = stopMessage() { return effects }
        if typing.isLost {
            typing.isLost = false
            typing.forget()
        } else if typing.line.isEmpty && prompt != nil {
            cancelPrompt()
        } else if typing.line.isEmpty && typing.pasted.isEmpty {
            shown.open(.quitQuestion)
        } else {
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
        if prompt != nil { cancelPrompt() }
        return []
    }

    mutating func answerQuitQuestion(_ key: Key) -> [Effect] {
        switch key {
        case .character("y"), .character("Y"), .control("c"), .control("d"), .control("q"): quit()
        default: []
        }
    }

    /// Leaves; an open connection is closed first, so that the recording has its end.
    mutating func quit() -> [Effect] {
        guard connection.link == .open else { return [.quit] }
        dialogue.close(at: now)
        connection.link = .closed
        return [.close, .quit]
    }
}
