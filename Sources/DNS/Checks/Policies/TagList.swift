import SMTPSyntax

/// A record of tags and values, as DKIM has introduced it.
///
///     v=DMARC1; p=none; rua=mailto:a@example.test
///
/// RFC 6376 §3.2, RFC 7489 §6.3
struct TagList: Hashable, Sendable {
    struct Tag: Hashable, Sendable {
        let name: String
        let value: ArraySlice<UInt8>

        /// The value as text: printable ASCII.
        var text: String { TagList.shown(value) }
    }

    /// The tags after the version, each name once.
    private(set) var tags: [Tag] = []
    private(set) var problems: [TagProblem] = []

    /// The most tags that are read, and the most problems that are kept.
    private static let mostTags = 100
    private static let mostProblems = 20
    private static let mostShown = 100

    init(_ octets: [UInt8]) {
        for part in octets.split(separator: UInt8(ascii: ";")).dropFirst().prefix(Self.mostTags) {
            let part = ASCII.trimmed(part)
            if part.isEmpty { continue }
            read(part)
        }
    }

    private mutating func read(_ part: ArraySlice<UInt8>) {
        guard let place = part.firstIndex(of: UInt8(ascii: "=")) else { return note(.malformed(Self.shown(part))) }
        let name = ASCII.trimmed(part[..<place])
        guard !name.isEmpty, name.allSatisfy({ ASCII.isAlphanumeric($0) || "_-.".utf8.contains($0) }) else {
            return note(.malformed(Self.shown(part)))
        }
        let tag = Tag(name: Self.shown(name), value: ASCII.trimmed(part[(place + 1)...]))
        tags.contains { $0.name == tag.name } ? note(.repeated(tag: tag.name)) : tags.append(tag)
    }

    mutating func note(_ problem: TagProblem) {
        if problems.count < Self.mostProblems { problems.append(problem) }
    }

    /// Notes that the value of a tag is not one of those that it may have.
    mutating func noteWrong(_ tag: Tag) { note(.wrongValue(tag: tag.name, value: tag.text)) }

    static func shown(_ octets: ArraySlice<UInt8>) -> String {
        DNSData.escaped(octets.prefix(mostShown)) + (octets.count > mostShown ? "..." : "")
    }

    /// Whether a record begins with this version, exactly as it is written, and ends there or goes on with a semicolon.
    ///
    /// RFC 8461 §3.1, RFC 8460 §3
    static func begins(_ octets: [UInt8], with version: String) -> Bool {
        guard octets.starts(with: version.utf8) else { return false }
        let next = octets.dropFirst(version.utf8.count).first { !ASCII.isBlank($0) }
        return next == nil || next == UInt8(ascii: ";")
    }

    /// Addresses separated by commas, as they are written.
    static func addresses(_ value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).prefix(mostTags).map(ASCII.trimmed)
    }

    /// Whether an address has one of these schemes and something after it, without spaces and control characters.
    static func isAddress(_ octets: ArraySlice<UInt8>, schemes: [String]) -> Bool {
        octets.allSatisfy { (0x21...0x7E).contains($0) }
            && schemes.contains { scheme in
                octets.count > scheme.utf8.count && ASCII.equal(octets.prefix(scheme.utf8.count), scheme.utf8)
            }
    }
}
