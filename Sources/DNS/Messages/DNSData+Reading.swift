extension DNSData {
    /// The data of a record; `end` is where it ends. Where its form is not that of its type it is malformed, and no more
    /// than that one record is lost.
    init(_ type: DNSType, in message: [UInt8], from start: Int, to end: Int) {
        var reader = DNSReader(message, at: start)
        do throws(DNSMessageProblem) {
            let data = try Self.read(type, &reader, to: end)
            self = reader.place == end ? data : .malformed(Array(message[start..<end]))
        } catch {
            self = .malformed(Array(message[start..<end]))
        }
    }

    private static func read(
        _ type: DNSType, _ reader: inout DNSReader, to end: Int
    ) throws(DNSMessageProblem) -> DNSData {
        switch type {
        case .a, .aaaa:
            let octets = try reader.take(end - reader.place)
            guard let address = DNSAddress(octets), address.isIPv6 == (type == .aaaa) else { return .malformed(octets) }
            return .address(address)
        case .mx: return .mx(MailExchange(preference: try reader.number16(), host: try reader.name()))
        case .cname: return .cname(try reader.name())
        case .ns: return .ns(try reader.name())
        case .ptr: return .ptr(try reader.name())
        case .txt: return .txt(try texts(&reader, to: end))
        case .tlsa:
            return .tlsa(
                TLSAssociation(
                    usage: try reader.octet(), selector: try reader.octet(), matching: try reader.octet(),
                    data: try reader.take(end - reader.place)))
        case .srv:
            return .srv(
                ServiceLocation(
                    priority: try reader.number16(), weight: try reader.number16(), port: try reader.number16(),
                    target: try reader.name()))
        case .soa: return .soa(try authority(&reader))
        default: return .other(try reader.take(end - reader.place))
        }
    }

    /// Texts of up to 255 octets, each after its length (RFC 1035 §3.3.14).
    private static func texts(_ reader: inout DNSReader, to end: Int) throws(DNSMessageProblem) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        while reader.place < end { texts.append(try reader.take(Int(try reader.octet()))) }
        return texts
    }

    /// Refresh, retry and expire are for secondary servers, and are passed over.
    private static func authority(_ reader: inout DNSReader) throws(DNSMessageProblem) -> ZoneAuthority {
        let (primary, mailbox, serial) = (try reader.name(), try reader.name(), try reader.number32())
        _ = try reader.take(12)
        return ZoneAuthority(primary: primary, mailbox: mailbox, serial: serial, minimum: try reader.number32())
    }
}
