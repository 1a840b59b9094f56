import SMTPSyntax

/// What makes two refusals the same: the command, the code, and the text with addresses and long numbers masked.
///
///     550 5.1.1 <bob@example.net>: User unknown (id 4A123F860E2)   →   550 5.1.1 <: User unknown (id #)
///
/// Short numbers are kept, because a code of a provider or an hour is one.
package struct RefusalKey: Hashable, Sendable {
    private let speaker: Speaker
    private let context: ReplyContext?
    private let trouble: LogTrouble?
    private let code: ReplyCode?
    private let text: [UInt8]

    package init(_ refusal: LoggedRefusal) {
        speaker = refusal.speaker
        context = refusal.context
        trouble = refusal.trouble
        code = refusal.reply?.reply.code
        var masked: [UInt8] = []
        for line in refusal.reply?.reply.lines ?? [] { Self.append(line.text, to: &masked) }
        text = masked
    }

    private static func append(_ text: [UInt8], to masked: inout [UInt8]) {
        var word: [UInt8] = []
        // An address or the name of a host: another one on each line.
        var isName = false
        for octet in text {
            if isName {
                isName = octet != UInt8(ascii: ">")
            } else if octet == UInt8(ascii: "<") {
                close(&word, &masked)
                masked.append(octet)
                isName = true
            } else if isOfWord(octet) {
                word.append(octet)
            } else {
                close(&word, &masked)
                masked.append(octet)
            }
        }
        close(&word, &masked)
    }

    private static func isOfWord(_ octet: UInt8) -> Bool {
        if ASCII.isAlphanumeric(octet) || octet >= 0x80 { return true }
        return switch octet {
        case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "_"),
            UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    private static func close(_ word: inout [UInt8], _ masked: inout [UInt8]) {
        word = withoutName(word)
        masked += isMasked(word) ? [UInt8(ascii: word.contains(UInt8(ascii: "@")) ? "@" : "#")] : word
        word.removeAll(keepingCapacity: true)
    }

    /// What logs name so is another one on each line: `set_id=alice`.
    private static let named: Set<[UInt8]> = Set(
        ["sasl_username", "username", "user", "set_id", "id", "ip", "host", "helo", "from", "to", "rcpt", "sender"]
            .map { Array($0.utf8) })

    private static func withoutName(_ word: [UInt8]) -> [UInt8] {
        guard let place = word.firstIndex(of: UInt8(ascii: "=")), named.contains(Array(word[..<place])) else {
            return word
        }
        return Array(word[...place])
    }

    private static func isMasked(_ word: [UInt8]) -> Bool {
        if word.contains(UInt8(ascii: "@")) { return true }
        var (digits, dots, longest, run) = (0, 0, 0, 0)
        for octet in word {
            let isDigit = ASCII.isDigit(octet)
            digits += isDigit ? 1 : 0
            dots += octet == UInt8(ascii: ".") || octet == UInt8(ascii: ":") ? 1 : 0
            run = isDigit ? run + 1 : 0
            longest = max(longest, run)
        }
        let isAddress = dots >= 3 && digits >= 3
        return isAddress || longest >= 5 || digits >= 3 && word.count >= 9
    }
}
