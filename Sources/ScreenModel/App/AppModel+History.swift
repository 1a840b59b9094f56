import SMTPSyntax
import SessionModel

// Lines sent before: the arrow keys, Ctrl-R, and the commands of the conversation.
extension AppModel {
    /// Lines of an earlier session with this server, the oldest first.
    package mutating func remember(_ lines: [String]) {
        // What was typed since the start is newer.
        var history = History()
        for line in lines where History.canBeKept(line) {
            history.add(line)
            typing.addresses.note(line)
        }
        for line in typing.history.lines { history.add(line) }
        typing.history = history
    }

    /// Keeps a line that was sent, for this session and the next.
    mutating func keepInHistory(_ line: String) -> [Effect] {
        let isNew = typing.history.add(line)
        typing.addresses.note(line)
        return isNew && settings.keepsHistory && History.canBeKept(line) ? [.keepLine(line)] : []
    }

    mutating func recall(_ step: (inout History, String) -> String?) -> [Effect] {
        guard enter.isCommand, let line = step(&typing.history, typing.text) else { return [] }
        typing.replace(by: line)
        return []
    }

    /// Begins the search, or goes to an earlier line that has the text.
    mutating func searchHistory() -> [Effect] {
        if typing.search != nil {
            typing.stepSearch(isOlder: true)
        } else if enter.isCommand && !typing.isFlowing {
            typing.beginSearch()
        }
        return []
    }

    /// Enter on a chosen reply: its command goes into the line, to be changed and sent again.
    mutating func editCommand() -> [Effect] {
        if toggleFold() { return [] }
        guard let line = chosenCommand else { return [] }
        shown.stopBrowsing()
        typing.set(line)
        return []
    }

    /// The command that the chosen reply answers; nil, with the reason as a notice, where none can be sent again.
    private var chosenCommand: String? {
        mutating get {
            guard enter.isCommand else {
                notice = "No command can be typed here."
                return nil
            }
            guard let end = shown.chosen,
                let sent = dialogue.transcript.exchange(at: end).flatMap(dialogue.transcript.command)
            else {
                notice = "This reply does not answer a command."
                return nil
            }
            guard !sent.isRedacted else {
                notice = "The command contained a secret, which is not kept."
                return nil
            }
            return String(decoding: sent.line, as: UTF8.self)
        }
    }
}
