import SMTPSyntax

/// The beginning of a command, or of an answer to a challenge, that was sent without a line end: the server reads it
/// together with what is sent next.
///
///     C: MAIL FR               no end
///     C: OM:<a@b.example>      the server reads MAIL FROM:<a@b.example>
struct BegunLine: Sendable {
    /// More is not remembered; every server has given up long before.
    private static let longest = LineSplitter.longestLine

    /// What was sent, secrets included.
    private(set) var octets: [UInt8] = []
    /// The same as it is recorded.
    private(set) var written: [UInt8] = []
    /// The caller's number for the newest piece, and the verdict on what was begun.
    private(set) var tag = 0
    private(set) var verdict = Verdict.expected
    private(set) var isRedacted = false

    var isEmpty: Bool { octets.isEmpty }

    /// Whether a server that ends lines at a bare CR may answer it.
    var endsWithReturn: Bool { octets.last == UInt8(ascii: "\r") && !isRedacted }

    /// The line as the server reads it, once this piece has come.
    func followed(by piece: WireLine) -> WireLine {
        guard !isEmpty else { return piece }
        if piece.bytes.isEmpty, piece.ending == .lf, octets.last == UInt8(ascii: "\r") {
            return WireLine(bytes: Array(octets.dropLast()), ending: .crlf)
        }
        // In a recording each piece of a secret is a mark of its own.
        let isMarkedTwice = Redaction.isMark(piece.bytes) && written.last == UInt8(ascii: ">") && isRedacted
        return WireLine(bytes: isMarkedTwice ? octets : octets + piece.bytes, ending: piece.ending)
    }

    /// The piece as it may be recorded, given how the line up to its end may be; nil where nothing is removed.
    func redacted(_ piece: [UInt8], of line: [UInt8]?, mechanism: String) -> [UInt8]? {
        guard let line, !isEmpty else { return line }
        guard !piece.isEmpty else { return nil }
        let rest = line.starts(with: written) ? Array(line.dropFirst(written.count)) : []
        return rest.isEmpty ? Redaction.mark(mechanism) : rest
    }

    /// A piece was sent; `line` is what the server has of the line now.
    mutating func add(_ piece: SentLine, of line: WireLine, tag: Int) {
        octets = Array((line.bytes + line.ending.bytes).prefix(Self.longest))
        written = Array((written + (piece.redacted ?? piece.line) + piece.ending.bytes).prefix(Self.longest))
        isRedacted = isRedacted || piece.redacted != nil
        verdict = piece.verdict
        self.tag = tag
    }
}

// A replayed recording has no secrets, but its session is equal.
extension BegunLine: Hashable {
    static func == (left: BegunLine, right: BegunLine) -> Bool {
        left.written == right.written && left.tag == right.tag && left.isRedacted == right.isRedacted
    }

    func hash(into hasher: inout Hasher) { hasher.combine(written) }
}
