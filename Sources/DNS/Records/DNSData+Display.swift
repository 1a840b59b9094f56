import SMTPSyntax

extension DNSData {
    /// The most characters that are shown of the data of a record.
    package static let mostDisplayed = 1000

    /// The data as in a master file: printable ASCII whatever is in it. What is too long ends with `...`.
    ///
    ///     "v=spf1 ip4:192.0.2.1 -all"     10 mx1.example.test     \# 2 00ff
    ///
    /// RFC 1035 §5.1, RFC 3597 §5
    package var display: String {
        let text = whole
        return text.utf8.count <= Self.mostDisplayed ? text : text.prefix(Self.mostDisplayed) + "..."
    }

    private var whole: String {
        switch self {
        case .address(let address): address.description
        case .mx(let exchange): "\(exchange.preference) \(exchange.host)"
        case .cname(let name), .ns(let name), .ptr(let name): name.description
        case .txt(let strings): strings.prefix(Self.mostDisplayed).map(Self.quoted).joined(separator: " ")
        case .tlsa(let tlsa): "\(tlsa.usage) \(tlsa.selector) \(tlsa.matching) \(Self.hex(tlsa.data))"
        case .srv(let service): "\(service.priority) \(service.weight) \(service.port) \(service.target)"
        case .soa(let zone): "\(zone.primary) \(zone.mailbox) \(zone.serial) \(zone.minimum)"
        case .other(let octets), .malformed(let octets): "\\# \(octets.count) \(Self.hex(octets))"
        }
    }

    private static func hex(_ octets: [UInt8]) -> String {
        Hexadecimal.text(octets.prefix(mostDisplayed))
    }

    private static func quoted(_ string: [UInt8]) -> String { "\"\(escaped(string[...]))\"" }

    /// The octets as printable ASCII: others than these as `\DDD`, quotation marks and backslashes after a backslash.
    package static func escaped(_ octets: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        for octet in octets {
            switch octet {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), octet]
            case 0x20...0x7E: text.append(octet)
            default:
                let digits = Array(String(octet).utf8)
                text.append(UInt8(ascii: "\\"))
                text += [UInt8](repeating: UInt8(ascii: "0"), count: 3 - digits.count) + digits
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
