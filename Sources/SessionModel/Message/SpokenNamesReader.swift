import SMTPSyntax

/// Reads the names that a client has given from what was sent, entry by entry, so that entries can be forgotten.
///
/// What counts is what was said, not whether the server accepted it: a sender may be refused for its name. Nothing is kept
/// from one connection to the next.
package struct SpokenNamesReader: Hashable, Sendable {
    package private(set) var names = SpokenNames()
    /// The next entry to read.
    private var next = 0
    /// The field From so far, while it may continue.
    private var author: [UInt8]?
    /// Whether the lines of a message are those of its header.
    private var isInHeader = false

    /// The most octets of the field that are read.
    private static let mostOfField = 4_096

    package init() {}

    /// Reads what is new.
    package mutating func read(_ transcript: Transcript) {
        for entry in max(next, transcript.start)..<max(next, transcript.count) {
            switch transcript[entry]?.body {
            case .client(let line): read(line)
            case .note(let note) where note.id == Note.connectedID: start()
            default: break
            }
        }
        next = max(next, transcript.count)
    }

    private mutating func start() {
        names = SpokenNames()
        author = nil
        isInHeader = false
    }

    private mutating func read(_ line: ClientEntry) {
        switch line.kind {
        case .authAnswer: break
        case .data: if isInHeader { readHeader(line) }
        case .command: read(Command(line.line).trimmed)
        }
    }

    private mutating func read(_ command: Command) {
        endField()
        isInHeader = false
        switch command.verb {
        case .ehlo, .helo, .lhlo:
            names.hello = command.argument.map { String(decoding: ASCII.trimmed($0[...]), as: UTF8.self) }
        case .mail:
            names.sender = Self.address(in: command)
            (names.authorDomain, names.recipientDomain) = (nil, nil)
        case .rcpt where names.recipientDomain == nil:
            names.recipientDomain = Self.domain(of: Self.address(in: command))
        case .data, .bdat: isInHeader = names.authorDomain == nil
        default: break
        }
    }

    // The header of a message

    private mutating func readHeader(_ line: ClientEntry) {
        let text = line.isStuffed ? line.line.dropFirst() : line.line[...]
        guard let first = text.first, line.line != MessageContent.end else {
            endField()
            isInHeader = false
            return
        }
        if ASCII.isBlank(first) {
            author?.append(contentsOf: text.prefix(Self.mostOfField))
            if author?.count ?? 0 > Self.mostOfField { author = nil }
            return
        }
        endField()
        let name = "From:"
        guard ASCII.equal(text.prefix(name.utf8.count), name.utf8) else { return }
        author = Array(text.dropFirst(name.utf8.count).prefix(Self.mostOfField))
    }

    private mutating func endField() {
        guard let value = author else { return }
        author = nil
        names.authorDomain = MessageLint.address(in: value).flatMap(Self.domain)
    }

    // Addresses

    /// What is between the brackets of MAIL or RCPT, as it was written; nil without an address.
    private static func address(in command: Command) -> String? {
        // A path that is malformed is read as it was written.
        let path = command.path?.head ?? []
        let head = path.isEmpty ? (command.argument ?? [])[...] : path
        if let open = head.firstIndex(of: UInt8(ascii: "<")), let close = head.lastIndex(of: UInt8(ascii: ">")),
            open < close
        {
            return String(decoding: head[(open + 1)..<close], as: UTF8.self)
        }
        let bare = ASCII.words(head.drop { $0 != UInt8(ascii: ":") }.dropFirst()).first
        return bare.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func domain(of address: String?) -> String? {
        guard let address, let sign = address.lastIndex(of: "@") else { return nil }
        let domain = address[address.index(after: sign)...]
        return domain.isEmpty ? nil : String(domain)
    }
}
