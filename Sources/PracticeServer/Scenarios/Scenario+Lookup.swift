import SMTPSyntax

// Who is meant by an address or a name.
extension Scenario {
    /// The meaning of an address or a name.
    enum Match: Hashable {
        case user(User)
        /// A name that fits several people.
        case several([User])
        case list(List)
        case postmaster
        case problem(ProblemMailbox)
        /// No user here has that name.
        case unknown
        /// An address in a domain for which this server accepts no mail.
        case foreign(Mailbox)
    }

    /// The match of a recipient (RFC 5321 §4.1.1.3).
    func match(_ path: Path) -> Match {
        switch path {
        case .null: .unknown
        case .postmaster: .postmaster
        case .mailbox(let mailbox): match(mailbox)
        }
    }

    /// Whether a condition means a recipient.
    func isMeant(_ path: Path, by recipient: ScenarioCondition.Recipient) -> Bool {
        switch (recipient, match(path)) {
        case (.at(let pattern), _): pattern.matches(path)
        case (.elsewhere, .foreign), (.unknown, .unknown), (.known, .user), (.known, .list), (.known, .postmaster): true
        default: false
        }
    }

    /// The match of the argument of VRFY or EXPN: an address with or without brackets, a local part, or a word of
    /// a person's name (RFC 5321 §3.5.1).
    func match(query: String) -> Match {
        if let mailbox = Self.mailbox(query) { return match(mailbox) }
        let name = Self.unquoted(query)
        let found = match(localPart: name)
        return found == .unknown ? match(personName: name) : found
    }

    /// `Alice Baker <alice@example.test>`, or the bare address in brackets for anyone who is not a user.
    func line(for name: String) -> String {
        let address = "<\(name)@\(domains.first ?? host)>"
        return users.first { $0.name == name }.map { "\($0.fullName) \(address)" } ?? address
    }

    private func match(_ mailbox: Mailbox) -> Match {
        guard domains.contains(where: mailbox.isIn) else { return .foreign(mailbox) }
        return match(localPart: Self.unquoted(mailbox.localPart))
    }

    /// Local parts are compared without regard to case, as nearly all servers do; RFC 5321 §2.4 leaves it to the
    /// server, but asks it for Postmaster (§4.5.1).
    private func match(localPart: String) -> Match {
        let name = localPart.lowercased()
        if name == "postmaster" { return .postmaster }
        if let user = users.first(where: { $0.name == name }) { return .user(user) }
        if let mailbox = ProblemMailbox(rawValue: name) { return .problem(mailbox) }
        return lists.first { $0.name == name }.map { .list($0) } ?? .unknown
    }

    private func match(personName: String) -> Match {
        let words = Set(personName.lowercased().split(separator: " "))
        guard !words.isEmpty else { return .unknown }
        let found = users.filter { words.isSubset(of: $0.fullName.lowercased().split(separator: " ")) }
        guard let first = found.first else { return .unknown }
        return found.count == 1 ? .user(first) : .several(found)
    }

    private static func mailbox(_ query: String) -> Mailbox? {
        let address = query.hasPrefix("<") ? query : "<\(query)>"
        let argument = PathArgument(Array("TO:\(address)".utf8), keyword: "TO:")
        guard argument.problem == nil, argument.parameters.isEmpty, case .mailbox(let mailbox)? = argument.path else {
            return nil
        }
        return mailbox
    }

    /// `"alice"` means the same as `alice`: the quotes and backslashes are not part of the name (RFC 5321 §4.1.2).
    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        var isEscaped = false
        return String(
            text.dropFirst().dropLast().filter { character in
                isEscaped = character == "\\" && !isEscaped
                return !isEscaped
            })
    }
}
