import SMTPSyntax

// What is put in the place of macros (RFC 7208 §7).
extension SPFEvaluation {
    /// The most octets of an explanation.
    private static let mostOfExplanation = 1000

    /// The name that a term asks for: its domain with its macros, or the current domain. Nil if it is not a name.
    mutating func target(_ spec: SPFMacroString?, of domain: DNSName) throws(SPFStop) -> DNSName? {
        guard let spec else { return domain }
        // What is further to the left than this is cut in any case, or belongs to a label that is too long.
        var text: [UInt8] = []
        for piece in spec.pieces {
            text += try value(of: piece, domain)
            if text.count > 8 * DNSName.mostWritten { text.removeFirst(text.count - 4 * DNSName.mostWritten) }
        }
        return DNSName(target: text)
    }

    /// An explanation: nil if there is no text, or if it is wrong (RFC 7208 §6.2).
    mutating func explanation(_ spec: SPFMacroString, of domain: DNSName) throws(SPFStop) -> [UInt8]? {
        guard let name = try target(spec, of: domain) else { return nil }
        guard let answer = lookups.answer(name, .txt) else { throw .awaited }
        guard answer.texts.count == 1, let octets = answer.texts.first,
            let text = try? SPFMacroString(octets[...], for: .explanation)
        else { return nil }
        var whole: [UInt8] = []
        for piece in text.pieces where whole.count < Self.mostOfExplanation { whole += try value(of: piece, domain) }
        return Array(whole.prefix(Self.mostOfExplanation))
    }

    private mutating func value(of piece: SPFMacroString.Piece, _ domain: DNSName) throws(SPFStop) -> [UInt8] {
        switch piece {
        case .text(let text): text
        case .macro(let macro): macro.changed(try value(of: macro.letter, domain))
        }
    }

    private mutating func value(of letter: SPFMacro.Letter, _ domain: DNSName) throws(SPFStop) -> [UInt8] {
        switch letter {
        case .sender: sender.localPart + [UInt8(ascii: "@")] + sender.domain
        case .localPart: sender.localPart
        case .senderDomain: sender.domain
        case .domain: Self.text(domain)
        case .address: sender.dotted
        case .validatedName: try validatedName(for: domain)
        case .addressFamily: Array((sender.address.isIPv6 ? "ip6" : "in-addr").utf8)
        case .helo: sender.helo
        case .readableAddress: Array(sender.address.description.utf8)
        case .receiver: sender.receiver
        case .time: Array(String(sender.time).utf8)
        }
    }

    /// The octets of a name with dots between the labels, without escapes.
    private static func text(_ name: DNSName) -> [UInt8] {
        Array(name.labels.map(Array.init).joined(separator: [UInt8(ascii: ".")]))
    }

    /// The domain itself if it is among the names of the address, else one below it, else any (RFC 7208 §7.3).
    private mutating func validatedName(for domain: DNSName) throws(SPFStop) -> [UInt8] {
        usesPTR = true
        let names = try validatedNames()
        let best = names.first { $0 == domain } ?? names.first { $0.isWithin(domain) } ?? names.first
        return best.map(Self.text) ?? Array("unknown".utf8)
    }
}
