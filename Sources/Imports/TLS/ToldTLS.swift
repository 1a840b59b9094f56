import SMTPSyntax

/// What the lines of a program say of TLS: the phrases in a line, with their values.
enum ToldTLS {
    /// The longest text that is looked at, in bytes.
    private static let longest = 1000
    private static let marks = OctetMarks(TLSPhrase.anywhere.map { String(decoding: $0.text, as: UTF8.self) })

    /// What each phrase in a line says; none for most lines.
    static func all(in line: ArraySlice<UInt8>) -> [(told: TLSPhrase.Told, value: String)] {
        let text = Array(line.prefix(longest))
        var found = starting(text)
        var bits = marks.found(in: text.span)
        while bits != 0 {
            let phrase = TLSPhrase.anywhere[bits.trailingZeroBitCount]
            bits &= bits - 1
            guard let place = OctetSearch.firstRange(of: phrase.text, in: text) else { continue }
            found.append((phrase.told, value(of: phrase, at: place.lowerBound, in: text)))
        }
        return found
    }

    private static func starting(_ text: [UInt8]) -> [(told: TLSPhrase.Told, value: String)] {
        for start in LogPrefix.starts(of: text[...]) {
            let rest = text[start...].drop { " \t*=-".utf8.contains($0) }
            let phrases = TLSPhrase.atStart.filter { rest.starts(with: $0.text) }
            guard phrases.isEmpty else {
                return phrases.map { ($0.told, value(of: $0, at: rest.startIndex, in: text)) }
            }
        }
        return []
    }

    private static func value(of phrase: TLSPhrase, at place: Int, in text: [UInt8]) -> String {
        // In a summary and in a reason for failure the phrase is part of the value.
        let isWhole = phrase.told == .failure || phrase.told == .summary
        let rest = text[(isWhole ? place : place + phrase.text.count)...]
        let end = phrase.end.flatMap { OctetSearch.firstRange(of: $0, in: Array(rest)) }
        let value = end.map { rest.prefix($0.lowerBound) } ?? rest
        return String(decoding: ASCII.trimmed(value), as: UTF8.self)
    }
}
