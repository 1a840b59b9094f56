import SMTPSyntax

/// The first line of a recording: when it began, and with whom.
///
///     {"smtptui":1,"type":"header","started":"2026-11-23T10:00:00.000Z","target":"mail.example.test:2525",…}
package struct RecordingHeader: Hashable, Sendable {
    /// The version of the format.
    static let version = 1
    /// What is said of secrets where they are in the file; otherwise nothing is.
    private static let kept = "kept"
    /// The protocol, where it is not SMTP.
    private static let lmtp = "LMTP"

    /// What is said above a form with secrets in it.
    package static let secretsWarning = "It contains the secrets of the session, such as passwords."

    /// How the headers that this program writes begin, so that its files can be told from others.
    package static let beginning = Array(#"{"smtptui":"#.utf8)

    /// UTC in ISO 8601 with milliseconds.
    package let started: String
    /// What was asked for.
    package let target: String
    /// What was connected to; nil when nothing was.
    package let address: String?
    package let program: String?
    /// Whether the secrets of the session are in the file.
    package let keepsSecrets: Bool
    /// How the server was reached, in words; nil for a direct way.
    package let route: String?
    /// Whether the user asked for LMTP (RFC 2033).
    package let speaksLMTP: Bool

    package init(
        started: String, target: String, address: String?, program: String?, keepsSecrets: Bool = false,
        route: String? = nil, speaksLMTP: Bool = false
    ) {
        self.started = started
        self.target = target
        self.address = address
        self.program = program
        self.keepsSecrets = keepsSecrets
        self.route = route
        self.speaksLMTP = speaksLMTP
    }

    /// The header of the same session without its secrets.
    package var withoutSecrets: RecordingHeader {
        RecordingHeader(
            started: started, target: target, address: address, program: program, route: route, speaksLMTP: speaksLMTP)
    }

    /// The day on which it began, in days since 1970; nil where that is not known.
    package var startedDay: Int? { DateTime.day(started) }

    /// The line without its line feed.
    package var line: String {
        var members: [(String, JSONText)] = [
            ("smtptui", .number(Self.version)), ("type", .text("header")), ("started", .text(started)),
            ("target", .text(target)), ("address", .optional(address)),
        ]
        if let route { members.append(("route", .text(route))) }
        if let program { members.append(("program", .text(program))) }
        if speaksLMTP { members.append(("protocol", .text(Self.lmtp))) }
        if keepsSecrets { members.append(("secrets", .text(Self.kept))) }
        return JSONText.object(members)
    }

    init(line: Span<UInt8>) throws(RecordingProblem) {
        let version: Int
        do throws(RecordingLineProblem) {
            let json = try JSONText(line: line)
            version = try json.required("smtptui", \.integer)
            started = try json.required("started", \.string)
            target = try json.required("target", \.string)
            address = try json.field("address", \.string)
            program = try json.field("program", \.string)
            route = try json.field("route", \.string)
            speaksLMTP = try json.field("protocol", \.string) == Self.lmtp
            keepsSecrets = try json.field("secrets", \.string) == Self.kept
        } catch {
            throw .noHeader
        }
        guard version == Self.version else { throw .unknownVersion(version) }
    }
}
