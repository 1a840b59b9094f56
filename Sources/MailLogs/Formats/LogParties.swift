import SMTPSyntax

/// Who is concerned by a line: from the parts of its format, and from what most logs have beside them.
struct LogParties {
    private let line: LogText
    private let format: LogFormat
    private let fields: LogFields
    private let host: LogText?

    init(_ line: LogText, _ format: LogFormat, _ fields: LogFields, _ host: LogText?) {
        self.line = line
        self.format = format
        self.fields = fields
        self.host = host
    }

    func fill(_ refusal: inout LoggedRefusal) {
        refusal.queue = fields[.queue].flatMap { $0.string == "NOQUEUE" ? nil : Self.bounded($0) }
        refusal.sender = address(.sender, ["from=<", "F=<"]) ?? commandAddress(refusal, .command(.mail))
        refusal.recipient =
            address(.recipient, [" to=<"])
            ?? commandAddress(refusal, .command(.rcpt))
            ?? (format.software == "Exchange" ? firstAddress : nil)
        refusal.host = (host ?? fields[.host]).flatMap(Self.hostName) ?? namedHost
    }

    /// The address in the line's name of a command: `MAIL <a@example.com>`.
    private func commandAddress(_ refusal: LoggedRefusal, _ context: ReplyContext) -> String? {
        guard refusal.context == context else { return nil }
        return fields[.command].flatMap(LoggedCommand.address).flatMap(Self.bounded)
    }

    private func address(_ field: LogField, _ marks: [String]) -> String? {
        if let text = fields[field] {
            let bare = text.octets.filter { !"<>,:\"".utf8.contains($0) }
            return Self.bounded(LogText(bare))
        }
        return marks.lazy.compactMap { line.between($0, ">") }.first.flatMap(Self.bounded)
    }

    /// `relay=mx.example.net [192.0.2.10], ` or `H=mx.example.net [192.0.2.10]`
    private var namedHost: String? {
        if let host = line.between("relay=", ",") { return Self.hostName(host) }
        return line.between("H=", "]").flatMap { Self.hostName(LogText(Array($0.octets) + [UInt8(ascii: "]")])) }
    }

    private var firstAddress: String? {
        let words = line.octets.split { " ,;\"<>{}\t".utf8.contains($0) }
        return words.first { $0.contains(UInt8(ascii: "@")) }.flatMap { Self.bounded(LogText($0)) }
    }

    /// The name of a host, as the log writes it, without the port after its address.
    private static func hostName(_ text: LogText) -> String? {
        var octets = ASCII.trimmed(text.octets)
        if octets.last == UInt8(ascii: ","), !octets.isEmpty { octets = octets.dropLast() }
        if let end = octets.lastIndex(of: UInt8(ascii: "]")) {
            octets = octets[...end]
        } else if octets.contains(UInt8(ascii: "[")) {
            octets = octets + [UInt8(ascii: "]")]
        }
        let name = bounded(LogText(octets))
        return name == "none" ? nil : name
    }

    /// Nil for an empty text. A longer name than there can be is cut.
    private static func bounded(_ text: LogText) -> String? {
        let text = LogText(text.octets.prefix(320)).string
        return text.isEmpty ? nil : text
    }
}
