/// An attribute of XCLIENT or XFORWARD: what a proxy or a filter says of the client that it represents (Postfix,
/// XCLIENT_README and XFORWARD_README).
///
///     XCLIENT NAME=host.example.org ADDR=192.0.2.7
///     XCLIENT NAME=[UNAVAILABLE] ADDR=IPV6:2001:db8::1
package struct ClientAttribute: Sendable {
    /// In upper case.
    package let name: String
    /// What it is, in a few words.
    package let words: String
    package let example: String
    /// What its value is; nil where any text is one.
    private let form: Form?

    private struct Form: Sendable {
        let words: String
        /// The command in which it is checked; nil for both. Postfix accepts any PROTO in XFORWARD.
        var verb: Verb?
        /// What a wrong value may have been meant as, the likeliest first.
        var meant: @Sendable (String) -> [String] = { _ in [] }
        /// The words that it can be; none where it has another form.
        var known: [String] = []
        let isRight: @Sendable (String) -> Bool
    }

    package static let all: [ClientAttribute] = [
        ClientAttribute("NAME", "the client's host name", "host.example.org", host),
        ClientAttribute("REVERSE_NAME", "its name by address, unverified", "host.example.org", host),
        ClientAttribute("ADDR", "the client's address", "192.0.2.7", address),
        ClientAttribute("PORT", "the client's port", "40000", port),
        ClientAttribute("PROTO", "SMTP or ESMTP", "ESMTP", words("SMTP", "ESMTP", of: .xclient)),
        ClientAttribute("HELO", "the name in the client's EHLO", "host.example.org"),
        ClientAttribute("LOGIN", "the name that the client logged in with", "alice"),
        ClientAttribute("DESTADDR", "the address it connected to", "192.0.2.1", address),
        ClientAttribute("DESTPORT", "the port it connected to", "25", port),
        ClientAttribute("IDENT", "the message id at the front server", "4F1D2"),
        ClientAttribute(
            "SOURCE", "whether it came from the local network", "REMOTE", words("LOCAL", "REMOTE", of: .xforward)),
    ]

    /// The values that mean "there is none" and "not known at present".
    package static let unavailable = "[UNAVAILABLE]"
    package static let temporarilyUnavailable = "[TEMPUNAVAIL]"

    package static func named(_ name: String) -> ClientAttribute? {
        all.first { ASCII.equal($0.name.utf8, name.utf8) }
    }

    /// What is wrong with a value in a command, in a sentence; nil for nothing.
    package func problem(with value: String, of verb: Verb) -> String? {
        guard let form, form.verb == nil || form.verb == verb, !Self.isUnavailable(value), !form.isRight(value) else {
            return nil
        }
        return "\(name) is \(form.words), or \(Self.unavailable)."
    }

    /// The words that the value can be; none where it has another form.
    package var knownValues: [String] { form?.known ?? [] }

    /// The value in its form that a wrong one was meant as; nil where none is known.
    ///
    ///     2001:db8::1  →  IPV6:2001:db8::1        [192.0.2.7]  →  192.0.2.7
    package func corrected(_ value: String, of verb: Verb) -> String? {
        form?.meant(value).first { problem(with: $0, of: verb) == nil }
    }

    /// As it is written in the command, in xtext (RFC 3461 §4).
    package func written(_ value: String) -> String { "\(name)=\(Xtext.encoded(value))" }

    package static func isUnavailable(_ value: String) -> Bool {
        [unavailable, temporarilyUnavailable].contains { ASCII.equal($0.utf8, value.utf8) }
    }

    private init(_ name: String, _ words: String, _ example: String, _ form: Form? = nil) {
        self.name = name
        self.words = words
        self.example = example
        self.form = form
    }

    private static let address = Form(
        words: "an IPv4 address, or IPV6: and an IPv6 address",
        meant: { text in
            let bare = String(text.filter { $0 != "[" && $0 != "]" })
            return [bare, "IPV6:\(bare)"]
        }
    ) { text in
        let prefix = "IPV6:"
        guard ASCII.equal(text.prefix(prefix.count).utf8, prefix.utf8) else {
            return !text.contains(":") && IPAddress.octets(text) != nil
        }
        return text.dropFirst(prefix.count).contains(":")
            && IPAddress.octets(String(text.dropFirst(prefix.count))) != nil
    }

    private static let port = Form(words: "a number up to 65535") { UInt16($0) != nil }

    private static let host = Form(words: "a host name") { text in
        text.utf8.first != UInt8(ascii: "-")
            && text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "-._".utf8.contains($0) }
    }

    private static func words(_ known: String..., of verb: Verb) -> Form {
        Form(words: known.joined(separator: " or "), verb: verb, known: known) { text in
            known.contains { ASCII.equal($0.utf8, text.utf8) }
        }
    }
}

extension Command {
    /// For XCLIENT and XFORWARD: the attributes with their values, as far as they are well formed.
    package var clientAttributes: [(name: String, value: String)] {
        words.compactMap { word in
            guard let equals = word.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex,
                let value = Xtext.decoded(word[(equals + 1)...]), !value.isEmpty
            else { return nil }
            return (ASCII.uppercased(word[..<equals]), String(decoding: value, as: UTF8.self))
        }
    }
}
