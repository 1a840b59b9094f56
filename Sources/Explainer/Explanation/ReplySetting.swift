import SMTPSyntax

/// Where a reply stands: what it answers, and what was so.
package struct ReplySetting: Hashable, Sendable {
    /// What it answers; nil when that is not known, as in `explain` without `--command`.
    package let context: ReplyContext?
    package let amid: Circumstances
    /// The parameters of the command answered, in upper case.
    package let parameters: [String]
    /// The mechanism of the login under way, in upper case; nil outside one.
    package let mechanism: String?
    /// What the server's software seems to be; nil when that is not known.
    package let software: Software?

    package init(
        _ context: ReplyContext? = nil, amid: Circumstances = [], parameters: [String] = [], mechanism: String? = nil,
        software: Software? = nil
    ) {
        self.context = context
        self.amid = amid
        self.parameters = parameters
        self.mechanism = mechanism
        self.software = software
    }

    /// Whose enhanced codes of its own a reply may hold: as the server is known, or as the reply itself tells.
    func provider(of reply: Reply) -> String? {
        if let software { return software.provider }
        var evidence = SoftwareEvidence()
        evidence.look(at: reply, in: context ?? .unasked)
        return evidence.guess?.software.provider
    }
}
