import SMTPSyntax

/// How the first line begins that a program writes of a session. After `…` is what the line has further on.
struct DialectBeginning: Hashable, Sendable {
    let start: [UInt8]
    private let rest: [UInt8]

    init(_ text: String) {
        let parts = text.split(separator: "…", omittingEmptySubsequences: false)
        start = Array((parts.first ?? "").utf8)
        rest = Array((parts.count > 1 ? parts[1] : "").utf8)
    }

    /// Whether a line begins so, where its own text begins.
    func fits(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: start) else { return false }
        return rest.isEmpty || OctetSearch.firstRange(of: rest, in: Array(line.dropFirst(start.count))) != nil
    }
}
