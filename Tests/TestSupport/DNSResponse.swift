import DNS

/// The octets of a DNS response, for tests: what a name server sends, and what it never should.
package struct DNSResponse {
    package var id: UInt16 = 0
    /// QR, RD and RA.
    package var flags: UInt16 = 0x8180
    package var question: DNSQuestion?
    package var answers: [DNSRecord] = []
    package var authority: [DNSRecord] = []
    /// The counts that the header announces, where they are not the true ones.
    package var answerCount: Int?
    /// Whether names that were written already are written as pointers.
    package var isCompressed = true

    package init(_ question: DNSQuestion?, _ answers: [DNSRecord] = [], code: UInt16 = 0) {
        self.question = question
        self.answers = answers
        flags |= code
    }

    package var octets: [UInt8] {
        var writer = Writer(isCompressed: isCompressed)
        for word in [
            id, flags, question == nil ? 0 : 1, UInt16(answerCount ?? answers.count), UInt16(authority.count), 0,
        ] {
            writer.write(word)
        }
        if let question {
            writer.write(question.name)
            writer.write(question.type.rawValue)
            writer.write(DNSRecord.internet)
        }
        for record in answers + authority { writer.write(record) }
        return writer.octets
    }
}

private struct Writer {
    var octets: [UInt8] = []
    let isCompressed: Bool
    private var places: [DNSName: Int] = [:]

    init(isCompressed: Bool) { self.isCompressed = isCompressed }

    mutating func write(_ word: UInt16) { octets += [UInt8(word >> 8), UInt8(word & 0xFF)] }

    mutating func write(_ number: UInt32) {
        write(UInt16(number >> 16))
        write(UInt16(number & 0xFFFF))
    }

    mutating func write(_ name: DNSName) {
        var rest: DNSName? = name
        while let current = rest, !current.isRoot {
            if isCompressed, let place = places[current] { return write(UInt16(0xC000 | place)) }
            if octets.count < 0x4000 { places[current] = octets.count }
            let label = current.labels[0]
            octets.append(UInt8(label.count))
            octets += label
            rest = current.parent
        }
        octets.append(0)
    }

    mutating func write(_ record: DNSRecord) {
        write(record.name)
        write(record.type.rawValue)
        write(record.recordClass)
        write(record.ttl)
        let start = octets.count
        write(UInt16(0))
        write(record.data)
        let length = octets.count - start - 2
        octets[start] = UInt8(length >> 8)
        octets[start + 1] = UInt8(length & 0xFF)
    }

    private mutating func write(_ data: DNSData) {
        switch data {
        case .address(let address): octets += address.octets
        case .mx(let exchange):
            write(exchange.preference)
            write(exchange.host)
        case .cname(let name), .ns(let name), .ptr(let name): write(name)
        case .txt(let texts): for text in texts { octets += [UInt8(text.count)] + text }
        case .tlsa(let tlsa): octets += [tlsa.usage, tlsa.selector, tlsa.matching] + tlsa.data
        case .srv(let service):
            for word in [service.priority, service.weight, service.port] { write(word) }
            write(service.target)
        case .soa(let zone):
            write(zone.primary)
            write(zone.mailbox)
            for number in [zone.serial, 7200, 900, 1_209_600, zone.minimum] { write(number) }
        case .other(let bytes), .malformed(let bytes): octets += bytes
        }
    }
}
