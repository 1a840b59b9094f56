/// A command verb, such as `EHLO` or `RCPT` (RFC 5321 §2.4).
///
/// The set is open: extensions add verbs, servers invent them, and people mistype them. Verbs are compared without
/// regard to case, so the stored name is in upper case.
public struct Verb: Hashable, Sendable, CustomStringConvertible {
    /// The verb in upper case; empty for an empty line.
    public let name: String

    public init(_ name: some StringProtocol) {
        self.name = ASCII.uppercased(name.utf8)
    }

    init(bytes: some Sequence<UInt8>) {
        name = ASCII.uppercased(bytes)
    }

    public var description: String { name }
}

extension Verb {
    // RFC 5321 §4.1.1
    public static let ehlo = Verb("EHLO")
    public static let helo = Verb("HELO")
    public static let mail = Verb("MAIL")
    public static let rcpt = Verb("RCPT")
    public static let data = Verb("DATA")
    public static let rset = Verb("RSET")
    public static let vrfy = Verb("VRFY")
    public static let expn = Verb("EXPN")
    public static let help = Verb("HELP")
    public static let noop = Verb("NOOP")
    public static let quit = Verb("QUIT")
    /// RFC 2033 §4.1
    public static let lhlo = Verb("LHLO")
    /// RFC 3207 §4
    public static let starttls = Verb("STARTTLS")
    /// RFC 4954 §4
    public static let auth = Verb("AUTH")
    /// RFC 3030 §2
    public static let bdat = Verb("BDAT")
    /// RFC 4468 §3
    public static let burl = Verb("BURL")
    /// RFC 1985 §5
    public static let etrn = Verb("ETRN")
    /// RFC 2645 §5.2.1
    public static let atrn = Verb("ATRN")
    // RFC 821 §3.4 and §3.8, obsolete (RFC 5321 appendix F)
    public static let send = Verb("SEND")
    public static let soml = Verb("SOML")
    public static let saml = Verb("SAML")
    public static let turn = Verb("TURN")

    /// The verbs that begin a login; the second is Exchange's own.
    static let logins: Set<Verb> = [.auth, Verb("X-EXPS")]
    /// The verbs that begin a session.
    public static let hellos: Set<Verb> = [.ehlo, .helo, .lhlo]
    /// The verbs that begin a mail transaction.
    public static let transactionStarters: Set<Verb> = [.mail, .send, .soml, .saml]
}
