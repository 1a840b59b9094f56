import SMTPStandard
import SMTPSyntax
import SessionModel

/// The ways to go on with a command, by the session and by what its server offers.
///
/// Each of them is judged, and none is offered to which the judge objects. What comes first is likeliest.
struct CommandCompletions {
    let judge: Judge
    /// The name to give in EHLO.
    let helloName: String
    let addresses: AddressBook

    /// The ways to go on at the cursor, with what is in front of it and after it.
    func candidates(_ before: String, _ after: String) -> [Candidate] {
        guard !judge.session.isInMessage, !judge.session.isInAuth, judge.session.chunkRemaining == 0 else { return [] }
        return all(before, after).filter { isRight($0.example) && $0.line != before + after }
    }

    private func all(_ before: String, _ after: String) -> [Candidate] {
        let verb = Verb(before.prefix { $0 != " " })
        if verb == .mail || verb == .rcpt, let bracket = before.firstIndex(of: "<") {
            let path = before[before.index(after: bracket)...]
            guard let end = path.firstIndex(of: ">") else {
                return inPath(before[...bracket], String(path), after, of: verb)
            }
            return ParameterCompletions(
                judge: judge, verb: verb, address: String(path[..<end]), addresses: addresses.addresses(for: .mail)
            ).candidates(before, after)
        }
        let further = after.isEmpty ? argument(of: verb, before) : []
        return openings.filter { $0.isOpened(by: before, after) }.map(\.candidate) + further
    }

    /// Nothing is to be said against it.
    private func isRight(_ line: String) -> Bool {
        let verdict = judge.verdict(on: Array(line.utf8))
        return verdict.kind == .expected && verdict.why == nil && !verdict.isCostly
    }

    // The beginning of a command

    private var openings: [Opening] {
        judge.ahead.nextCommands.filter(\.isUseful).flatMap(openings)
    }

    private func openings(of command: NextCommand) -> [Opening] {
        let verb = command.verb
        if verb.isHello { return [Opening("\(verb) \(helloName)", name: verb.name, command.purpose)] }
        if verb == .auth { return mechanisms }
        let example = CommandFacts.fact(for: verb)?.example ?? verb.name
        guard let bracket = example.firstIndex(of: "<") else {
            let hasArgument = example != verb.name
            return [
                Opening(verb.name + (hasArgument ? " " : ""), name: command.template, command.purpose, example: example)
            ]
        }
        return [
            Opening(
                example[...bracket] + ">", cursor: 1, name: command.template, command.purpose, example: example)
        ]
    }

    /// The mechanisms that the server offers; what is not a name of one is not repeated (RFC 4422 §3.1).
    private var mechanisms: [Opening] {
        let offered = judge.session.extensions.filter { $0.keyword == "AUTH" }.flatMap(\.parameters)
        return offered.prefix(Self.mostMechanisms).map { ASCII.uppercased($0.utf8) }.filter(Self.isMechanism).map {
            Opening("AUTH \($0)", name: "AUTH \($0)", MechanismFacts.fact(for: $0)?.words ?? "offered by this server")
        }
    }

    private static let mostMechanisms = 50

    private static func isMechanism(_ name: String) -> Bool {
        (1...20).contains(name.utf8.count)
            && name.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    // Addresses

    private func inPath(_ head: Substring, _ typed: String, _ after: String, of verb: Verb) -> [Candidate] {
        guard after.isEmpty || after.first == ">" else { return [] }
        let tail = after.dropFirst()
        func candidate(_ address: String, _ words: String) -> Candidate {
            Candidate("\(head)\(address)>\(tail)", cursor: tail.count, name: "<\(address)>", words)
        }
        let used = addresses.addresses(for: verb).filter { Self.begins($0, with: typed) }
            .map { candidate($0, "used before") }
        let special =
            verb == .mail
            ? candidate("", "the null sender, of a bounce") : candidate("postmaster", "every server has it")
        let isSpecial = verb == .mail ? typed.isEmpty : Self.begins("postmaster", with: typed)
        return used + (used.isEmpty ? domains(typed).map { candidate($0, "a domain used before") } : [])
            + (isSpecial ? [special] : [])
    }

    /// An address with the domains that were used before.
    private func domains(_ typed: String) -> [String] {
        guard let at = typed.lastIndex(of: "@"), at > typed.startIndex else { return [] }
        let domain = typed[typed.index(after: at)...]
        var found: [String] = []
        for address in addresses.addresses(for: .mail) {
            guard let other = address.lastIndex(of: "@") else { continue }
            let name = String(address[address.index(after: other)...])
            if Self.begins(name, with: domain), !found.contains(name) { found.append(name) }
        }
        return found.map { typed[...at] + $0 }
    }

    // Other arguments

    private func argument(of verb: Verb, _ before: String) -> [Candidate] {
        guard let space = before.firstIndex(of: " ") else { return [] }
        let head = before[...space]
        let typed = before[before.index(after: space)...]
        switch verb {
        case .vrfy, .expn:
            return addresses.addresses(for: .rcpt).filter { Self.begins($0, with: typed) }
                .map { Candidate(head + $0, name: $0, "used before") }
        case .help:
            return judge.ahead.nextCommands.filter { Self.begins($0.verb.name, with: typed) }
                .map { Candidate("\(head)\($0.verb)", name: $0.verb.name, $0.purpose) }
        case .bdat:
            let words = typed.split(separator: " ", omittingEmptySubsequences: false)
            guard let size = words.first, !size.isEmpty, words.count <= 2, size.utf8.allSatisfy(ASCII.isDigit),
                words.count == 1 || Self.begins("LAST", with: words[1])
            else { return [] }
            return [Candidate("\(head)\(size) LAST", name: "LAST", "the chunk ends the message")]
        case .xclient, .xforward: return attributes(of: verb, before)
        default: return []
        }
    }

    /// The attributes that the server offers and the line does not have.
    private func attributes(of verb: Verb, _ before: String) -> [Candidate] {
        guard let space = before.lastIndex(of: " ") else { return [] }
        let head = before[...space]
        let typed = before[before.index(after: space)...]
        let used = Set(Command(String(head)).clientAttributes.map(\.name))
        return judge.clientAttributes(of: verb).filter { !used.contains($0) && Self.begins($0, with: typed) }
            .compactMap { ClientAttribute.named($0) }
            .map {
                Candidate(
                    "\(head)\($0.name)=", name: $0.name, $0.words, example: "\(head)\($0.written($0.example))")
            }
    }

    static func begins(_ text: String, with typed: some StringProtocol) -> Bool {
        text.count > typed.count && text.prefix(typed.count).uppercased() == typed.uppercased()
    }
}

/// The beginning of a command, as far as it can be inserted.
private struct Opening {
    let candidate: Candidate

    init(_ line: some StringProtocol, cursor: Int = 0, name: String, _ words: String, example: String? = nil) {
        candidate = Candidate(String(line), cursor: cursor, name: name, words, example: example)
    }

    /// Whether a line begins like it; what is after its cursor may be there already.
    func isOpened(by before: String, _ after: String) -> Bool {
        let front = candidate.line.dropLast(candidate.cursor)
        return CommandCompletions.begins(String(front), with: before)
            && (after.isEmpty || after == candidate.line.suffix(candidate.cursor))
    }
}
