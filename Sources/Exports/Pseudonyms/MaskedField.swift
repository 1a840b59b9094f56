import SMTPSyntax

/// How the value of a field in the header of a message is replaced, by the name of the field.
enum MaskedField {
    /// Its addresses remain, as pseudonyms, and nothing else.
    case addresses
    /// Names in it are replaced: `Received`.
    case names
    /// It says nothing of anyone.
    case kept
    /// Up to the first semicolon it says nothing of anyone: `Content-Type`.
    case keptHead
    case text

    init(named name: ArraySlice<UInt8>) {
        let name = ASCII.uppercased(name)
        self = Self.fields[name] ?? (name.hasPrefix("RESENT-") ? Self.fields[String(name.dropFirst(7))] : nil) ?? .text
    }

    private static let fields: [String: MaskedField] = [
        "FROM": .addresses, "TO": .addresses, "CC": .addresses, "BCC": .addresses, "SENDER": .addresses,
        "REPLY-TO": .addresses, "RETURN-PATH": .addresses, "DELIVERED-TO": .addresses, "ERRORS-TO": .addresses,
        "X-ORIGINAL-TO": .addresses, "DISPOSITION-NOTIFICATION-TO": .addresses, "MESSAGE-ID": .addresses,
        "IN-REPLY-TO": .addresses, "REFERENCES": .addresses, "RECEIVED": .names, "RECEIVED-SPF": .text, "DATE": .kept,
        "MIME-VERSION": .kept, "CONTENT-TYPE": .keptHead, "CONTENT-TRANSFER-ENCODING": .kept,
        "CONTENT-DISPOSITION": .keptHead, "AUTO-SUBMITTED": .kept,
    ]

    /// The value, or a line of it, with the spaces in front.
    func replaced(_ value: ArraySlice<UInt8>, _ names: inout Pseudonyms) -> [UInt8] {
        switch self {
        case .kept: return Array(value)
        case .keptHead:
            let head = value.prefix { $0 != UInt8(ascii: ";") }
            // A continuation line has nothing but parameters.
            guard value.startIndex > 0 else { return MessageMask.masked(value) }
            return head + MessageMask.masked(value[head.endIndex...])
        case .names: return Self.received(value, &names)
        case .addresses:
            let blanks = value.prefix(while: ASCII.isBlank)
            let found = Self.addresses(in: value).map { NameScanner.replaced($0, &names) }
            guard !found.isEmpty else { return MessageMask.masked(value) }
            return blanks + found.joined(separator: Array(">, <".utf8)).wrapped
        case .text: return MessageMask.masked(value)
        }
    }

    /// The words with an at sign, without what is around them.
    private static func addresses(in value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        value.split { $0 <= 0x20 || "<>(),;\"".utf8.contains($0) }.filter { word in
            guard let sign = word.lastIndex(of: UInt8(ascii: "@")) else { return false }
            return sign > word.startIndex && sign < word.endIndex - 1
        }
    }

    /// A host is named after `from` and `by`, also without a domain.
    private static func received(_ value: ArraySlice<UInt8>, _ names: inout Pseudonyms) -> [UInt8] {
        var last: ArraySlice<UInt8> = []
        for word in ASCII.words(value) {
            let isHost = ["from", "by"].contains { ASCII.equal($0.utf8, last) }
            if isHost, HostPlace.isNamed(word) { _ = names.host(word) }
            if ["(helo", "(ehlo"].contains(where: { ASCII.equal($0.utf8, last) }) {
                let name = word.prefix { $0 != UInt8(ascii: ")") }
                if HostPlace.isNamed(name) { _ = names.host(name) }
            }
            if ASCII.equal("id".utf8, last) {
                names.know(id: String(decoding: word.filter { $0 != 0x3B }, as: UTF8.self))
            }
            last = word
        }
        return NameScanner.replaced(value, &names)
    }
}

extension Sequence<UInt8> {
    fileprivate var wrapped: [UInt8] { [UInt8(ascii: "<")] + self + [UInt8(ascii: ">")] }
}
