import SMTPSyntax

/// The secrets of sent lines, kept in memory only to find them in replies of the server.
///
/// Any 12 consecutive bytes of a long secret are found, a shorter one only as a whole, both ignoring case. The work for
/// a line grows with its length alone, however many secrets there are.
package struct KeptSecrets: Sendable {
    /// A shorter word would give false matches.
    package static let shortest = 4
    /// A shorter one is searched for only in replies to AUTH: `test` appears in too many others.
    static let shortestAnywhere = 8
    /// This much of a long one identifies it.
    private static let enough = Window.length
    private static let longest = 4096
    /// The newest are kept; authentication has a handful.
    private static let most = 40
    /// At the end of an incomplete line, this much of a secret's beginning identifies it.
    private static let enoughAtEnd = 3

    /// The newest challenge as it came, where what is written down of it was cut; nil otherwise.
    var challenge: ReplyLine?

    /// In upper case, the newest last.
    private var secrets: [[UInt8]] = []
    private var windows: Set<Window> = []
    /// Those that are found whole, by their first octets.
    private var short: [UInt32: [[UInt8]]] = [:]

    package var isEmpty: Bool { secrets.isEmpty }

    package init() {}

    package mutating func keep(_ secret: [UInt8]) {
        guard secret.count >= Self.shortest else { return }
        let secret = secret.prefix(Self.longest).map(ASCII.uppercased)
        guard !secrets.contains(secret) else { return }
        secrets.append(secret)
        guard secrets.count > Self.most else { return index(secret) }
        secrets.removeFirst()
        windows = []
        short = [:]
        for secret in secrets { index(secret) }
    }

    private mutating func index(_ secret: [UInt8]) {
        guard secret.count >= Self.enough else { return short[Self.key(secret), default: []].append(secret) }
        var window = Window()
        for (place, byte) in secret.enumerated() {
            window.push(byte)
            if place + 1 >= Self.enough { windows.insert(window) }
        }
    }

    private static func key(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.prefix(shortest).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Whether a text is one of them.
    func holds(_ text: [UInt8]) -> Bool { !isEmpty && secrets.contains(text.map(ASCII.uppercased)) }

    /// Octets without them; short ones are searched for where `isOfLogin` says so.
    package func cut(from octets: [UInt8], isOfLogin: Bool) -> [UInt8] {
        let found = ranges(in: octets, isOfLogin: isOfLogin)
        return found.isEmpty ? octets : Redaction.cut(found, from: octets)
    }

    /// A text without them, short ones included.
    package func cut(from text: String) -> String {
        guard !isEmpty else { return text }
        let octets = Array(text.utf8)
        let found = ranges(in: octets, isOfLogin: true)
        return found.isEmpty ? text : String(decoding: Redaction.cut(found, from: octets), as: UTF8.self)
    }

    /// A text of the user without them. A short one is often a word, which the words around it would give away: then
    /// nothing of the text is left.
    func cut(fromTextOfUser text: String) -> String {
        guard !isEmpty else { return text }
        let octets = Array(text.utf8)
        let found = ranges(in: octets, isOfLogin: true)
        guard found.contains(where: { $0.count < Self.shortestAnywhere }) else { return cut(from: text) }
        return String(decoding: Redaction.cut([octets.indices], from: octets), as: UTF8.self)
    }

    /// The places of secrets in a text.
    ///
    /// `isOfLogin` says that the text answers AUTH, so that short ones are searched for, too; `isCutOff` that it
    /// may end within a secret.
    func ranges(in text: [UInt8], isOfLogin: Bool, isCutOff: Bool = false) -> [Range<Int>] {
        search(text, isOfLogin: isOfLogin, isCutOff: isCutOff).ranges
    }

    /// The same, with the number of comparisons.
    func search(_ text: [UInt8], isOfLogin: Bool, isCutOff: Bool) -> (ranges: [Range<Int>], comparisons: Int) {
        guard !isEmpty else { return ([], 0) }
        let text = text.map(ASCII.uppercased)
        var found: [Range<Int>] = []
        var comparisons = 0
        var window = Window()
        for (place, byte) in text.enumerated() {
            window.push(byte)
            let end = place + 1
            comparisons += 1
            if end >= Self.enough, windows.contains(window) { found.append(end - Self.enough..<end) }
            guard !short.isEmpty, end >= Self.shortest else { continue }
            let start = end - Self.shortest
            for secret in short[window.key] ?? [] where isOfLogin || secret.count >= Self.shortestAnywhere {
                comparisons += 1
                if text[start...].starts(with: secret) { found.append(start..<start + secret.count) }
            }
        }
        if isCutOff, let start = beginning(atEndOf: text) { found.append(start..<text.count) }
        return (found, comparisons)
    }

    /// The place of a secret that the end of the text cuts off.
    private func beginning(atEndOf text: [UInt8]) -> Int? {
        let counts = stride(from: min(Self.enough - 1, text.count), through: Self.enoughAtEnd, by: -1)
        return counts.first { count in secrets.contains { $0.starts(with: text.suffix(count)) } }.map {
            text.count - $0
        }
    }

    /// The 12 newest octets.
    private struct Window: Hashable {
        static let length = 12
        private var first: UInt64 = 0
        private var last: UInt32 = 0

        mutating func push(_ byte: UInt8) {
            first = first << 8 | UInt64(last >> 24)
            last = last << 8 | UInt32(byte)
        }

        /// The newest four of them.
        var key: UInt32 { last }
    }
}

// A replayed recording has no secrets, but its session is equal.
extension KeptSecrets: Hashable {
    package static func == (left: KeptSecrets, right: KeptSecrets) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}

// No print, log or crash report shows them.
extension KeptSecrets: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "KeptSecrets(\(secrets.count))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
