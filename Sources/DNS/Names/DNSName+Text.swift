import SMTPSyntax

// Names as people write them, in master files and elsewhere (RFC 1035 §5.1).
extension DNSName {
    private static let dot = UInt8(ascii: ".")
    private static let backslash = UInt8(ascii: "\\")

    /// Reads a name, with or without a dot at its end: `mail.example.test`, `a\.b.example`, `\000.example`.
    package init(_ text: String) throws(DNSNameProblem) {
        guard !text.isEmpty else { throw .empty }
        let octets = Array(text.utf8)
        if octets == [Self.dot] {
            self = .root
            return
        }
        var labels: [[UInt8]] = [[]]
        var place = 0
        while place < octets.count {
            let octet = octets[place]
            place += 1
            if octet == Self.dot {
                labels.append([])
            } else if octet == Self.backslash {
                let (escaped, length) = try Self.escaped(octets[place...])
                labels[labels.count - 1].append(escaped)
                place += length
            } else {
                guard octet < 0x80 else { throw .notASCII }
                labels[labels.count - 1].append(octet)
            }
        }
        if labels.last?.isEmpty == true { labels.removeLast() }
        try self.init(labels: labels)
    }

    /// What follows a backslash: the octet, and how many octets were read.
    private static func escaped(_ rest: ArraySlice<UInt8>) throws(DNSNameProblem) -> (UInt8, Int) {
        guard let first = rest.first else { throw .badEscape }
        guard ASCII.isDigit(first) else {
            guard first < 0x80 else { throw .notASCII }
            return (first, 1)
        }
        let digits = rest.prefix(3)
        guard digits.count == 3, digits.allSatisfy(ASCII.isDigit),
            let octet = UInt8(String(decoding: digits, as: UTF8.self))
        else { throw .badEscape }
        return (octet, 3)
    }
}

extension DNSName: CustomStringConvertible {
    /// The name without a dot at its end, `.` for the root. It is ASCII and printable whatever is in the name.
    package var description: String {
        isRoot ? "." : labels.map(Self.text).joined(separator: ".")
    }

    private static func text(_ label: ArraySlice<UInt8>) -> String {
        var text = ""
        for octet in label {
            switch octet {
            case dot, backslash: text += "\\" + String(UnicodeScalar(octet))
            case 0x21...0x7E: text.unicodeScalars.append(UnicodeScalar(octet))
            default:
                let digits = String(octet)
                text += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
            }
        }
        return text
    }
}
