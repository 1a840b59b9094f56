import SMTPSyntax

/// The deliveries of qmail-send that have begun: the line about the outcome has only their number.
///
///     starting delivery 7: msg 91 to remote bob@example.net
///     delivery 7: failure: 192.0.2.10_does_not_like_recipient./Remote_host_said:_550_no_such_user/
struct QmailDeliveries {
    /// qmail counts up to its concurrency; more are of several logs.
    private static let most = 1024

    private var recipients: [[UInt8]: String] = [:]

    /// Remembers a line that begins a delivery.
    mutating func note(_ line: LogText) {
        guard let number = line.between("starting delivery ", ": msg"), let mark = line.between(" to ", " "),
            let place = line.place(of: Array(" to \(mark.string) ".utf8), from: line.octets.startIndex)
        else { return }
        if recipients.count >= Self.most { recipients.removeAll() }
        let rest = LogText(line.octets[(place + mark.octets.count + 5)...])
        recipients[Array(number.octets)] = LogText(rest.octets.prefix { !ASCII.isBlank($0) }).string
    }

    /// The recipient of a delivery that has ended.
    mutating func recipient(of number: LogText) -> String? { recipients.removeValue(forKey: Array(number.octets)) }

    /// The text without the signs that qmail writes for spaces and line ends.
    static func readable(_ text: LogText) -> LogText {
        let words = LogText(text.octets.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 })
        let end = words.place(of: Array("/Giving up on ".utf8), from: words.octets.startIndex) ?? words.octets.endIndex
        var octets = Array(words.octets[..<end])
        if octets.last == UInt8(ascii: "/") { octets.removeLast() }
        return LogText(withLineEnds(octets))
    }

    /// A slash in front of the code of the reply or of a sentence of qmail is a line end; others are part of a text.
    private static func withLineEnds(_ octets: [UInt8]) -> [UInt8] {
        let code = LogText(octets).place(of: Array("said: ".utf8), from: 0).map { octets[($0 + 6)...].prefix(3) }
        var octets = octets
        for index in octets.indices.dropLast(4) where octets[index] == UInt8(ascii: "/") {
            let next = octets[(index + 1)...]
            let isCode = ReplyLine(next.prefix(4)) != nil && code.map { next.starts(with: $0) } == true
            if isCode || next.starts(with: "Remote host said".utf8) { octets[index] = 0x0A }
        }
        return octets
    }
}
