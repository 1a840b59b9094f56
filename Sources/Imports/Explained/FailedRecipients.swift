import SMTPSyntax

/// The recipients that PHPMailer lists, each with what was said of it; the code is elsewhere in the message.
///
///     SMTP Error: The following recipients failed: a@b.example: User unknown c@d.example: Mailbox full
struct FailedRecipients {
    private static let phrase = Array("The following recipients failed: ".utf8)
    private static let most = 100

    private(set) var all: [(recipient: String, text: [UInt8])] = []

    /// Reads a line that lists some.
    mutating func read(_ line: ArraySlice<UInt8>) {
        let text = Array(line.prefix(8000))
        guard let place = OctetSearch.firstRange(of: Self.phrase, in: text) else { return }
        for word in ASCII.words(text[place.upperBound...]) {
            if let recipient = Self.recipient(word), all.count < Self.most {
                all.append((recipient, []))
            } else if let last = all.indices.last {
                all[last].text += (all[last].text.isEmpty ? [] : [0x20]) + word
            }
        }
    }

    /// `a@b.example:`; an address in angle brackets is part of a text.
    private static func recipient(_ word: ArraySlice<UInt8>) -> String? {
        guard word.last == UInt8(ascii: ":"), word.first != UInt8(ascii: "<"), word.contains(UInt8(ascii: "@")) else {
            return nil
        }
        return String(decoding: word.dropLast(), as: UTF8.self)
    }

    /// Whose reply it is, and those of the others, which have its code.
    func replies(with last: Reply) -> [(reply: Reply, recipient: String?)] {
        guard let final = all.last else { return [(last, nil)] }
        let others = all.dropLast().compactMap { listed in
            Reply("\(last.code) \(String(decoding: listed.text, as: UTF8.self))").map {
                (reply: $0, recipient: String?.some(listed.recipient))
            }
        }
        return others + [(last, final.recipient)]
    }
}
