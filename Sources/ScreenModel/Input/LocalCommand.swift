/// A command for the program itself: a line that begins with a colon.
///
/// In a message every line is message text, so there the keys have to do.
package struct LocalCommand: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case quit, close, reconnect, again, help, remark, explain, reference, map, login, tls
    }

    /// Without the colon.
    package let name: String
    /// The form of its argument; nil when it takes none.
    package let argument: String?
    /// What it does, in a few words.
    package let purpose: String
    package let action: Action

    /// The local commands, one row each.
    package static let all: [LocalCommand] = [
        LocalCommand("auth", "[MECHANISM] [USER]", "log in, step by step; PLAIN/334 answers a 334", .login),
        LocalCommand("tls", "[save FILE]", "send STARTTLS, or save the certificates", .tls),
        LocalCommand("close", "close the connection, without QUIT", .close),
        LocalCommand("reconnect", "connect again, and go back to where it was", .reconnect),
        LocalCommand("again", "send MAIL and RCPT of the last transaction again", .again),
        LocalCommand("explain", "[VERB] CODE [TEXT]", "explain a reply, to VERB or in general", .explain),
        LocalCommand("reference", "[TOPIC] [WORDS]", "look up codes, commands, extensions", .reference),
        LocalCommand("map", "the phases of a session as a diagram", .map),
        LocalCommand("note", "TEXT", "put a remark into the recording", .remark),
        LocalCommand("help", "show the keys and local commands", .help),
        LocalCommand("quit", "leave the program", .quit),
    ]

    /// A typed line read as a local command: the row and the argument; nil for an unknown name.
    static func read(_ line: String) -> (row: LocalCommand, argument: String)? {
        let words = line.dropFirst().split(separator: " ", maxSplits: 1)
        guard let name = words.first, let row = all.first(where: { $0.name == name }) else { return nil }
        return (row, words.count > 1 ? String(words[1]) : "")
    }

    private init(_ name: String, _ purpose: String, _ action: Action) {
        self.init(name, nil, purpose, action)
    }

    private init(_ name: String, _ argument: String?, _ purpose: String, _ action: Action) {
        self.name = name
        self.argument = argument
        self.purpose = purpose
        self.action = action
    }
}
