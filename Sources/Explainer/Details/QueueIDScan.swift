import SMTPSyntax

/// Finds the id of a message, or of its refusal, in the server's log.
///
///     250 2.0.0 Ok: queued as 4F2A1C0B3D                        Postfix and many others
///     250 OK id=1abcde-000XYZ-AB                                Exim
///     250 2.0.0 x1y2z3 Message accepted for delivery            sendmail, OpenSMTPD
///     250 ok 1700000000 qp 12345                                qmail
///     250 2.6.0 <…> [InternalId=123, Hostname=…] Queued mail    Exchange
///     250 Message Queued (6FA2…C0.1)                            Haraka
///     250 2.0.0 OK  1700000000 h5sm23980368wjn.20 - gsmtp       Gmail
enum QueueIDScan {
    static func queueID(in words: [ArraySlice<UInt8>], _ severity: Severity) -> String? {
        // In a refusal it is the id of the session.
        if words.count > 3, words.last.map({ bare($0).elementsEqual("gsmtp".utf8) }) == true {
            return severity.isSuccess ? id(words[words.count - 3]) : nil
        }
        if let labelled = words.lazy.compactMap(labelled).first { return labelled }
        guard severity.isSuccess else { return nil }
        let plain = words.map(bare)
        for index in plain.indices {
            if stands(["queued", "as"], plain, index) { return id(words.dropFirst(index + 2).first) }
            if stands(["message", "queued"], plain, index), words.dropFirst(index + 2).first?.first == UInt8(ascii: "(")
            {
                return id(words[index + 2])
            }
            if index > 0, stands(["message", "accepted"], plain, index) { return id(words[index - 1]) }
            if stands(["ok"], plain, index) {
                if plain.dropFirst(index + 2).first?.elementsEqual("qp".utf8) == true, index + 3 < words.count {
                    return words[(index + 1)...(index + 3)].map { String(decoding: $0, as: UTF8.self) }
                        .joined(separator: " ")
                }
                // Amazon: 250 Ok 0100018c1234abcd-…-000000
                if index + 2 == words.count, words[index + 1].count >= 16, !words[index + 1].contains(0x3D) {
                    return id(words[index + 1])
                }
            }
        }
        return nil
    }

    private static func bare(_ word: ArraySlice<UInt8>) -> [UInt8] {
        word.filter(ASCII.isAlphanumeric).map { ASCII.isLetter($0) ? $0 | 0x20 : $0 }
    }

    private static func stands(_ phrase: [String], _ words: [[UInt8]], _ index: Int) -> Bool {
        index + phrase.count <= words.count
            && phrase.indices.allSatisfy { words[index + $0].elementsEqual(phrase[$0].utf8) }
    }

    /// `id=…`, `[InternalId=…,`
    private static func labelled(_ word: ArraySlice<UInt8>) -> String? {
        let bare = word.drop { !ASCII.isLetter($0) }
        guard let first = bare.first, first | 0x20 == UInt8(ascii: "i") else { return nil }
        for label in ["internalid=", "id="] where ASCII.equal(bare.prefix(label.utf8.count), label.utf8) {
            return id(bare.dropFirst(label.utf8.count))
        }
        return nil
    }

    /// A word that may be an id: with a digit in it, and without the punctuation around it.
    private static func id(_ word: ArraySlice<UInt8>?) -> String? {
        guard let word, let first = word.firstIndex(where: ASCII.isAlphanumeric),
            let last = word.lastIndex(where: ASCII.isAlphanumeric), last - first >= 3,
            word.contains(where: ASCII.isDigit)
        else { return nil }
        return String(decoding: word[first...last], as: UTF8.self)
    }
}
