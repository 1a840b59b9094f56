import SessionModel

// What keys mean; the table is `KeyBindings`.
extension AppModel {
    mutating func press(_ key: Key) -> [Effect] {
        notice = nil
        if case .mouse(let mouse) = key { return press(mouse) }
        if page == .quitQuestion { return answerQuitQuestion(key) }
        if page == .clearTextQuestion { return answerClearTextQuestion(key) }
        if prompt != nil && key == .escape && page == nil && chosen == nil {
            cancelPrompt()
            return []
        }
        if let intent = KeyBindings.intent(of: key, in: keyContext) { return perform(intent) }
        guard case .character(let text) = key else { return [] }
        return type(text)
    }

    private mutating func type(_ text: String) -> [Effect] {
        if case .reference = page { return typeIntoReference(text) }
        if page != nil || source == .recording { return [] }
        if text == "?" && input.isEmpty && enter.isCommand { return perform(.help) }
        chosen = nil
        changeInput { $0.insert(text) }
        return []
    }

    mutating func changeInput(_ change: (inout LineEditor) -> Void) {
        completion = nil
        history.leave()
        change(&input)
    }

    private mutating func perform(_ intent: Intent) -> [Effect] {
        if case .reference(let shown) = page, performInReference(intent, shown) { return [] }
        switch intent {
        case .submit: return submit()
        case .complete: complete()
        case .older: recall { $0.older(than: $1) }
        case .newer: recall { history, _ in history.newer() }
        case .edit(let edit): changeInput { $0.perform(edit) }
        case .scrollUp: scroll(by: pageOfRows)
        case .scrollDown: scroll(by: -pageOfRows)
        case .lineUp: scroll(by: 1)
        case .lineDown: scroll(by: -1)
        case .help: page = page == nil ? .help(top: 0) : nil
        case .reference: openReference()
        case .map: toggleMap()
        case .browse: toggleBrowsing()
        case .server: show(.server)
        case .tls: show(.tls)
        case .takeAdvice: takeAdvice()
        case .swapPane: swapPane()
        case .changeAnswerForm: changeAnswerForm()
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .quit: return quit()
        case .interrupt: interrupt()
        case .endOfInput: return endOfInput()
        case .previousReply: choose(explainedReply.flatMap { dialogue.reply(before: $0) })
        case .nextReply: choose(explainedReply.flatMap { dialogue.reply(after: $0) })
        case .firstReply: choose(dialogue.reply(after: -1))
        case .lastReply: choose(dialogue.newestReply)
        case .leave: return leave()
        }
        return []
    }

    private mutating func recall(_ step: (inout History, String) -> String?) {
        completion = nil
        guard enter.isCommand, let line = step(&history, input.text) else { return }
        input.set(line)
    }

    private mutating func complete() {
        guard enter.isCommand else { return }
        var round = completion ?? Completion(of: input.text, in: session, helloName: helloArgument)
        guard let line = round?.next() else { return }
        input.set(line)
        completion = round
    }

    private mutating func interrupt() {
        if input.isEmpty && prompt != nil {
            cancelPrompt()
        } else if input.isEmpty && pasted.isEmpty {
            page = .quitQuestion
        } else {
            pasted = []
            isInputPasted = false
            changeInput { $0.set("") }
        }
    }

    private mutating func endOfInput() -> [Effect] {
        guard !input.isEmpty else {
            guard session.isInMessage else { return quit() }
            notice = "A line with a single dot ends the message; ^Q leaves without it."
            return []
        }
        changeInput { $0.perform(.deleteRight) }
        return []
    }

    private mutating func answerQuitQuestion(_ key: Key) -> [Effect] {
        page = nil
        switch key {
        case .character("y"), .character("Y"), .control("c"), .control("d"), .control("q"): return quit()
        default: return []
        }
    }

    private mutating func toggleBrowsing() {
        guard source == .live else { return }
        // What is chosen is explained in the pane of the replies.
        sideContent = .reply
        if chosen != nil {
            stopBrowsing()
        } else if let newest = dialogue.newestReply {
            choose(newest)
        } else {
            notice = "There is no reply to choose yet."
        }
    }

    private mutating func leave() -> [Effect] {
        if page != nil {
            page = nil
        } else if source == .recording {
            return quit()
        } else {
            stopBrowsing()
        }
        return []
    }

    mutating func stopBrowsing() {
        chosen = nil
        top = nil
        sideTop = 0
    }

    /// Leaves; an open connection is closed first, so that the recording has its end.
    mutating func quit() -> [Effect] {
        guard link == .open else { return [.quit] }
        dialogue.close(at: now)
        link = .closed
        return [.close, .quit]
    }

    private mutating func show(_ content: SideContent) {
        let isShown = sideContent == content && !layout.side.isEmpty
        sideContent = isShown ? .reply : content
        sideTop = 0
        // On a small screen the pane is not there until it has all of it.
        if isShown { isSideWhole = isSideWhole && !layout.isSmall }
        if !isShown && layout.side.isEmpty { isSideWhole = true }
    }

    private mutating func swapPane() {
        isSideWhole.toggle()
        sideTop = 0
    }

    /// Chooses the reply that ends at an entry, and brings it into view.
    mutating func choose(_ end: Int?) {
        guard let end else { return }
        chosen = end
        sideTop = 0
        bringIntoView(end)
    }
}
