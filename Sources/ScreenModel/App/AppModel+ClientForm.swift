import SMTPSyntax
import SessionModel

// `:xclient` and `:xforward`: ask for each attribute that the server offers, and put the command into the line.
extension AppModel {
    mutating func beginClientForm(_ verb: Verb) -> [Effect] {
        guard connection.link == .open, session.phase != .closed else {
            notice = "The connection is not open; :reconnect opens a new one."
            return []
        }
        guard driver == nil, !session.isInMessage, !session.isLoginUnderway else {
            notice = "\(verb) cannot be sent now."
            return []
        }
        let names = dialogue.judge.clientAttributes(of: verb)
        guard !names.isEmpty else {
            notice =
                session.offers(verb.name)
                ? "This server offers \(verb) and names no attribute of it."
                : session.hello == nil
                    ? "EHLO shows whether this server offers \(verb)." : "This server does not offer \(verb)."
            return []
        }
        clientForm = ClientForm(verb: verb, names: Array(names.prefix(Self.mostAttributes)))
        typing.replace(by: "")
        return []
    }

    /// A server may name as many as it likes.
    private static let mostAttributes = 20

    /// Enter, while a value is asked for.
    mutating func submitAttribute() -> [Effect] {
        guard var form = clientForm else { return [] }
        if let problem = form.enter(typing.text) {
            notice = problem
            return []
        }
        clientForm = form.name == nil ? nil : form
        typing.replace(by: "")
        guard form.name == nil else { return [] }
        guard let command = form.command else {
            notice = "No attribute has a value, so there is no command."
            return []
        }
        typing.replace(by: command)
        return []
    }

    mutating func cancelClientForm() {
        clientForm = nil
        typing.replace(by: "")
        notice = "The form is closed; nothing was sent."
    }
}
