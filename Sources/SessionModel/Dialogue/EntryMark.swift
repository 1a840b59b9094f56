import SMTPSyntax

/// What is kept of an entry beside its text. `TranscriptPage` keeps its parts in separate lists.
struct EntryMark: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case client
        case server(ServerMark)
        case phase(Phase, Phase)
        case finding
        case note
        case tls
    }

    /// In seconds since the session began.
    let time: Double
    /// For a received line, the entry that it answers; for the others, their number in the list of their kind; -1 for none.
    let number: Int32
    let kind: Kind

    /// The entry that a received line answers.
    var answers: Int? { server != nil && number >= 0 ? Int(number) : nil }

    var server: ServerMark? { if case .server(let mark) = kind { mark } else { nil } }
}
