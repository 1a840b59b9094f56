import SMTPSyntax
import SessionModel

extension PasteEnd {
    /// How it ended, and where the rest is.
    var sentence: String {
        switch reason {
        case .done: "\(Self.lines(sent)) sent."
        case .messageOpen: "\(Self.lines(sent)) sent as message text; a line with a single dot ends the message."
        case .dot: "The dot ended the message. \(waiting)"
        case .refused(let code): "Stopped at \(code): \(Self.lines(sent)) sent. \(waiting)"
        case .challenge: "AUTH waits for an answer. \(waiting)"
        case .local:
            "The next line begins with a colon; in a paste it is not run. Enter sends it, "
                + "\(NamedAction.interrupt.key) drops the rest."
        case .violation: "Stopped: the server broke the protocol. \(waiting)"
        case .closed: "Stopped: the session is over. \(waiting)"
        case .safe: "Stopped in front of the message: safe mode is on. \(waiting)"
        case .stopped: "Stopped: \(Self.lines(sent)) sent. \(waiting)"
        }
    }

    private static func lines(_ count: Int) -> String {
        count == 1 ? "1 pasted line was" : "\(count) pasted lines were"
    }

    private var waiting: String {
        switch rest.count {
        case 0: "No more lines wait."
        case 1: "1 line waits in the input; Enter sends it."
        default: "\(rest.count) lines wait in the input; Enter sends the next one."
        }
    }
}
