/// What became of the wish to resume the session of the connection before (RFC 8446 §2.2, RFC 5077).
package struct TLSResumption: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Sendable {
        /// The server has accepted it: its certificate is the one of the earlier handshake, verified again.
        case resumed
        /// It was offered, and the server made a full handshake.
        case refused
        /// There was no connection with TLS before.
        case first
        /// The server had given nothing to resume it by.
        case nothing
        /// Its lifetime was over.
        case expired
        /// The connection before was to another name, or with other settings of TLS.
        case changed
    }

    package let outcome: Outcome
    /// How many tickets or session IDs the server gave on the connection before.
    package let given: Int
    /// How long the newest of them is valid, in seconds; nil where none was given.
    package let lifetime: Int?
    /// Whether it goes by a ticket; else by the ID of the session, which the server keeps (RFC 5246 §7.4.1.2).
    package let isTicket: Bool

    package init(_ outcome: Outcome, given: Int = 0, lifetime: Int? = nil, isTicket: Bool = true) {
        self.outcome = outcome
        self.given = given
        self.lifetime = lifetime
        self.isTicket = isTicket
    }

    /// For the conversation, and after `Resumption: `.
    package var words: String {
        switch outcome {
        case .resumed:
            "session resumed by \(isTicket ? "ticket" : "session ID"): the server did not send its certificate again"
        case .refused: "not resumed: the server made a full handshake although a \(kind) was offered\(gift)"
        case .first: "not resumed: this is the first connection with TLS"
        case .nothing: "not resumed: the server gave nothing to resume by on the connection before"
        case .expired: "not resumed: the \(kind) of the connection before has expired\(gift)"
        case .changed: "not resumed: the connection before had another name or other TLS settings"
        }
    }

    private var kind: String { isTicket ? "ticket" : "session ID" }

    /// ` (2 tickets were given, lifetime 7200 s)`.
    private var gift: String {
        guard given > 0 else { return "" }
        let lifetime = lifetime.map { ", lifetime \($0) s" } ?? ""
        return " (\(given) \(kind)\(given == 1 ? " was" : "s were") given\(lifetime))"
    }
}
