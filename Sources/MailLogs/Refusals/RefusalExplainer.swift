import Explainer
import SMTPSyntax

/// Explains logged refusals, each for its command, as a live session would. The same refusal is judged once.
package struct RefusalExplainer {
    /// Beyond so many all are forgotten: a log may have a text of its own on each line.
    private static let most = 4096

    private var known: [RefusalKey: RefusalMeaning] = [:]

    package init() {}

    package mutating func meaning(of refusal: LoggedRefusal, _ key: RefusalKey) -> RefusalMeaning {
        Self.named(knownMeaning(of: refusal, key), by: refusal)
    }

    private mutating func knownMeaning(of refusal: LoggedRefusal, _ key: RefusalKey) -> RefusalMeaning {
        if let meaning = known[key] { return meaning }
        let meaning = Self.judged(refusal)
        // The advice names the time to wait, and another reply of the kind may have another.
        guard meaning.explanation?.details.contains(where: { $0.seconds != nil }) != true else { return meaning }
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        known[key] = meaning
        return meaning
    }

    package static func meaning(of refusal: LoggedRefusal) -> RefusalMeaning { named(judged(refusal), by: refusal) }

    /// With the software that the name of the host shows, where the reply shows none.
    private static func named(_ meaning: RefusalMeaning, by refusal: LoggedRefusal) -> RefusalMeaning {
        guard meaning.software == nil, refusal.speaker == .remote, let host = refusal.host else { return meaning }
        var meaning = meaning
        meaning.software = HostSoftware.software(of: host)?.rawValue
        return meaning
    }

    private static func judged(_ refusal: LoggedRefusal) -> RefusalMeaning {
        guard let reply = refusal.reply?.reply else {
            return RefusalMeaning((refusal.trouble ?? .connectionLost).fact)
        }
        let explanation =
            context(of: reply, refusal).map { Explanation(of: reply, in: $0) } ?? Explanation(ofUnplaced: reply)
        return RefusalMeaning(explanation, software: software(of: reply, refusal))
    }

    /// A host that refuses to talk refuses the name in EHLO or the command itself, or before that everything.
    private static func context(of reply: Reply, _ refusal: LoggedRefusal) -> ReplyContext? {
        guard refusal.mayAnswerHello else { return refusal.context }
        let isOfHello = reply.code.category == .syntax || Explanation(ofUnplaced: reply).label == .heloRejected
        return isOfHello ? .command(.ehlo) : .greeting
    }

    /// The local host is known by its log, a server by its replies.
    private static func software(of reply: Reply, _ refusal: LoggedRefusal) -> String? {
        guard refusal.speaker == .remote else { return refusal.log }
        var evidence = SoftwareEvidence()
        evidence.look(at: reply, in: refusal.context ?? .unsolicited)
        return evidence.guess?.software.rawValue
    }
}
