/// The value of ORCPT: the type of an address and the address (RFC 3461 §4.2, RFC 6533 §3).
///
///     original-recipient-address = addr-type ";" xtext
///
///     rfc822;Bob+2Bnews@example.net
enum OriginalRecipient {
    static func mistake(in value: String) -> String? {
        guard value.utf8.count <= 500 else { return "ORCPT has \(value.utf8.count) characters; 500 are allowed." }
        guard let semicolon = value.firstIndex(of: ";"), semicolon > value.startIndex else {
            return "ORCPT needs the type of the address and a semicolon: ORCPT=rfc822;bob@example.net."
        }
        let type = value[..<semicolon]
        guard type.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }) else {
            return "The type before the semicolon is a word such as rfc822 or utf-8."
        }
        let address = value[value.index(after: semicolon)...].utf8
        guard !address.isEmpty else { return "Behind the semicolon of ORCPT stands the address." }
        // The type utf-8 has an encoding of its own, and may hold the characters themselves.
        if ASCII.equal(type.utf8, "utf-8".utf8) { return nil }
        return Xtext.decoded(address) == nil ? ParameterValues.notXtext("ORCPT") : nil
    }
}
