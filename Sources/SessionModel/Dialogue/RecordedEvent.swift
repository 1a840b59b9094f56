import SMTPSyntax

/// One event read back from a recording, as far as it is needed to replay the session.
///
/// Phases and most findings are not among them: they follow from the lines, and are computed again.
package enum RecordedEvent: Hashable, Sendable {
    case client(WireLine, at: Double)
    case server(WireLine, at: Double)
    case note(Note, at: Double)
    case tls(TLSOutcome, at: Double)
    /// A finding of one who saw more than the lines, as of a client that was watched.
    case finding(Finding, at: Double)
}

extension RecordedEvent {
    /// In seconds since the session began.
    package var time: Double {
        switch self {
        case .client(_, let time), .server(_, let time), .note(_, let time), .tls(_, let time),
            .finding(_, let time):
            time
        }
    }
}
