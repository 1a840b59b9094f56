import SMTPSyntax

/// An SPF record, read.
///
///     v=spf1 include:_spf.example.net ip4:192.0.2.0/24 -all exp=why.example.test
///
/// RFC 7208 §4.6, §12
struct SPFRecord: Hashable, Sendable {
    /// A modifier that names a domain.
    struct Modifier: Hashable, Sendable {
        let domain: SPFMacroString
        /// As it is written; printable ASCII.
        let text: String
    }

    /// A term that is wrong; the whole record is an error then.
    struct Mistake: Error, Hashable, Sendable {
        let term: String
        let problem: SPFTermProblem
    }

    private(set) var mechanisms: [SPFMechanism] = []
    private(set) var redirect: Modifier?
    private(set) var explanation: Modifier?

    /// Whether it is an SPF record: the version, alone or with a space after it (RFC 7208 §4.5).
    static func isSPF(_ octets: [UInt8]) -> Bool {
        let version = "v=spf1".utf8
        guard ASCII.equal(octets.prefix(version.count), version) else { return false }
        return octets.count == version.count || octets[version.count] == 0x20
    }

    /// Reads a record of the right version. Every term is read, also those that are never evaluated.
    init(_ octets: [UInt8]) throws(Mistake) {
        for term in octets.dropFirst("v=spf1".utf8.count).split(separator: 0x20) {
            do throws(SPFTermProblem) {
                try read(term)
            } catch {
                throw Mistake(term: Self.shown(term), problem: error)
            }
        }
    }

    /// The first mechanism that lets nearly everyone pass; one after `all` is never evaluated (RFC 7208 §5.1).
    var openMechanism: SPFMechanism? {
        let last = mechanisms.firstIndex { $0.kind == .all } ?? mechanisms.endIndex
        return mechanisms.prefix(last + 1).first(where: \.isOpen)
    }

    /// Whether the mechanism `ptr` or the macro `p` occurs.
    var usesPTR: Bool {
        mechanisms.contains(where: \.usesPTR) || [redirect, explanation].contains { $0?.domain.usesPTR == true }
    }

    private mutating func read(_ term: ArraySlice<UInt8>) throws(SPFTermProblem) {
        guard term.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .notASCII }
        guard let place = term.firstIndex(where: { ":/=".utf8.contains($0) }), term[place] == UInt8(ascii: "=") else {
            return mechanisms.append(try SPFMechanism(term))
        }
        try readModifier(term[..<place], value: term[(place + 1)...], term)
    }

    private mutating func readModifier(
        _ name: ArraySlice<UInt8>, value: ArraySlice<UInt8>, _ term: ArraySlice<UInt8>
    ) throws(SPFTermProblem) {
        switch ASCII.uppercased(name) {
        case "REDIRECT":
            guard redirect == nil else { throw .repeatedModifier }
            redirect = Modifier(domain: try SPFMacroString(value, for: .domain), text: Self.shown(term))
        case "EXP":
            guard explanation == nil else { throw .repeatedModifier }
            explanation = Modifier(domain: try SPFMacroString(value, for: .domain), text: Self.shown(term))
        default:
            guard Self.isModifierName(name) else { throw .badName }
            _ = try SPFMacroString(value, for: .value)
        }
    }

    private static func isModifierName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, ASCII.isLetter(first) else { return false }
        return name.allSatisfy { ASCII.isAlphanumeric($0) || "-_.".utf8.contains($0) }
    }

    /// A term as it is shown; one that is long is cut.
    static func shown(_ term: ArraySlice<UInt8>) -> String {
        DNSData.escaped(term.prefix(mostShown)) + (term.count > mostShown ? "..." : "")
    }

    private static let mostShown = 255
}
