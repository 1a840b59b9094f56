import SMTPSyntax

/// A reply of the practice server: its codes, and the text of its lines.
///
///     ServerReply(.accepted, "practice-1")   →   250 2.0.0 Accepted as practice-1
struct ServerReply: Hashable, Sendable {
    /// The row of the table; nil for what only one scenario says.
    let kind: Kind?
    let code: ReplyCode
    /// Nil where no enhanced code belongs (RFC 2034 §4).
    let enhanced: String?
    /// The texts after the codes, one per line; at least one.
    let lines: [String]

    /// A reply of one line; `value` replaces `{}` in the row's text.
    init(_ kind: Kind, _ value: String = "") {
        self.init(kind, lines: [value])
    }

    /// A reply with a line for each of the values.
    init(_ kind: Kind, lines values: [String]) {
        let row = kind.row
        self.init(
            kind, row.code, row.enhanced, (values.isEmpty ? [""] : values).map { row.text.replacing("{}", with: $0) })
    }

    /// What only one scenario says.
    init(_ code: ReplyCode, _ enhanced: String?, lines: [String]) {
        self.init(nil, code, enhanced, lines)
    }

    /// What a script says, as it is written there.
    init(_ code: ReplyCode, lines: [String]) { self.init(nil, code, nil, lines) }

    /// The same kind of reply in the words of another one.
    func saying(_ other: ServerReply) -> ServerReply { ServerReply(kind, other.code, other.enhanced, other.lines) }

    private init(_ kind: Kind?, _ code: ReplyCode, _ enhanced: String?, _ lines: [String]) {
        (self.kind, self.code, self.enhanced, self.lines) = (kind, code, enhanced, lines)
    }

    /// The same with a value in place of a mark.
    func about(_ value: String, for mark: String = "{}") -> ServerReply {
        ServerReply(kind, code, enhanced, lines.map { $0.replacing(mark, with: value) })
    }

    /// Whether the command was refused, temporarily or permanently.
    var isFailure: Bool { !code.severity.isSuccess }

    /// Whether the command was refused permanently.
    var isRefusal: Bool { code.severity == .permanent }

    /// Whether the server closes the connection after it: 221 and 421 say so (RFC 5321 §4.2.2), and 521 comes from a
    /// host that accepts no mail (RFC 7504 §3).
    var closes: Bool { [221, 421, 521].contains(code) }

    /// The octets of the reply: every line carries both codes (RFC 5321 §4.2.1, RFC 2034 §4).
    var wire: [UInt8] {
        lines.indices.flatMap { index in
            let separator = index == lines.count - 1 ? " " : "-"
            let head = "\(code)\(separator)" + (enhanced.map { "\($0) " } ?? "")
            return Array(head.utf8) + Self.safe(lines[index], room: 510 - head.utf8.count) + LineEnding.crlf.bytes
        }
    }

    /// Text that a reply may contain: printable ASCII, and no longer than a reply line may be.
    ///
    /// Some texts repeat what the client sent, and whatever that was, it must not break the dialogue (RFC 5321 §4.2,
    /// §4.5.3.1.5).
    private static func safe(_ text: String, room: Int) -> [UInt8] {
        text.unicodeScalars.prefix(room).map { scalar in
            (0x20...0x7E).contains(scalar.value) ? UInt8(scalar.value) : UInt8(ascii: "?")
        }
    }
}

extension ServerReply {
    /// What is the same in every reply of a kind.
    struct Row: Hashable {
        let code: ReplyCode
        /// Nil for the greeting, every reply to EHLO and HELO, and 354, which carry none (RFC 2034 §4).
        let enhanced: String?
        /// `{}` marks what differs from one reply to the next.
        let text: String

        init(_ code: ReplyCode, _ enhanced: String?, _ text: String) {
            self.code = code
            self.enhanced = enhanced
            self.text = text
        }
    }
}
