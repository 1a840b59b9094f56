/// Reads the text between the angle brackets (RFC 5321 §4.1.2).
///
///     Local-part     = Dot-string / Quoted-string
///     Dot-string     = Atom *("."  Atom)
///     Domain         = sub-domain *("." sub-domain)
///     sub-domain     = Let-dig [Ldh-str]
///     address-literal = "[" … "]"
///
/// Octets above 127 are accepted: whether they are allowed depends on SMTPUTF8, not on this grammar.
struct PathReader {
    private let text: ArraySlice<UInt8>
    private let isRecipient: Bool

    init(_ text: ArraySlice<UInt8>, isRecipient: Bool) {
        self.text = text
        self.isRecipient = isRecipient
    }

    func path() throws(SyntaxProblem) -> Path {
        if text.isEmpty {
            guard !isRecipient else {
                throw SyntaxProblem("The recipient cannot be empty; <> is only for MAIL.", .rfc(5321, "4.1.1.3"))
            }
            return .null
        }
        guard text.count + 2 <= 256 else {
            let domain = text.split(separator: UInt8(ascii: "@")).last ?? []
            throw SyntaxProblem(
                "The path has \(text.count + 2) bytes with its brackets; the limit is 256.", .rfc(5321, "4.5.3.1.3"),
                tolerance: domain.count <= 64 ? .most : .few)
        }
        if isRecipient && ASCII.equal(text, "Postmaster".utf8) { return .postmaster }
        return .mailbox(try mailbox(try afterSourceRoute()))
    }

    /// `<@one,@two:user@host>`: the route is read and ignored, as RFC 5321 §3.6.1 and appendix C specify.
    private func afterSourceRoute() throws(SyntaxProblem) -> ArraySlice<UInt8> {
        guard text.first == UInt8(ascii: "@") else { return text }
        var isLiteral = false
        let colon = text.firstIndex { byte in
            // The colons of [IPv6:…] do not end the route.
            if byte == UInt8(ascii: "[") { isLiteral = true }
            if byte == UInt8(ascii: "]") { isLiteral = false }
            return byte == UInt8(ascii: ":") && !isLiteral
        }
        guard let colon else {
            throw SyntaxProblem("The colon after the source route is missing.", .rfc(5321, "4.1.2"))
        }
        let hops = text[..<colon].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard hops.allSatisfy(Self.isHop) else {
            throw SyntaxProblem(
                "The source route is not well formed. Example: <@one.example,@two.example:user@host>.",
                .rfc(5321, "4.1.2"))
        }
        return text[(colon + 1)...]
    }

    /// At-domain = "@" Domain
    private static func isHop(_ hop: ArraySlice<UInt8>) -> Bool {
        hop.first == UInt8(ascii: "@") && (try? checkDomain(hop.dropFirst())) != nil
    }

    private func mailbox(_ text: ArraySlice<UInt8>) throws(SyntaxProblem) -> Mailbox {
        guard let at = separator(in: text) else {
            let isPostmaster = ASCII.equal(text, "Postmaster".utf8)
            throw SyntaxProblem(
                isPostmaster
                    ? "Only RCPT accepts Postmaster without a domain: Postmaster@example.org."
                    : "The address has no @: name@example.org.", .rfc(5321, "4.1.2"),
                // As a recipient the name would have to be one of the server's own.
                tolerance: isRecipient || isPostmaster || !isName(text) ? .few : .most)
        }
        let local = text[..<at]
        let domain = text[(at + 1)...]
        try checkLocalPart(local)
        try Self.checkDomain(domain)
        return Mailbox(
            localPart: String(decoding: local, as: UTF8.self), domain: String(decoding: domain, as: UTF8.self))
    }

    private func isName(_ text: ArraySlice<UInt8>) -> Bool { !text.isEmpty && text.allSatisfy(Self.isAtomText) }

    /// The `@` between local part and domain: the first one outside a quoted string.
    private func separator(in text: ArraySlice<UInt8>) -> Int? {
        guard text.first == UInt8(ascii: "\"") else { return text.firstIndex(of: UInt8(ascii: "@")) }
        guard let quote = Self.closingQuote(of: text) else { return nil }
        return text[quote...].firstIndex(of: UInt8(ascii: "@"))
    }

