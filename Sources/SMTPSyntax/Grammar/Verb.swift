/// A command verb, such as `EHLO` or `RCPT` (RFC 5321 §2.4).
///
/// The set is open: extensions add verbs, servers invent them, and people mistype them. Verbs are compared without
/// regard to case, so the stored name is in upper case.
package struct Verb: Hashable, Sendable, CustomStringConvertible {
    /// The verb in upper case; empty for an empty line.
    package let name: String

    package init(_ name: some StringProtocol) {
        self.name = ASCII.uppercased(name.utf8)
    }

    package init(bytes: some Sequence<UInt8>) {
        name = ASCII.uppercased(bytes)
    }

    /// The same for what most verbs are read from: written in place, without an array in between.
    package init(bytes: ArraySlice<UInt8>) {
        // Longer than any verb, and a string of this length needs no memory of its own.
        guard bytes.count <= 15, bytes.allSatisfy({ $0 < 0x80 }) else {
            name = ASCII.uppercased(bytes)
            return
        }
        name = String(unsafeUninitializedCapacity: bytes.count) { name in
            var count = 0
            for byte in bytes {
                name[count] = ASCII.uppercased(byte)
                count += 1
            }
            return count
        }
    }

    package var description: String { name }
}

extension Verb {
    // RFC 5321 §4.1.1
    package static let ehlo = Verb("EHLO")
    package static let helo = Verb("HELO")
    package static let mail = Verb("MAIL")
    package static let rcpt = Verb("RCPT")
    package static let data = Verb("DATA")
    package static let rset = Verb("RSET")
    package static let vrfy = Verb("VRFY")
    package static let expn = Verb("EXPN")
    package static let help = Verb("HELP")
    package static let noop = Verb("NOOP")
    package static let quit = Verb("QUIT")
    /// RFC 2033 §4.1
    package static let lhlo = Verb("LHLO")
    /// RFC 3207 §4
    package static let starttls = Verb("STARTTLS")
    /// RFC 4954 §4
    package static let auth = Verb("AUTH")
    /// RFC 3030 §2
    package static let bdat = Verb("BDAT")
    /// RFC 4468 §3
    package static let burl = Verb("BURL")
    /// RFC 1985 §5
    package static let etrn = Verb("ETRN")
    /// RFC 2645 §5.2.1
    package static let atrn = Verb("ATRN")
    // RFC 821 §3.4 and §3.8, obsolete (RFC 5321 appendix F)
    package static let send = Verb("SEND")
    package static let soml = Verb("SOML")
    package static let saml = Verb("SAML")
    package static let turn = Verb("TURN")
    // Postfix, XCLIENT_README and XFORWARD_README
    package static let xclient = Verb("XCLIENT")
    package static let xforward = Verb("XFORWARD")

    /// The verbs that begin an authentication; the second is private to Exchange.
    package static let logins: Set<Verb> = [.auth, exps]
    private static let exps = Verb("X-EXPS")
    /// Whether it is one of these; asked for every line.
    package var isOfLogin: Bool { self == .auth || self == Self.exps }
    /// A header in front of SMTP, for a server behind a load balancer; no SMTP standard defines it.
    package static let proxy = Verb("PROXY")
    /// The verbs that begin a session.
    package static let hellos: Set<Verb> = [.ehlo, .helo, .lhlo]
    /// Whether it is one of these; asked for every command and every reply.
    package var isHello: Bool { self == .ehlo || self == .helo || self == .lhlo }
    /// The verbs that begin a mail transaction.
    package static let transactionStarters: Set<Verb> = [.mail, .send, .soml, .saml]
}
