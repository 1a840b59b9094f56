import SMTPSyntax

/// What the open transaction and the server allow a message to have.
package struct MessageConditions: Hashable, Sendable {
    /// How the message is sent.
    package enum Way: Hashable, Sendable {
        /// Line by line, as it is.
        case typed
        /// From a file by DATA: each line is ended with CR LF.
        case converted
        /// By BDAT, octet by octet.
        case chunks
    }

    package let way: Way
    /// Whether MAIL announced octets above 127: `BODY=8BITMIME` or `BINARYMIME`.
    let isRawAnnounced: Bool
    let isBinary: Bool
    /// Whether MAIL had SMTPUTF8.
    let isInternational: Bool
    let offersRaw: Bool
    let offersInternational: Bool
    /// The largest message in octets that the server accepts; nil where it named no limit.
    let limit: Int?
    /// `SIZE=` of MAIL.
    let announced: Int?
    /// Of MAIL; nil where no transaction is open, empty for `<>`.
    let sender: String?

    package init(_ session: Session, way: Way = .typed) {
        let parameters = session.transaction?.parameters ?? []
        let body = parameters.first { $0.keyword == "BODY" }?.value?.uppercased()
        self.way = way
        isBinary = parameters.announceRawOctets
        isRawAnnounced = body == "8BITMIME" || isBinary
        isInternational = session.transaction?.isInternational ?? false
        offersRaw = session.offers("8BITMIME")
        offersInternational = session.offers("SMTPUTF8")
        limit = session.offered.sizeLimit
        announced = parameters.first { $0.keyword == "SIZE" }?.value.flatMap { Int($0) }
        sender = session.transaction?.sender
    }

    var remedyForRawText: String {
        offersRaw ? "MAIL needs BODY=8BITMIME" : "this server does not offer 8BITMIME, so it must be encoded"
    }

    var remedyForRawHeader: String {
        offersInternational
            ? "MAIL needs SMTPUTF8, or the text =?utf-8?…?="
            : "this server does not offer SMTPUTF8, so it must be encoded"
    }

    /// The octets that end a line on the wire.
    func endOctets(_ ending: LineEnding) -> Int {
        way == .converted && ending != .none ? LineEnding.crlf.bytes.count : ending.bytes.count
    }
}