    /// The end of the quoted string at the beginning of the text.
    private static func closingQuote(of text: ArraySlice<UInt8>) -> Int? {
        var index = text.startIndex + 1
        while index < text.endIndex, text[index] != UInt8(ascii: "\"") {
            index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index < text.endIndex ? index : nil
    }

    private func checkLocalPart(_ local: ArraySlice<UInt8>) throws(SyntaxProblem) {
        guard !local.isEmpty else {
            throw SyntaxProblem("The part before the @ is missing.", .rfc(5321, "4.1.2"))
        }
        guard local.count <= 64 else {
            throw SyntaxProblem(
                "The part before the @ has \(local.count) bytes; the limit is 64.", .rfc(5321, "4.5.3.1.1"),
                tolerance: .most)
        }
        if local.first == UInt8(ascii: "\"") {
            guard Self.closingQuote(of: local) == local.endIndex - 1 else {
                throw SyntaxProblem("Nothing is allowed between the closing quote and the @.", .rfc(5321, "4.1.2"))
            }
            return
        }
        guard !Self.isDotString(local) else { return }
        let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard atoms.allSatisfy({ $0.allSatisfy(Self.isAtomText) }) else {
            throw SyntaxProblem(
                "The part before the @ needs quotes: it contains a space, a bracket or the like.", .rfc(5321, "4.1.2"))
        }
        guard atoms.allSatisfy({ !$0.isEmpty }) else {
            throw SyntaxProblem(
                "The part before the @ needs quotes: it begins or ends with a dot, or has two in a row.",
                .rfc(5321, "4.1.2"), tolerance: .some)
        }
    }

    /// Checks a domain or an address literal; HELO and EHLO accept the same.
    static func checkDomain(_ domain: ArraySlice<UInt8>) throws(SyntaxProblem) {
        guard !domain.isEmpty else {
            throw SyntaxProblem("The domain after the @ is missing.", .rfc(5321, "4.1.2"))
        }
        guard domain.count <= 255 else {
            throw SyntaxProblem("The domain has \(domain.count) bytes; the limit is 255.", .rfc(5321, "4.5.3.1.2"))
        }
        if domain.first == UInt8(ascii: "[") {
            if let mistake = AddressLiteral.problem(in: domain) { throw SyntaxProblem(mistake, .rfc(5321, "4.1.3")) }
            return
        }
        guard !isDomainName(domain) else { return }
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.allSatisfy(isLabel) else {
            // Host names with an underscore are so common that hardly any server refuses them.
            let isUnderscore = labels.allSatisfy { isLabel($0.map { $0 == UInt8(ascii: "_") ? 0x61 : $0 }[...]) }
            throw SyntaxProblem(
                "The domain is not well formed: use letters, digits and inner hyphens, separated by single dots.",
                .rfc(5321, "4.1.2"), tolerance: isUnderscore ? .most : .few)
        }
    }

    /// Atoms with single dots between them.
    private static func isDotString(_ text: ArraySlice<UInt8>) -> Bool {
        var isAfterDot = true
        for byte in text {
            let isDot = byte == UInt8(ascii: ".")
            guard isDot ? !isAfterDot : isAtomText(byte) else { return false }
            isAfterDot = isDot
        }
        return !isAfterDot
    }

    /// Labels with single dots between them; a label has hyphens only inside.
    private static func isDomainName(_ text: ArraySlice<UInt8>) -> Bool {
        var last = UInt8(ascii: ".")
        for byte in text {
            switch byte {
            case UInt8(ascii: "."): if last == UInt8(ascii: ".") || last == UInt8(ascii: "-") { return false }
            case UInt8(ascii: "-"): if last == UInt8(ascii: ".") { return false }
            default: if !(ASCII.isAlphanumeric(byte) || byte >= 0x80) { return false }
            }
            last = byte
        }
        return last != UInt8(ascii: ".") && last != UInt8(ascii: "-")
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        guard let first = label.first, let last = label.last else { return false }
        let isLetDig = { (byte: UInt8) in ASCII.isAlphanumeric(byte) || byte >= 0x80 }
        return isLetDig(first) && isLetDig(last) && label.allSatisfy { isLetDig($0) || $0 == UInt8(ascii: "-") }
    }

    /// atext of RFC 5322 §3.2.3, and anything above 127.
    private static func isAtomText(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte >= 0x80 || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}
