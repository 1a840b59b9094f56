import SMTPSyntax

/// The addresses that were used in MAIL and RCPT, the newest first.
package struct AddressBook: Hashable, Sendable {
    /// The most addresses kept of each kind.
    static let most = 200

    private(set) var senders: [String] = []
    private(set) var recipients: [String] = []

    /// Keeps the address of a command.
    mutating func note(_ line: String) {
        let command = Command(line)
        guard command.verb == .mail || command.verb == .rcpt, let argument = command.path, argument.problem == nil,
            case .mailbox(let mailbox) = argument.path
        else { return }
        let address = mailbox.description
        command.verb == .mail ? Self.add(address, to: &senders) : Self.add(address, to: &recipients)
    }

    /// Those of the same command come first.
    func addresses(for verb: Verb) -> [String] {
        let (own, others) = verb == .mail ? (senders, recipients) : (recipients, senders)
        return own + others.filter { !own.contains($0) }
    }

    private static func add(_ address: String, to list: inout [String]) {
        list.removeAll { $0 == address }
        list.insert(address, at: 0)
        if list.count > most { list.removeLast() }
    }
}
