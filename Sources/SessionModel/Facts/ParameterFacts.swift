/// One parameter of MAIL or RCPT, and the EHLO keyword that makes it usable (RFC 5321 §4.1.1.11).
public struct ParameterFact: Hashable, Sendable {
    public let verb: Verb
    /// In upper case.
    public let keyword: String
    /// The keyword that EHLO has to offer.
    public let requires: String
    public let source: SpecReference

    init(_ verb: Verb, _ keyword: String, requires: String, _ source: SpecReference) {
        self.verb = verb
        self.keyword = keyword
        self.requires = requires
        self.source = source
    }
}

/// The parameters, one row each.
public enum ParameterFacts {
    public static let all: [ParameterFact] = [
        ParameterFact(.mail, "SIZE", requires: "SIZE", .rfc(1870, "6")),
        ParameterFact(.mail, "BODY", requires: "8BITMIME", .rfc(6152, "3")),
        ParameterFact(.mail, "SMTPUTF8", requires: "SMTPUTF8", .rfc(6531, "3.4")),
        ParameterFact(.mail, "RET", requires: "DSN", .rfc(3461, "4.3")),
        ParameterFact(.mail, "ENVID", requires: "DSN", .rfc(3461, "4.4")),
        ParameterFact(.rcpt, "NOTIFY", requires: "DSN", .rfc(3461, "4.1")),
        ParameterFact(.rcpt, "ORCPT", requires: "DSN", .rfc(3461, "4.2")),
        ParameterFact(.mail, "AUTH", requires: "AUTH", .rfc(4954, "5")),
        ParameterFact(.mail, "BY", requires: "DELIVERBY", .rfc(2852, "4")),
        ParameterFact(.mail, "HOLDFOR", requires: "FUTURERELEASE", .rfc(4865, "4")),
        ParameterFact(.mail, "HOLDUNTIL", requires: "FUTURERELEASE", .rfc(4865, "4")),
        ParameterFact(.mail, "MT-PRIORITY", requires: "MT-PRIORITY", .rfc(6710, "4.1")),
        ParameterFact(.mail, "REQUIRETLS", requires: "REQUIRETLS", .rfc(8689, "2")),
        ParameterFact(.rcpt, "RRVS", requires: "RRVS", .rfc(7293, "3.1")),
    ]

    static func fact(for verb: Verb, _ keyword: String) -> ParameterFact? {
        all.first { $0.verb == verb && $0.keyword == keyword }
    }
}
