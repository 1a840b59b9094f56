/// A response, read from octets of which nothing is trusted.
///
///     id 2, flags 2, counts 4 × 2, questions, answers, authority, additional
///
/// It costs time in proportion to its length whatever is in it. Where the response says that it was cut (TC), the records
/// in front of the cut are kept; elsewhere all that the counts announce must be there. What follows them is counted.
///
/// RFC 1035 §4.1
package struct DNSMessage: Hashable, Sendable {
    package let id: UInt16
    package let code: DNSResponseCode
    /// Whether the server is one of the zone (AA).
    package let isAuthoritative: Bool
    /// Whether it did not fit (TC).
    package let isTruncated: Bool
    /// Whether the server asks others (RA).
    package let isRecursive: Bool
    /// Whether the resolver says that it verified the answer by DNSSEC (AD, RFC 4035 §3.2.3).
    package let isAuthentic: Bool
    package let question: DNSQuestion?
    package private(set) var answers: [DNSRecord] = []
    package private(set) var authority: [DNSRecord] = []
    package private(set) var additional: [DNSRecord] = []
    /// How many octets follow the last record.
    package private(set) var trailing = 0

    package init(_ octets: [UInt8]) throws(DNSMessageProblem) {
        var reader = DNSReader(octets)
        id = try reader.number16()
        let flags = try reader.number16()
        guard flags & 0x8000 != 0 else { throw .notResponse }
        code = DNSResponseCode(rawValue: UInt8(flags & 0xF))
        isAuthoritative = flags & 0x0400 != 0
        isTruncated = flags & 0x0200 != 0
        isRecursive = flags & 0x0080 != 0
        isAuthentic = flags & 0x0020 != 0
        let counts = [try reader.number16(), try reader.number16(), try reader.number16(), try reader.number16()]
        question = try Self.questions(Int(counts[0]), &reader)
        do throws(DNSMessageProblem) {
            for (index, count) in counts.dropFirst().enumerated() {
                for _ in 0..<count { keep(try Self.record(octets, &reader), inSection: index) }
            }
        } catch {
            guard isTruncated, error == .short else { throw error }
        }
        trailing = reader.remaining
    }

    private mutating func keep(_ record: DNSRecord, inSection index: Int) {
        switch index {
        case 0: answers.append(record)
        case 1: authority.append(record)
        default: additional.append(record)
        }
    }

    /// The first question; nil where there is none.
    private static func questions(_ count: Int, _ reader: inout DNSReader) throws(DNSMessageProblem) -> DNSQuestion? {
        var first: DNSQuestion?
        for _ in 0..<count {
            let question = DNSQuestion(try reader.name(), DNSType(rawValue: try reader.number16()))
            _ = try reader.number16()
            first = first ?? question
        }
        return first
    }

    private static func record(_ octets: [UInt8], _ reader: inout DNSReader) throws(DNSMessageProblem) -> DNSRecord {
        let name = try reader.name()
        let type = DNSType(rawValue: try reader.number16())
        let recordClass = try reader.number16()
        let ttl = try reader.number32()
        let length = Int(try reader.number16())
        let start = reader.place
        _ = try reader.take(length)
        let data =
            recordClass == DNSRecord.internet
            ? DNSData(type, in: octets, from: start, to: reader.place)
            : .other(Array(octets[start..<reader.place]))
        return DNSRecord(name, type, ttl: ttl, recordClass: recordClass, data)
    }
}
