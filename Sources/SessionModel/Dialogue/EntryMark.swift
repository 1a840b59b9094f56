import SMTPSyntax

/// What is kept of an entry beside its text. `TranscriptPage` keeps its parts in lists of
/// their own.
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
    /// Of a line that came the entry that it answers; of all others their number in the list of their kind; -1 for none.
    let number: Int32
    let kind: Kind

    /// The entry that a line answers that came.
    var answers: Int? { server != nil && number >= 0 ? Int(number) : nil }

    var server: ServerMark? { if case .server(let mark) = kind { mark } else { nil } }
}
