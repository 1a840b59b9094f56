import SMTPSyntax

/// A log that arrives in pieces, in the memory of one line.
package struct LogStream {
    /// What follows in a longer line is passed over: nothing that matters is there.
    static let longestLine = 65_536

    /// How many lines were read, an unfinished one not among them.
    package private(set) var lineCount = 0
    private var reader = LogLineReader()
    /// The line that is not complete.
    private var pending: [UInt8] = []

    package init() {}

    /// Reads the lines that are complete now, and calls back for each that says something.
    package mutating func push(_ piece: [UInt8], _ found: (LogFinding) -> Void) {
        let octets = piece.span
        var start = 0
        while let end = octets.firstIndex(of: 0x0A, from: start) {
            if pending.isEmpty {
                read(octets.extracting(start..<end), found)
            } else {
                keep(octets.extracting(start..<end))
                readPending(found)
            }
            start = end + 1
        }
        keep(octets.extracting(start..<octets.count))
    }

    /// The last line, where the log ends without a line end.
    package mutating func finish(_ found: (LogFinding) -> Void) {
        if !pending.isEmpty { readPending(found) }
    }

    private mutating func keep(_ octets: Span<UInt8>) {
        let count = min(octets.count, Self.longestLine - pending.count)
        if count > 0 { pending += octets.array(0..<count) }
    }

    private mutating func readPending(_ found: (LogFinding) -> Void) {
        let line = pending
        pending.removeAll(keepingCapacity: true)
        read(line.span, found)
    }

    private mutating func read(_ line: Span<UInt8>, _ found: (LogFinding) -> Void) {
        lineCount += 1
        let hasReturn = line.count > 0 && line[line.count - 1] == 0x0D
        let length = min(hasReturn ? line.count - 1 : line.count, Self.longestLine)
        if let finding = reader.read(line.extracting(0..<length)) { found(finding) }
    }
}
