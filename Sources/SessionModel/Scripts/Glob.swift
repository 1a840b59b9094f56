import SMTPSyntax

/// A pattern in which a star matches any text, compared with a whole line.
///
///     "*queued*"   matches   "2.0.0 Ok: queued as 4D2F"
///
/// Written in the text form of transcripts: `\*` is a star, `\\` a backslash, `\x1b` an octet.
package struct Glob: Hashable, Sendable {
    /// The literal pieces between the stars.
    private let pieces: [[UInt8]]

    /// Nil when an escape in it is not one of the text form.
    package init?(_ pattern: some StringProtocol) {
        var pieces: [String] = [""]
        var isEscaped = false
        for character in pattern.unicodeScalars {
            if character == "*" && !isEscaped {
                pieces.append("")
                continue
            }
            if character == "*" { pieces[pieces.count - 1].unicodeScalars.removeLast() }
            pieces[pieces.count - 1].unicodeScalars.append(character)
            isEscaped = character == "\\" && !isEscaped
        }
        var decoded: [[UInt8]] = []
        for piece in pieces {
            guard let bytes = VisibleText.bytes(fromFileForm: piece) else { return nil }
            decoded.append(bytes)
        }
        self.pieces = decoded
    }

    /// Whether a pattern has a wildcard at all; without one it is a remark.
    package var hasStar: Bool { pieces.count > 1 }

    /// The text in front of the first star.
    var head: [UInt8] { pieces.first ?? [] }

    /// As it is written in a script.
    var written: String {
        let parts = pieces.map { piece in
            var part: [UInt8] = []
            VisibleText.appendFileForm(piece[...], escapesStars: true, to: &part)
            return String(decoding: part, as: UTF8.self)
        }
        return parts.joined(separator: "*")
    }

    /// Whether the whole text fits.
    package func matches(_ text: [UInt8]) -> Bool {
        guard let first = pieces.first, let last = pieces.last, hasStar else { return text == pieces.first }
        guard text.starts(with: first), text.count >= first.count + last.count else { return false }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        guard Array(text.suffix(last.count)) == last else { return false }
        for piece in pieces.dropFirst().dropLast() {
            guard let end = Self.end(ofFirst: piece, in: rest) else { return false }
            rest = rest[end...]
        }
        return true
    }

    private static func end(ofFirst piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard !piece.isEmpty else { return text.startIndex }
        guard text.count >= piece.count else { return nil }
        let starts = text.startIndex...(text.endIndex - piece.count)
        return starts.first { text[$0..<($0 + piece.count)].elementsEqual(piece) }.map { $0 + piece.count }
    }
}
