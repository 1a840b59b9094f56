import SMTPSyntax

/// What is kept of an entry beside its text. Lines of one reply that came together share one.
struct EntryMark: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// By the number of the line among those that were sent.
        case client(Int32)
        case server(ServerMark)
        case phase(Phase, Phase)
        /// The rest by their numbers in their lists.
        case finding(Int32)
        case note(Int32)
        case tls(Int32)
    }

    /// In seconds since the session began.
    let time: Double
    let kind: Kind

    var server: ServerMark? { if case .server(let mark) = kind { mark } else { nil } }
}
