import SMTPSyntax

/// What is wrong with the dots and signs of a name, which a pseudonym keeps: it may be why the server refused it.
///
///     .bob        bob.        bob..smith     bob@      example..org
///     .user1      user1.      user1..x       user1@    domain-a..example
///
/// RFC 5321 §4.1.2 allows single dots between the parts of a local part and of a domain.
struct KeptDefect {
    /// The signs before the pseudonym.
    let before: [UInt8]
    /// The signs after it.
    let after: [UInt8]
    /// The name without it, which has no two dots in a row.
    let name: ArraySlice<UInt8>
    /// Whether two dots are between parts of the name.
    let hasEmptyPart: Bool

    private static let dot = UInt8(ascii: ".")
    private static let at = UInt8(ascii: "@")

    init(of written: ArraySlice<UInt8>) {
        let isEdge: (UInt8) -> Bool = { $0 == Self.dot || $0 == Self.at }
        let start = written.firstIndex { !isEdge($0) } ?? written.endIndex
        let end = (written.lastIndex { !isEdge($0) } ?? start - 1) + 1
        before = Array(written[..<start].prefix(Self.most))
        after = Array(written[max(start, end)...].suffix(Self.most))
        let core = start < end ? written[start..<end] : []
        let parts = core.split(separator: Self.dot, omittingEmptySubsequences: false)
        hasEmptyPart = parts.contains(where: \.isEmpty)
        name = hasEmptyPart ? Array(parts.filter { !$0.isEmpty }.joined(separator: [Self.dot]))[...] : core
    }

    /// More signs in a row say no more.
    private static let most = 2
}
