import SwiftASN1

/// The fields of a structure in DER form, one after the other, with those that may be missing (X.690 §8.9).
struct DERFields {
    private var rest: [ASN1Node]
    private var place = 0

    /// That a field is missing, or is another one.
    struct Unexpected: Error {}

    /// The fields of a SEQUENCE, or of another structure with this tag.
    init(_ node: ASN1Node, _ tag: ASN1Identifier = .sequence) throws {
        guard node.identifier == tag, case .constructed(let nodes) = node.content else { throw Unexpected() }
        rest = Array(nodes)
    }

    init(_ octets: ArraySlice<UInt8>) throws { try self.init(DER.parse(octets)) }

    /// The next field, whatever it is.
    mutating func next() throws -> ASN1Node {
        guard place < rest.count else { throw Unexpected() }
        place += 1
        return rest[place - 1]
    }

    /// The next field if it has the tag; else nil, and it stays the next one.
    mutating func next(if tag: ASN1Identifier) -> ASN1Node? {
        guard place < rest.count, rest[place].identifier == tag else { return nil }
        place += 1
        return rest[place - 1]
    }

    /// The field inside the next one, which is tagged `[number]` around it; nil if the next one is another field.
    mutating func tagged(_ number: UInt) throws -> ASN1Node? {
        guard let node = next(if: Self.tag(number)) else { return nil }
        var inside = try DERFields(node, Self.tag(number))
        return try inside.next()
    }

    /// What is left.
    mutating func all() -> ArraySlice<ASN1Node> {
        defer { place = rest.count }
        return rest[place...]
    }

    /// `[0]`, of the structure that it is in.
    static func tag(_ number: UInt) -> ASN1Identifier {
        ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
    }

    /// The octets of a field that has no fields inside.
    static func octets(_ node: ASN1Node) throws -> ArraySlice<UInt8> {
        guard case .primitive(let octets) = node.content else { throw Unexpected() }
        return octets
    }
}
