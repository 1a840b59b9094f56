import DNS

extension HeloReport {
    func words(at place: CheckPlace) -> CheckWords {
        let subject = "Name in EHLO or HELO: \(shown)"
        return switch form {
        case .name: CheckWords(subject, CheckWords.sentences(flaw, resolution(place)), advice: advice)
        case .literal(let address): CheckWords(subject, literalWords(address, place), advice: literalAdvice)
        case .bareAddress(let address):
            CheckWords(
                subject, "An address must be in brackets (RFC 5321 §4.1.3): \(Self.literal(address)).",
                advice: "Many servers refuse it.")
        case .malformedLiteral:
            CheckWords(subject, "What is in the brackets is not an address (RFC 5321 §4.1.3).")
        case .notAName(let problem): CheckWords(subject, "This is not a domain name: \(problem.words).")
        case .notAHostName:
            CheckWords(
                subject,
                CheckWords.sentences(
                    "A host name has only letters, digits and hyphens (RFC 5321 §2.3.5).", resolution(place)),
                advice: "Some servers refuse it.")
        }
    }

    private var shown: String { CheckWords.shown(text) }

    private var flaw: String? {
        if isLocalhost { return "It means the machine itself, on every machine." }
        return isQualified ? nil : "It is not a fully qualified name (RFC 5321 §2.3.5)."
    }

    private func resolution(_ place: CheckPlace) -> String {
        switch match {
        case .own: "It has the address of the client, \(Self.own(place))."
        case .other: "It has other addresses than the client, which has \(Self.own(place)): \(list)."
        case .ownAddressUnknown:
            "It has an address: \(list). The own address is not known, so they are not compared."
        case .noAddress where isUnknown: "Its addresses are not known\(failure.map { ": \($0.words)" } ?? "")."
        case .noAddress: "It has no address\(failure.map { ": \($0.words)" } ?? "")."
        case .ownKindUnknown:
            "Its \(ownKind(place)) records are not known\(failure.map { ": \($0.words)" } ?? ""). It has \(list), and the "
                + "client has \(Self.own(place))."
        case .open: "Its addresses are not known yet."
        }
    }

    private func ownKind(_ place: CheckPlace) -> DNSType { place.ownAddress?.isIPv6 == true ? .aaaa : .a }

    /// Whether it may have addresses that could not be looked up.
    private var isUnknown: Bool { failure?.isTemporary == true }

    private var list: String {
        addresses.prefix(5).map(\.description).joined(separator: ", ") + (addresses.count > 5 ? " …" : "")
    }

    private var advice: String {
        if isLocalhost { return "Many servers refuse it." }
        return switch match {
        case .noAddress where isUnknown: ""
        case .other:
            "RFC 5321 §4.1.4 forbids refusing mail only because the name and the address differ; some servers do so anyway."
        case .noAddress: "RFC 5321 §2.3.5 requires a name that has an address; many servers refuse one that has none."
        case .own, .ownAddressUnknown, .ownKindUnknown, .open: isQualified ? "" : "Many servers refuse it."
        }
    }

    private static func own(_ place: CheckPlace) -> String { place.ownAddress.map { "\($0)" } ?? "another one" }

    private func literalWords(_ address: DNSAddress, _ place: CheckPlace) -> String {
        switch match {
        case .own: "The literal is the address of the client."
        case .other: "The literal, \(address), is not the address of the client, \(Self.own(place))."
        case .ownAddressUnknown, .ownKindUnknown, .noAddress, .open: "A literal is not looked up."
        }
    }

    private var literalAdvice: String {
        "A client without a name gives its address in this form (RFC 5321 §4.1.3); some servers accept only names."
    }

    private static func literal(_ address: DNSAddress) -> String {
        address.isIPv6 ? "[IPv6:\(address)]" : "[\(address)]"
    }
}

extension DNSNameProblem {
    /// In a few words, as they follow a colon.
    var words: String {
        switch self {
        case .empty: "there is nothing"
        case .emptyLabel: "it has an empty label"
        case .longLabel: "a label has more than 63 bytes"
        case .long: "it has more than 255 bytes"
        case .notASCII: "it is not ASCII; an internationalized name is written in A-labels (xn--…)"
        case .badEscape: "a backslash is followed by what is not a character"
        }
    }
}
