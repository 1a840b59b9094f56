import SMTPSyntax

/// What is wrong with the form of an answer inside AUTH, before it is sent. It never repeats what is in it.
///
///     bXlVc2VyOnNlY3JldA==     "myUser:secret" for PLAIN: no NUL in it
///     AGFsaWNlAHNlY3JldA=      not base64
package struct AnswerProblem: Hashable, Sendable {
    /// In a sentence.
    package let text: String
    package let source: SpecReference

    private init(_ text: String, _ source: SpecReference) {
        self.text = text
        self.source = source
    }

    /// The problem of an answer as it goes over the wire; nil when there is none, or nothing is known of its form.
    ///
    /// `answered` counts the answers before it.
    init?(in line: [UInt8], mechanism: String, answered: Int) {
        let isSpecial = line.isEmpty || line == [UInt8(ascii: "*")] || line == [UInt8(ascii: "=")]
        guard !isSpecial, !line.starts(with: Redaction.opening.utf8) else { return nil }
        guard let octets = Base64.decode(line) else {
            self.init("The answer is not base64, so it means nothing to the server.", .rfc(4954, "4"))
            return
        }
        guard answered == 0, let problem = Self.problem(in: octets, mechanism) else { return nil }
        self = problem
    }

    /// The same for a command; nil when it is not AUTH with a response.
    init?(in command: Command) {
        guard let mechanism = command.login else { return nil }
        let words = command.trimmed.words
        guard words.count == 2 else { return nil }
        self.init(in: Array(words[1]), mechanism: mechanism, answered: 0)
    }

    /// The first message of the client.
    private static func problem(in octets: [UInt8], _ mechanism: String) -> AnswerProblem? {
        switch mechanism {
        case "PLAIN": plain(octets)
        case "CRAM-MD5": isCRAM(octets) ? nil : cram
        case "XOAUTH2": octets.starts(with: "user=".utf8) && octets.contains(1) ? nil : xoauth2
        case "OAUTHBEARER": hasHeader(octets) && octets.contains(1) ? nil : oauthBearer
        case _ where mechanism.hasPrefix("SCRAM-"): hasHeader(octets) ? nil : scram
        default: nil
        }
    }

    private static func plain(_ octets: [UInt8]) -> AnswerProblem? {
        let count = octets.lazy.filter { $0 == 0 }.count
        guard count != 2 else { return nil }
        let found = count == 0 ? "no NUL" : count == 1 ? "one NUL" : "\(count) NULs"
        let colon = count == 0 && octets.contains(UInt8(ascii: ":")) ? "; a colon does not separate them" : ""
        return AnswerProblem(
            "PLAIN is built of NUL, the user name, NUL and the password; this response has \(found)\(colon).",
            .rfc(4616, "2"))
    }

    private static func isCRAM(_ octets: [UInt8]) -> Bool {
        guard let space = octets.lastIndex(of: 0x20), space > 0 else { return false }
        let digest = octets[(space + 1)...]
        return digest.count == 32 && digest.allSatisfy(ASCII.isHex)
    }

    /// The first letter says whether a channel is bound (RFC 5801 §4).
    private static func hasHeader(_ octets: [UInt8]) -> Bool {
        ["n,", "y,", "p="].contains { octets.starts(with: $0.utf8) }
    }

    private static let cram = AnswerProblem(
        "CRAM-MD5 is built of the user name, a space and 32 hex digits; this answer is not.", .rfc(2195, "2"))
    private static let xoauth2 = AnswerProblem(
        "XOAUTH2 begins with user= and has byte 01 after the name; this response does not.",
        .documented(by: "Google"))
    private static let oauthBearer = AnswerProblem(
        "OAUTHBEARER begins with n, or y, and has byte 01 after the name; this response does not.", .rfc(7628, "3.1"))
    private static let scram = AnswerProblem(
        "SCRAM begins with n, or y, or p=, which says whether the channel is bound; this response does not.",
        .rfc(5802, "7"))
}
