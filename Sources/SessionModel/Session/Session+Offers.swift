import SMTPSyntax

// What the server offers.
extension Session {
    /// EHLO, HELO or LHLO, whichever was accepted last; nil before the first.
    package var hello: Verb? { offered.hello }

    /// Whether the server has listed what it offers: the reply to HELO lists nothing.
    package var knowsOffers: Bool { offered.isKnown }

    /// The user says that the server speaks LMTP (RFC 2033 §4.1).
    mutating func demandLMTP() {
        offered.demandLMTP()
        revision.advance()
    }

    /// What the server offered in its reply to EHLO or LHLO.
    package var extensions: [ServiceExtension] { offered.extensions }

    /// Whether the server offered an extension.
    package func offers(_ keyword: String) -> Bool { offered.contains(keyword) }

    /// The offer of an extension, with its parameters.
    package func offer(_ keyword: String) -> ServiceExtension? { offered[keyword] }

    package func offersMechanism(_ name: String) -> Bool { offered.offersMechanism(name.utf8) }
}
