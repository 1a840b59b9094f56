import Explainer
import SMTPSyntax
import SessionModel

// What is shown: pages, panes, and the reply that is looked at.
extension AppModel {
    mutating func explain(_ text: String) -> [Effect] {
        guard let written = WrittenReply(text) else {
            notice = "A reply begins with three digits: :explain RCPT 550 5.1.1 no such user"
            return []
        }
        shown.explanation = Explanation(of: written.reply, in: written.context)
        shown.open(.explanation)
        return []
    }

    mutating func toggleBrowsing() -> [Effect] {
        guard source == .live else { return [] }
        // What is chosen is explained in the pane of the replies.
        shown.pane = .reply
        if shown.chosen != nil {
            shown.stopBrowsing()
        } else if let newest = dialogue.newestReply {
            choose(newest)
        } else {
            notice = "There is no reply to choose yet."
        }
        return []
    }

    /// Chooses a reply that is found from the one that is explained.
    mutating func chooseReply(_ find: (Dialogue, Int) -> Int?) -> [Effect] {
        choose(explainedReply.flatMap { find(dialogue, $0) })
        return []
    }

    /// Chooses the newest reply; while a recording is loading, goes to the end of its file.
    mutating func chooseNewest() -> [Effect] {
        if loading?.tail != nil {
            shown.stopBrowsing()
        } else {
            choose(dialogue.newestReply)
        }
        return []
    }

    mutating func leave() -> [Effect] {
        if keyContext == .reference && shown.reference?.openedTop != nil {
            shown.reference?.openedTop = nil
        } else if shown.page == .comparison {
            return leaveComparison()
        } else if shown.page == .recordings {
            return quit()
        } else if shown.page != nil {
            shown.page = nil
        } else if source == .recording {
            return leaveRecording()
        } else if source == .watched && !isLookedAt {
            return quitByKey()
        } else {
            shown.stopBrowsing()
        }
        return []
    }

    mutating func show(_ pane: Pane) -> [Effect] {
        let isSeen = shown.pane == pane && !layout.side.isEmpty
        // On a small screen the pane is not there until it has all of it.
        if isSeen && layout.isSmall || !isSeen && shown.view == .conversation { shown.view = .both }
        if !isSeen && layout.side.isEmpty { shown.view = .explanation }
        shown.pane = isSeen ? .reply : pane
        shown.sideTop = 0
        return []
    }

    mutating func swapPane() -> [Effect] {
        if shown.page == .comparison { return explainStep() }
        shown.view = shown.view.next
        shown.sideTop = 0
        return []
    }

    /// Enter in a recording.
    mutating func toggleMessage() -> [Effect] {
        if !toggleFold() { notice = "There is no long message here to open or close." }
        return []
    }

    /// Opens the long message whose reply is chosen, or closes it again; false where the chosen reply answers none.
    mutating func toggleFold() -> Bool {
        guard
            let exchange = (source == .live ? shown.chosen : explainedReply).flatMap(dialogue.transcript.exchange(at:)),
            MessageFold(exchange, in: dialogue.transcript) != nil
        else { return false }
        if shown.opened.remove(exchange.number) == nil { shown.opened.insert(exchange.number) }
        if let sent = exchange.sent { shown.top = conversation.top(showing: sent.lowerBound...sent.lowerBound) }
        return true
    }

    /// Opens the long message that an entry is part of, so that the entry can be seen.
    mutating func unfoldMessage(of entry: Int) {
        guard let exchange = dialogue.transcript.exchange(at: entry),
            MessageFold(exchange, in: dialogue.transcript)?.hidden.contains(entry) == true
        else { return }
        shown.opened.insert(exchange.number)
    }
}
