import SMTPSyntax

/// The way of a session as the header shows it, with the present phase in capitals.
///
///     greeted ▸ ready ▸ SENDER ▸ rcpt ▸ text
struct PhasePath {
    /// The phases before the present one, the present one, and those after it.
    private let before: [String]
    /// The present one by its name inside a sentence: `sender`.
    let name: String
    let present: String
    private let after: [String]

    /// A question mark says that the phase is not certain.
    init(_ phase: Phase, isCertain: Bool) {
        let row = Self.rows[phase] ?? ([], phase.title, [])
        before = row.before
        name = row.present
        present = row.present.uppercased() + (isCertain ? "" : "?")
        after = row.after
    }

    func line(_ marks: Marks) -> StyledLine {
        let gap = " \(marks.phase) "
        var line = StyledLine(before.map { $0 + gap }.joined(), .dim)
        line.add(present, .phase)
        line.add(after.map { gap + $0 }.joined(), .dim)
        return line
    }

    /// The phases of the usual way.
    static let way = ["greeted", "ready", "sender", "rcpt", "text"]

    private typealias Row = (before: [String], present: String, after: [String])

    /// Off the usual way only the phases that led there are shown.
    private static let rows: [Phase: Row] = [
        .connecting: ([], "waiting for the greeting", []),
        .greeted: ([], "greeted", Array(way.dropFirst())),
        .refused: ([], "refused", []),
        .ready: (["greeted"], "ready", ["sender", "rcpt", "text"]),
        .tlsHandshake: (["greeted", "ready"], "TLS handshake", []),
        .auth: (["greeted", "ready"], "auth", []),
        .mail: (["greeted", "ready"], "sender", ["rcpt", "text"]),
        .rcpt: (["greeted", "ready", "sender"], "rcpt", ["text"]),
        .data: (["greeted", "ready", "sender", "rcpt"], "text", []),
        .bdat: (["greeted", "ready", "sender", "rcpt"], "chunks", []),
        .bdatFailed: (["greeted", "ready", "sender", "rcpt"], "chunk refused", []),
        .replies: (["greeted", "ready", "sender", "rcpt", "text"], "results", []),
        .reversed: ([], "roles changed", []),
        .closed: ([], "closed", []),
    ]
}
