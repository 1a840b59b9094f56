import SMTPStandard
import SMTPSyntax

/// What the server has said of itself: the protocol in its greeting, the hello that it accepted, and what it offered.
///
///     250-mail.example.test
///     250-SIZE 1000000
///     250 AUTH PLAIN LOGIN
package struct Offers: Hashable, Sendable {
    /// EHLO, HELO or LHLO, whichever was accepted last; nil before the first.
    package private(set) var hello: Verb? {
        didSet { isKnown = hello == .ehlo || hello == .lhlo }
    }
    /// Whether the server has listed what it offers: the reply to HELO lists nothing.
    private(set) var isKnown = false
    /// What was offered in the reply to EHLO or LHLO.
    package private(set) var extensions: [ServiceExtension] = [] {
        didSet {
            places = Dictionary(
                extensions.enumerated().map { ($1.keyword, $0) }, uniquingKeysWith: { first, _ in first })
            hasLogin = contains("AUTH")
            hasStartTLS = contains("STARTTLS")
            hasPipelining = contains("PIPELINING")
        }
    }
    // What is asked for every line that comes or is sent.
    private(set) var hasLogin = false
    private(set) var hasStartTLS = false
    private(set) var hasPipelining = false
    /// Which protocol the server speaks, once it has said so or has answered a hello; nil until then.
    private var spoken: Dialect?
    /// Whether its greeting names SMTP, as those of most servers do, and of some that speak LMTP.
    private(set) var greetsAsSMTP = false

    private enum Dialect: Hashable, Sendable {
        case smtp
        case lmtp
    }

    init(lmtp: Bool = false) { spoken = lmtp ? .lmtp : nil }

    /// The user says that the server speaks LMTP, whatever its greeting says.
    mutating func demandLMTP() { spoken = .lmtp }

    /// The greeting came. The word comes after the server's name, which may be lmtp.example.org in any case.
    mutating func greeted(by reply: Reply) {
        let words = ASCII.uppercased(reply.text.utf8.drop { !ASCII.isBlank($0) })
        if OctetSearch.contains("LMTP", in: words) { spoken = .lmtp }
        greetsAsSMTP = OctetSearch.contains("SMTP", in: words)
    }

    /// A hello was refused: an LMTP server asks for LHLO (RFC 2033 §4.1), and an SMTP server does not know LHLO.
    mutating func refused(_ verb: Verb, _ reply: Reply) {
        if verb == .lhlo {
            if spoken == nil, reply.code == 500 || reply.code == 502 { spoken = .smtp }
            return
        }
        let words = ASCII.uppercased(reply.text.utf8)
        let asksForLMTP = ["LHLO", "LMTP"].contains { OctetSearch.contains($0, in: words) }
        if reply.severity == .permanent, asksForLMTP { spoken = .lmtp }
    }

    /// A hello was accepted; after HELO nothing is offered. `reply` is nil where it is only imagined.
    mutating func accepted(_ verb: Verb?, _ reply: Reply?) {
        hello = verb
        spoken = verb == .lhlo ? .lmtp : .smtp
        if let reply { extensions = verb == .helo ? [] : ServiceExtension.list(in: reply) }
    }

    /// A further line of the reply to the hello.
    mutating func add(_ offer: ServiceExtension) { extensions.append(offer) }

    /// Nothing of it counts until the next hello, as after the handshake (RFC 3207 §4.2).
    mutating func restart() {
        hello = nil
        extensions = []
    }

    /// Whether the peer speaks LMTP, with one reply per recipient after the message (RFC 2033).
    var isLMTP: Bool { spoken == .lmtp }

    var isSMTP: Bool { spoken == .smtp }

    /// The place of the first offer of each keyword. It is looked up with every line that comes, and a server may offer
    /// thousands.
    private var places: [String: Int] = [:]

    /// The offer of an extension, with its parameters.
    subscript(keyword: String) -> ServiceExtension? { places[keyword].map { extensions[$0] } }

    func contains(_ keyword: String) -> Bool { self[keyword] != nil }

    /// The largest message the server accepts, in octets; nil when it named no limit (RFC 1870 §4).
    ///
    /// Of two limits the smaller one is safe.
    var sizeLimit: Int? {
        extensions.lazy.filter { $0.keyword == "SIZE" }.compactMap { $0.parameters.first.flatMap { Int($0) } }
            .filter { $0 > 0 }.min()
    }

    /// The mechanisms offered for AUTH; some servers offer them in two lines.
    var mechanisms: [String] { extensions.filter { $0.keyword == "AUTH" }.flatMap(\.parameters) }

    /// Whether a mechanism was offered, in any case of letters.
    func offersMechanism(_ name: some Collection<UInt8>) -> Bool {
        mechanisms.contains { ASCII.equal($0.utf8, name) }
    }

    /// Whether a word is the name of a mechanism that is known here, or was offered.
    func knowsMechanism(_ word: some Collection<UInt8>) -> Bool {
        MechanismFacts.fact(for: String(decoding: word, as: UTF8.self)) != nil || offersMechanism(word)
    }
}
