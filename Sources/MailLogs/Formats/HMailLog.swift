import SMTPSyntax

/// The log of hMailServer: cells in quotation marks, with tabs between them.
///
///     "SMTPC"	1928	55	"2026-11-30 21:25:35.021"	"192.0.2.10"	"RECEIVED: 550 Unknown user"
struct HMailLog {
    private var sessions = LogSessions()

    mutating func refusal(in line: LogText) -> LoggedRefusal? {
        guard Self.mayBe(line) else { return nil }
        let cells = line.octets.split(separator: UInt8(ascii: "\t")).map { cell in
            LogText(cell.drop { $0 == UInt8(ascii: "\"") }.prefix { $0 != UInt8(ascii: "\"") })
        }
        guard cells.count >= 6 else { return nil }
        let (kind, session, text) = (cells[0], cells[2], cells[5])
        let words = ASCII.trimmed(text.octets.drop { $0 != UInt8(ascii: ":") }.dropFirst())
        // SMTPC is its client: what it has received are replies of another server. SMTPD is the server.
        let isClient = kind.string == "SMTPC"
        let isReply = text.isPlaced(Array((isClient ? "RECEIVED" : "SENT").utf8), at: text.octets.startIndex)
        guard isReply else {
            sessions.sent(LogText(words.starts(with: "[nl]".utf8) ? Array(".".utf8)[...] : words), in: session)
            return nil
        }
        let last = LogText(words).lastPlace(of: Array("[nl]".utf8), from: words.startIndex)
        let line = last.map { words[($0 + 4)...] } ?? words
        var refusal = sessions.received(
            LogText(line), in: session, log: "hMailServer", speaker: isClient ? .remote : .local)
        refusal?.time = cells[3].string
        refusal?.host = cells[4].string
        return refusal
    }

    static func mayBe(_ line: LogText) -> Bool {
        line.octets.starts(with: "\"SMTPC\"\t".utf8) || line.octets.starts(with: "\"SMTPD\"\t".utf8)
    }
}
