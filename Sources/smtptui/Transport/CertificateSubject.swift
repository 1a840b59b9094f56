/// The subject of a certificate in DER form, found without parsing the certificate.
enum CertificateSubject {
    /// The name in DER form; nil if `der` is not a certificate (RFC 5280 §4.1).
    static func find(in der: [UInt8]) -> ArraySlice<UInt8>? {
        var outside = Elements(rest: der[...])
        // Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { version [0] DEFAULT v1, serialNumber INTEGER,
        //     signature SEQUENCE, issuer Name, validity SEQUENCE, subject Name, …
        guard let certificate = outside.next(sequence) else { return nil }
        var inside = Elements(rest: certificate.content)
        guard let signed = inside.next(sequence) else { return nil }
        var fields = Elements(rest: signed.content)
        if fields.rest.first == version { _ = fields.next(version) }
        guard fields.next(integer) != nil else { return nil }
        for _ in ["signature", "issuer", "validity"] where fields.next(sequence) == nil { return nil }
        return fields.next(sequence)?.whole
    }

    private static let sequence: UInt8 = 0x30
    private static let version: UInt8 = 0xA0
    private static let integer: UInt8 = 0x02
}

/// The elements of a value in DER form, one after the other (X.690 §8.1).
private struct Elements {
    var rest: ArraySlice<UInt8>

    /// The next element if it has the tag; nil if it has another one or ends too early.
    mutating func next(_ tag: UInt8) -> (whole: ArraySlice<UInt8>, content: ArraySlice<UInt8>)? {
        let whole = rest
        guard rest.popFirst() == tag, let count = length(), count <= rest.count else { return nil }
        let content = rest.prefix(count)
        rest = rest.dropFirst(count)
        return (whole[..<content.endIndex], content)
    }

    /// A length of at most 65,535 bytes, in one byte or in one or two after the number of them.
    private mutating func length() -> Int? {
        guard let first = rest.popFirst() else { return nil }
        guard first & 0x80 != 0 else { return Int(first) }
        let count = Int(first & 0x7F)
        guard (1...2).contains(count), count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
    }
}
