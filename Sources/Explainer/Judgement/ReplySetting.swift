import SMTPSyntax

/// The setting of a reply: what it answers, and the circumstances.
package struct ReplySetting: Hashable, Sendable {
    /// What it answers; nil when unknown, as in `explain` without `--command`.
    package let context: ReplyContext?
    package let amid: Circumstances
    /// The parameters of the command answered, in upper case.
    package let parameters: [String]
    /// How the line ended that it answers.
    package let ending: LineEnding
    /// Whether it answers a message that a dot beside a bare LF has ended.
    package let isEndAtBareFeed: Bool
    /// The mechanism of the current authentication, in upper case; nil outside AUTH.
    package let mechanism: String?
    /// The likely software of the server; nil when unknown.
    package let software: Software?
    /// Who reads what is said of the reply.
    package let reader: Reader

    package init(
        _ context: ReplyContext? = nil, amid: Circumstances = [], parameters: [String] = [], mechanism: String? = nil,
        software: Software? = nil, ending: LineEnding = .crlf, isEndAtBareFeed: Bool = false,
        reader: Reader = .user
    ) {
        self.context = context
        self.amid = amid
        self.parameters = parameters
        self.mechanism = mechanism
        self.software = software
        self.ending = ending
        self.isEndAtBareFeed = isEndAtBareFeed
        self.reader = reader
    }

    /// Whether a reply is about bytes that another program has sent, whatever it says of them.
    func isForOther(_ code: ReplyCode) -> Bool {
        context == .unsolicited && amid.contains(.nothingSent) && code.category == .syntax
    }

    /// The key of what was answered; nil where nothing was, or it is unknown.
    var answered: Verb? { context == .unsolicited ? nil : context?.factKey }

    /// The provider whose own enhanced codes the reply may have: from the known software, or from the reply itself.
    func provider(of reply: Reply) -> String? {
        if let software { return software.provider }
        var evidence = SoftwareEvidence()
        evidence.look(at: reply, in: context ?? .unsolicited)
        return evidence.guess?.software.provider ?? ProviderSigns.provider(in: CauseText(reply))
    }
}
