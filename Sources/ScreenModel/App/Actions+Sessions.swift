import SessionModel

// Several sessions in one window.
extension Actions {
    static let sessions: [Action] = [
        Action(
            "connect", "open a session with another server beside this one", argument: "HOST[:PORT] | @NAME",
            kind: .server
        ) { $0.connect(to: $1) },
        Action(
            "mx", "look up the mail servers of a domain, and choose one to connect to", argument: "DOMAIN[:PORT] | N"
        ) { $0.findMailServers($1) },
        Action(
            "openMailServer", "connect to the chosen mail server",
            [KeyBinding(.enter, [.mailServers], hint: "connect")]
        ) { $0.connectToChosenMailServer() },
        Action(
            "dns", "ask the DNS about the names, policies and certificate of the session", argument: "[ADDRESS]"
        ) { $0.showNameChecks($1) },
        Action(
            "session", "show the next session, or session N",
            [KeyBinding(.control("o"), KeyContext.ofSessions, hint: "session")],
            argument: "[N]"
        ) { $0.showSession($1) },
        Action("sessions", "list the sessions, to show another one", argument: "") { model, _ in model.listSessions() },
    ]
}
