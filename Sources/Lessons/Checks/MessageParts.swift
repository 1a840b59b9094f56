import SMTPSyntax

/// The parts of a message between the lines of its boundary (RFC 2046 §5.1.1).
///
///     Content-Type: multipart/mixed; boundary=42
struct MessageParts {
    /// What keeps a message from having its parts.
    enum Fault: String {
        /// Content-Type: is not multipart, or names no boundary.
        case noBoundary
        /// No line of the body is the boundary.
        case notBegun
        /// The last boundary, with two hyphens at its end, is missing.
        case notEnded
        /// A part says that it is base64, and is not.
        case notBase64
    }

    /// Each as a message of its own: a header, an empty line, a content.
    private(set) var parts: [SeenMessage] = []
    private(set) var fault: Fault?

    init(_ message: SeenMessage) {
        guard let boundary = Self.boundary(message) else {
            fault = .noBoundary
            return
        }
        var isOpen = false
        var isEnded = false
        for line in message.body {
            let text = Self.withoutBlanks(line)
            isEnded = text == boundary + Self.hyphens
            if isEnded { break }
            if text == boundary {
                isOpen = true
                parts.append(SeenMessage())
            } else if isOpen {
                parts[parts.count - 1].add(line, isEnded: true)
            }
        }
        // Without dots and end of its own: what is kept is content.
        for place in parts.indices { parts[place].isInChunks = true }
        fault =
            parts.isEmpty ? .notBegun : !isEnded ? .notEnded : parts.contains(where: Self.isBroken) ? .notBase64 : nil
    }

    /// Whether a part has fields that fit, and all parts are what they say.
    func hasPart(_ fields: [PartField]) -> Bool {
        fault == nil
            && parts.contains { part in
                fields.allSatisfy { field in part.values(of: field.name).contains { field.pattern.matches($0) } }
                    && part.body.contains { !$0.isEmpty }
            }
    }

    private static let hyphens = Array("--".utf8)

    /// The line that separates the parts: two hyphens, and the parameter of Content-Type.
    private static func boundary(_ message: SeenMessage) -> [UInt8]? {
        guard let type = message.values(of: "Content-Type").first,
            ASCII.uppercased(type).hasPrefix("MULTIPART/")
        else { return nil }
        for parameter in type.split(separator: UInt8(ascii: ";")).dropFirst() {
            let parts = parameter.split(separator: UInt8(ascii: "="), maxSplits: 1)
            guard parts.count == 2, ASCII.equal(ASCII.trimmed(parts[0]), "boundary".utf8) else { continue }
            let value = ASCII.trimmed(parts[1])
            let quote = UInt8(ascii: "\"")
            let isQuoted = value.first == quote
            let bare = isQuoted ? value.dropFirst().prefix { $0 != quote } : value.prefix { !ASCII.isBlank($0) }
            return bare.isEmpty ? nil : hyphens + Array(bare)
        }
        return nil
    }

    /// Spaces at the end of a boundary do not count.
    private static func withoutBlanks(_ line: [UInt8]) -> [UInt8] {
        Array(line.reversed().drop { ASCII.isBlank($0) }.reversed())
    }

    /// Whether a part has the encoding base64, and something else as its content (RFC 2045 §6.8).
    private static func isBroken(_ part: SeenMessage) -> Bool {
        guard part.values(of: "Content-Transfer-Encoding").contains(where: { ASCII.equal($0, "base64".utf8) }) else {
            return false
        }
        return Base64.decode(part.body.flatMap { withoutBlanks($0) })?.isEmpty ?? true
    }
}

extension MessageParts {
    /// What is missing, in a clause.
    static func missing(_ names: [String], _ fault: Fault?) -> String {
        switch fault {
        case .noBoundary: "Content-Type: must be multipart, and name a boundary"
        case .notBegun: "no line of the body is two hyphens and the boundary"
        case .notEnded: "the last boundary, with two hyphens after it, is missing"
        case .notBase64: "the content of a part is not base64, although the part says so"
        case nil:
            "no part has a content and the fields \(names.map { $0 + ":" }.joined(separator: ", "))"
        }
    }
}
