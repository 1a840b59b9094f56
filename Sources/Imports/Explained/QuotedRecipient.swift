import SMTPSyntax

/// The recipient that an error message names beside a reply.
///
///     {'bob@example.test': (550, b'5.1.1 no such user')}                       Python
///     recipient: 'bob@example.test'                                           nodemailer
///     The following recipients failed: bob@example.test: no such user         PHPMailer
enum QuotedRecipient {
    /// The address directly in front of a place: `'bob@example.test': (`.
    static func before(_ place: Int, in line: ArraySlice<UInt8>) -> String? {
        let head = line[..<place].suffix(400)
        let end = head.lastIndex { !" :(\t".utf8.contains($0) }.map { $0 + 1 } ?? head.startIndex
        guard head[end...].contains(UInt8(ascii: ":")) else { return nil }
        let word = head[..<end].reversed().prefix { !" \t{,".utf8.contains($0) }.reversed()
        return address(Array(word))
    }

    /// The value of a field of its own line.
    static func named(in line: ArraySlice<UInt8>) -> String? {
        let text = ASCII.trimmed(line)
        for name in ["recipient: ", "Recipient: ", "FailedRecipient: ", "recipient => "]
        where text.starts(with: name.utf8) {
            return address(Array(text.dropFirst(name.utf8.count)))
        }
        return nil
    }

    /// An address without quotes, brackets and commas; nil for any other word.
    private static func address(_ word: [UInt8]) -> String? {
        let bare = word.filter { !"'\"<>,`".utf8.contains($0) }
        guard bare.contains(UInt8(ascii: "@")), bare.count <= 320, !bare.contains(where: ASCII.isBlank) else {
            return nil
        }
        return String(decoding: bare, as: UTF8.self)
    }
}
