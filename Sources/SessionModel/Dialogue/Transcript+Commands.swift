import SMTPSyntax

// Commands as the server has read them, whatever pieces they were sent in.
extension Transcript {
    /// The command whose last piece, so far, is at an entry; nil where the entry is not a command.
    package func command(at entry: Int) -> ClientEntry? {
        guard case .client(let last) = self[entry]?.body, case .command = last.kind else { return nil }
        guard let first = exchange(at: entry)?.sent?.lowerBound, first < entry else { return last }
        var pieces: [ClientEntry] = []
        for place in first...entry {
            if case .client(let piece) = self[place]?.body { pieces.append(piece) }
        }
        var line = pieces.dropLast().reduce(into: [UInt8]()) { $0 += $1.line + $1.ending.bytes } + last.line
        if last.line.isEmpty, last.ending == .lf, line.last == UInt8(ascii: "\r") { line.removeLast() }
        return ClientEntry(
            line: line,
            style: ClientStyle(
                kind: last.kind, ending: last.ending, isStuffed: false,
                isRedacted: pieces.contains(where: \.isRedacted), isUnderTLS: last.isUnderTLS, verdict: last.verdict))
    }

    /// The command of an exchange; nil for a message, an answer to a challenge, and where nothing was sent.
    package func command(of exchange: Exchange) -> ClientEntry? { exchange.asked.flatMap(command) }
}
