/// A question as it is sent to a resolver.
///
///     12 34  01 20  00 01 00 00 00 00 00 00  7 example 4 test 0  00 0f  00 01
///
/// It asks for recursion (RD), and whether the answer was verified (AD, RFC 6840 §5.7).
///
/// RFC 1035 §4.1.1
package struct DNSQuery: Sendable {
    package let octets: [UInt8]

    /// `id` is random, so that no one can answer who does not see the question (RFC 5452 §4.5).
    package init(_ question: DNSQuestion, id: UInt16) {
        let words: [UInt16] = [id, 0x0120, 1, 0, 0, 0]
        let ending: [UInt16] = [question.type.rawValue, DNSRecord.internet]
        octets = words.flatMap(Self.octets) + question.name.wire + ending.flatMap(Self.octets)
    }

    private static func octets(_ word: UInt16) -> [UInt8] { [UInt8(word >> 8), UInt8(word & 0xFF)] }
}
