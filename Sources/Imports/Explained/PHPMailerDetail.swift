import SMTPSyntax

/// A reply that PHPMailer has taken apart.
///
///     Detail: <bob@example.test>: User unknown SMTP code: 550 Additional SMTP info: 5.1.1
enum PHPMailerDetail {
    private static let code = Array("SMTP code: ".utf8)
    private static let info = Array("Additional SMTP info: ".utf8)
    private static let detail = Array("Detail: ".utf8)

    /// The reply, put together; nil for a line without its code.
    static func reply(in line: ArraySlice<UInt8>) -> Reply? {
        let text = Array(line.prefix(4000))
        guard let place = OctetSearch.firstRange(of: code, in: text) else { return nil }
        let digits = text[place.upperBound...].prefix(3)
        guard ReplyCode(digits: digits) != nil else { return nil }
        let head = Array(text[..<place.lowerBound])
        let words = OctetSearch.firstRange(of: detail, in: head).map { head[$0.upperBound...] } ?? []
        let enhanced = OctetSearch.firstRange(of: info, in: text).map { found in
            text[found.upperBound...].prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
        }
        let parts = [digits, enhanced ?? [], ASCII.trimmed(words)].filter { !$0.isEmpty }
        return Reply(parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
    }
}
