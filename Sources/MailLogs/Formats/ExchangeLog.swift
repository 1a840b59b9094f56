import SMTPSyntax

/// The protocol logs of Exchange: comma-separated, a line per command and per reply.
///
///     #Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context
///     2026-11-30T21:25:35.120Z,MX01\Default,08DB994D2DD18DBF,5,192.0.2.1:25,192.0.2.33:51898,>,550 5.7.1 …,
struct ExchangeLog {
    private var sessions = LogSessions()

    /// Where a column is when the log has no header: as every version writes them.
    private static let columns = [
        "date-time", "connector-id", "session-id", "sequence-number", "local-endpoint",
        "remote-endpoint", "event", "data", "context",
    ]
    private var columns = Self.columns

    /// The refusal in a line; nil where there is none, or the line is from another log.
    mutating func refusal(in line: LogText) -> LoggedRefusal? {
        guard Self.mayBe(line) else {
            readHeader(line)
            return nil
        }
        let cells = Self.cells(line)
        guard cells.count >= columns.count - 1, let session = cell("session-id", cells),
            let event = cell("event", cells),
            event.octets.count == 1, let data = cell("data", cells)
        else { return nil }
        switch event.octets.first {
        case UInt8(ascii: "<"), UInt8(ascii: ">"): return refusal(data, event, session, cells)
        case UInt8(ascii: "-"):
            sessions.ended(session)
            return nil
        default: return nil
        }
    }

    private mutating func refusal(
        _ data: LogText, _ event: LogText, _ session: LogText, _ cells: [LogText]
    ) -> LoggedRefusal? {
        // A receive connector writes its replies with the sign by which a send connector writes commands.
        guard ReplyLine(data.octets) != nil else {
            sessions.sent(data, in: session)
            return nil
        }
        let speaker: Speaker = event.octets.first == UInt8(ascii: "<") ? .remote : .local
        var refusal = sessions.received(data, in: session, log: "Exchange", speaker: speaker)
        refusal?.time = cell("date-time", cells)?.string
        refusal?.host = cell("remote-endpoint", cells)?.string
        return refusal
    }

    /// Most lines of other logs are told by their first octets.
    static func mayBe(_ line: LogText) -> Bool {
        let start = line.octets.startIndex
        guard line.octets.count > 40, ASCII.isDigit(line.octets[start]), line.octets[start + 10] == UInt8(ascii: "T")
        else {
            return false
        }
        return line.octets[start + 23] == UInt8(ascii: "Z") && line.octets[start + 24] == UInt8(ascii: ",")
    }

    private mutating func readHeader(_ line: LogText) {
        guard line.isPlaced(Array("#Fields: ".utf8), at: line.octets.startIndex) else { return }
        let names = line.octets.dropFirst(9).split(separator: UInt8(ascii: ",")).map { LogText($0).string }
        if names.contains("session-id"), names.contains("event"), names.contains("data") { columns = names }
    }

    private func cell(_ name: String, _ cells: [LogText]) -> LogText? {
        columns.firstIndex(of: name).flatMap { $0 < cells.count ? cells[$0] : nil }
    }

    /// The cells; one in quotation marks may have commas in it.
    private static func cells(_ line: LogText) -> [LogText] {
        var cells: [LogText] = []
        var cell: [UInt8] = []
        var isQuoted = false
        for octet in line.octets {
            if octet == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if octet == UInt8(ascii: ","), !isQuoted {
                cells.append(LogText(cell))
                cell.removeAll(keepingCapacity: true)
            } else {
                cell.append(octet)
            }
        }
        return cells + [LogText(cell)]
    }
}
