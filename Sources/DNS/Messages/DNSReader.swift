/// Reads the octets of a message from front to back, within its bounds.
struct DNSReader {
    /// The most pointers in one name: more than any name has labels.
    private static let mostPointers = 127

    private let octets: [UInt8]
    private(set) var place: Int

    init(_ octets: [UInt8], at place: Int = 0) {
        self.octets = octets
        self.place = place
    }

    var remaining: Int { octets.count - place }

    mutating func octet() throws(DNSMessageProblem) -> UInt8 {
        guard place < octets.count else { throw .short }
        defer { place += 1 }
        return octets[place]
    }

    mutating func number16() throws(DNSMessageProblem) -> UInt16 {
        UInt16(try octet()) << 8 | UInt16(try octet())
    }

    mutating func number32() throws(DNSMessageProblem) -> UInt32 {
        UInt32(try number16()) << 16 | UInt32(try number16())
    }

    mutating func take(_ count: Int) throws(DNSMessageProblem) -> [UInt8] {
        guard count >= 0, count <= remaining else { throw .short }
        defer { place += count }
        return Array(octets[place..<(place + count)])
    }

    /// A name, whose end may be a pointer to an earlier one.
    ///
    ///     4 mail c0 0c      the labels from octet 12 on follow
    ///
    /// A pointer points in front of the labels that lead to it, so that none can lead back to itself; their number and the
    /// length of the name are bounded, so that a name costs the same wherever it is.
    mutating func name() throws(DNSMessageProblem) -> DNSName {
        var wire: [UInt8] = []
        var end: Int?
        var start = place
        var pointers = 0
        while true {
            let length = try octet()
            switch length >> 6 {
            case 0:
                wire.append(length)
                guard length > 0 else {
                    if let end { place = end }
                    return DNSName(checked: wire)
                }
                guard wire.count + Int(length) < DNSName.most else { throw .longName }
                wire += try take(Int(length))
            case 3:
                let target = Int(length & 0x3F) << 8 | Int(try octet())
                pointers += 1
                guard target < start, pointers <= Self.mostPointers else { throw .badPointer }
                if end == nil { end = place }
                start = target
                place = target
            default: throw .badLabel
            }
        }
    }
}
