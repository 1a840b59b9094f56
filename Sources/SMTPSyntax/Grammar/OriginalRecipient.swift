/// The value of ORCPT: the type of an address and the address (RFC 3461 §4.2, RFC 6533 §3).
///
///     original-recipient-address = addr-type ";" xtext
///
///     rfc822;Bob+2Bnews@example.net
enum OriginalRecipient {
    static func mistake(in value: String) -> String? {
        guard value.utf8.count <= 500 else { return "ORCPT has \(value.utf8.count) characters; the limit is 500." }
        guard let semicolon = value.firstIndex(of: ";"), semicolon > value.startIndex else {
            return "ORCPT needs an address type and a semicolon: ORCPT=rfc822;bob@example.net."
        }
        let type = value[..<semicolon]
        guard type.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }) else {
            return "The address type in ORCPT is a word such as rfc822 or utf-8."
        }
        let address = value[value.index(after: semicolon)...].utf8
        guard !address.isEmpty else { return "The address after the semicolon of ORCPT is missing." }
        // The type utf-8 has an encoding of its own, and may contain the characters themselves.
        if ASCII.equal(type.utf8, "utf-8".utf8) { return nil }
        return Xtext.decoded(address) == nil ? ParameterValues.notXtext("ORCPT") : nil
    }
}
