/// What was so when a reply came, as far as its meaning may depend on it.
public struct Circumstances: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let tls = Circumstances(rawValue: 1 << 0)
    public static let authenticated = Circumstances(rawValue: 1 << 1)
    public static let lmtp = Circumstances(rawValue: 1 << 2)
    /// The transaction uses BDAT, or was opened with BODY=BINARYMIME.
    public static let chunks = Circumstances(rawValue: 1 << 3)
    /// A transaction is open, and no recipient has been accepted.
    public static let noRecipients = Circumstances(rawValue: 1 << 4)
    /// The greeting was a refusal.
    public static let refused = Circumstances(rawValue: 1 << 5)
    /// A command was sent before the greeting had come.
    public static let earlyTalk = Circumstances(rawValue: 1 << 6)
    /// The command answered was the last chunk.
    public static let lastChunk = Circumstances(rawValue: 1 << 7)
    /// The keyword that the command needs was not offered.
    public static let notOffered = Circumstances(rawValue: 1 << 8)
    /// The text of the reply is empty.
    public static let emptyText = Circumstances(rawValue: 1 << 9)
    /// EHLO was answered, and no login is among what it offers.
    public static let noLogin = Circumstances(rawValue: 1 << 10)
    /// TLS is offered and not on.
    public static let mayStartTLS = Circumstances(rawValue: 1 << 11)
    /// A mail transaction was open.
    public static let transaction = Circumstances(rawValue: 1 << 12)
}

extension Session {
    /// What is so now, before the reply that comes next has moved anything.
    var circumstances: Circumstances {
        var all: Circumstances = []
        if isUnderTLS { all.insert(.tls) }
        if isAuthenticated { all.insert(.authenticated) }
        if isLMTP { all.insert(.lmtp) }
        if phase == .bdat || phase == .bdatFailed || transaction?.isBinary == true { all.insert(.chunks) }
        if phase.isInTransaction { all.insert(.transaction) }
        if transaction?.acceptedCount == 0 { all.insert(.noRecipients) }
        if phase == .refused { all.insert(.refused) }
        if hasTalkedEarly { all.insert(.earlyTalk) }
        if outstanding.first?.context == .lastChunk { all.insert(.lastChunk) }
        if outstanding.first?.verdict.kind == .notOffered { all.insert(.notOffered) }
        if hello == .ehlo || hello == .lhlo, !isAuthenticated, !offers("AUTH") { all.insert(.noLogin) }
        if offers("STARTTLS"), !isUnderTLS { all.insert(.mayStartTLS) }
        return all
    }
}
