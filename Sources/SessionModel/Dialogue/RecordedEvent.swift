import SMTPSyntax

/// One event read back from a recording, as far as it is needed to live the session again.
///
/// Phases and findings are not among them: they follow from the lines, and are found anew.
package enum RecordedEvent: Hashable, Sendable {
    case client(WireLine, at: Double)
    case server(WireLine, at: Double)
    case note(Note, at: Double)
    case tls(TLSOutcome, at: Double)
}
