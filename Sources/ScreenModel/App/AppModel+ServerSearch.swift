import SessionModel

// A domain has several mail servers, and one that gives no service is left for the next one.
extension AppModel {
    /// Whether it is known which address the session is with; before that a recording cannot name it.
    package var isAddressSettled: Bool {
        guard source == .live else { return true }
        return connection.link == .open ? !connection.search.mayGoOn(session) : connection.link != .connecting
    }

    /// The next server is connected to. What was to be sent by itself is sent there.
    mutating func goOn(after failure: ConnectionFailure, isEnded: Bool = false) -> [Effect] {
        if !isEnded { dialogue.close(at: now) }
        connection.link = .connecting
        connection.isGoingOn = true
        connection.connectingSince = now
        return [.close, .connectNext(failure)]
    }

    /// The server, as OAUTHBEARER names it: the host that was connected to, and not its domain (RFC 7628 §3.1).
    var loginPlace: (host: String, port: Int?) {
        let row = connection.search.row
        let host = row?.host ?? connection.chosenHost ?? endpoint?.host ?? ""
        return (host, row?.endpoint.port ?? endpoint?.port)
    }
}
