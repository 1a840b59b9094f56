import SessionModel

// F8: what is advised becomes a line that can be changed and sent.
extension AppModel {
    /// What F8 puts into the line; nil where nothing is advised.
    ///
    /// Without a connection no command can be sent, whatever the last reply advises.
    var advisedLine: String? {
        guard source == .live else { return nil }
        switch link {
        case .open where session.phase != .closed: break
        case .connecting: return nil
        case .open, .closed, .failed: return ":reconnect"
        }
        switch explainedReply.flatMap(dialogue.advisedLine) {
        case .verb(let verb): return Completion.line(for: verb, helloArgument)
        case .line(let line): return line
        case nil: return nil
        }
    }

    /// Whether it comes from the advice of the reply that is explained, and not from the state of the connection.
    var isAdviceOfReply: Bool { link == .open && session.phase != .closed && advisedLine != nil }

    mutating func takeAdvice() {
        guard let line = advisedLine else {
            notice = "The advice names no command."
            return
        }
        guard !session.isInMessage && !isAnswering else {
            notice = "F8 puts a command into the line, and what is typed now is none."
            return
        }
        guard input.isEmpty else {
            notice = "F8 puts \(line.prefix { $0 != " " }) into an empty line; ^C clears this one."
            return
        }
        stopBrowsing()
        changeInput { $0.set(line) }
    }
}
