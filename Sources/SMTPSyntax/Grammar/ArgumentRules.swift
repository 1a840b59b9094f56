/// The argument that each verb accepts: one row per verb. A verb without a row accepts any argument.
enum ArgumentRules {
    typealias Rule = @Sendable (Command) -> SyntaxProblem?

    static let all: [Verb: Rule] = [
        .ehlo: hello, .helo: hello, .lhlo: hello,
        .mail: path, .rcpt: path, .send: path, .soml: path, .saml: path,
        .data: nothing(.rfc(5321, "4.1.1.4")), .rset: nothing(.rfc(5321, "4.1.1.5")),
        .quit: nothing(.rfc(5321, "4.1.1.10")), .starttls: nothing(.rfc(3207, "4")),
        .turn: nothing(.rfc(821, "4.1.1")),
        Verb("X-ANONYMOUSTLS"): nothing(.reported(of: "Exchange")),
        .vrfy: something("VRFY name", .rfc(5321, "4.1.1.6")), .expn: something("EXPN list", .rfc(5321, "4.1.1.7")),
        .xclient: attributes("XCLIENT NAME=host.example.org ADDR=192.0.2.7"),
        .xforward: attributes("XFORWARD NAME=host.example.org ADDR=192.0.2.7"),
        .auth: login, .bdat: chunk, .burl: address, .etrn: node, .atrn: domains,
    ]

    private static let verbs = VerbNumbers(Array(all.keys))
    private static let rules = Array(all.values)

    static func rule(for verb: Verb) -> Rule? { verbs[verb].map { rules[$0] } }

    private static func nothing(_ source: SpecReference) -> Rule {
        { command in
            guard command.argument != nil else { return nil }
            return SyntaxProblem("\(command.verb) accepts no argument.", source)
        }
    }

    private static func something(_ form: String, _ source: SpecReference) -> Rule {
        { command in
            guard command.argument == nil else { return nil }
            return SyntaxProblem("The argument is missing: \(form).", source)
        }
    }

    private static let path: Rule = { $0.path?.problem }

    private static let hello: Rule = { command in
        guard let argument = command.argument else {
            return SyntaxProblem(
                "The client name is missing: \(command.verb) client.example.org.", .rfc(5321, "4.1.1.1"))
        }
        if argument.first == UInt8(ascii: "["), !argument.contains(UInt8(ascii: " ")),
            let problem = AddressLiteral.problem(in: argument[...])
        {
            return SyntaxProblem(problem, .rfc(5321, "4.1.3"), tolerance: .some)
        }
        guard !isDomain(argument[...]) else { return nil }
        // Many servers check little of the name; RFC 5321 §4.1.4 does not require it.
        return SyntaxProblem(
            "\(command.verb) expects one domain name, or an IP address in brackets such as [192.0.2.1].",
            .rfc(5321, "4.1.1.1"),
            tolerance: isDomain(argument.map { $0 == UInt8(ascii: "_") ? 0x61 : $0 }[...]) ? .most : .some)
    }

    private static func isDomain(_ text: ArraySlice<UInt8>) -> Bool { (try? PathReader.checkDomain(text)) != nil }

    // The word after the mechanism may be a secret: no sentence repeats it.
    private static let login: Rule = { command in
        let words = command.words
        guard let mechanism = words.first else {
            return SyntaxProblem("The argument is missing: AUTH mechanism.", .rfc(4954, "4"))
        }
        let isName =
            mechanism.count <= 20 && mechanism.allSatisfy { ASCII.isAlphanumeric($0) || "-_".utf8.contains($0) }
        guard isName else {
            return SyntaxProblem(
                "A mechanism name has at most 20 letters, digits, hyphens and underscores: AUTH PLAIN.",
                .rfc(4422, "3.1"))
        }
        guard let response = words.dropFirst().first else { return nil }
        guard !["CRAM-MD5", "DIGEST-MD5"].contains(ASCII.uppercased(mechanism)) else {
            return SyntaxProblem(
                "With this mechanism the server speaks first: send AUTH with the mechanism only.", .rfc(4954, "4"))
        }
        // In a recording, a marker replaces the answer.
        guard !response.elementsEqual("<redacted:".utf8) else { return nil }
        guard words.count == 2 else {
            return SyntaxProblem("After the mechanism, AUTH accepts at most one response in base64.", .rfc(4954, "4"))
        }
        guard response.elementsEqual("=".utf8) || Base64.isWellFormed(response) else {
            return SyntaxProblem(
                "The response after the mechanism is not base64; an empty response is a single \"=\".",
                .rfc(4954, "4"))
        }
        return nil
    }

    private static let chunk: Rule = { command in
        guard let chunk = command.chunk, command.words.count == (chunk.isLast ? 2 : 1) else {
            return SyntaxProblem("BDAT expects a size, optionally followed by LAST: BDAT 120 LAST.", .rfc(3030, "2"))
        }
        return nil
    }

    private static let address: Rule = { command in
        let words = command.words
        let isLast = words.count == 2 && ASCII.equal(words[1], "LAST".utf8)
        guard let url = words.first, url.contains(UInt8(ascii: ":")), words.count == 1 || isLast else {
            return SyntaxProblem(
                "BURL expects a URL, optionally followed by LAST: BURL imap://imap.example.org/Drafts;uid=12 LAST.",
                .rfc(4468, "3"))
        }
        return nil
    }

    /// `example.org`, `@example.org` to include its subdomains, `#queue` for a queue.
    private static let node: Rule = { command in
        let form = "ETRN expects one host name, @ and a domain, or # and a queue: ETRN example.org."
        guard let name = command.words.first else {
            return SyntaxProblem("The argument is missing: ETRN node.", .rfc(1985, "5"))
        }
        let isRight =
            switch name.first {
            case UInt8(ascii: "#"): name.count > 1
            case UInt8(ascii: "@"): isDomain(name.dropFirst())
            default: isDomain(name)
            }
        return isRight && command.words.count == 1 ? nil : SyntaxProblem(form, .rfc(1985, "5"))
    }

    private static let domains: Rule = { command in
        let words = command.words
        guard let list = words.first else { return nil }
        let names = list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard words.count == 1, names.allSatisfy(isDomain) else {
            return SyntaxProblem(
                "ATRN expects domains separated by commas, without spaces: ATRN example.org,example.net.",
                .rfc(2645, "5.2.1"))
        }
        return nil
    }

    private static func attributes(_ form: String) -> Rule {
        { command in
            let isRight = command.words.allSatisfy { word in
                guard let equals = word.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex else {
                    return false
                }
                return Xtext.decoded(word[(equals + 1)...])?.isEmpty == false
            }
            guard isRight, command.argument != nil else {
                return SyntaxProblem(
                    "Expected NAME=value pairs, with the values in xtext: \(form).", .seen(in: "Postfix"))
            }
            let problem = command.clientAttributes.lazy.compactMap { name, value in
                ClientAttribute.named(name)?.problem(with: value, of: command.verb)
            }.first
            return problem.map { SyntaxProblem($0, .seen(in: "Postfix")) }
        }
    }
}
