/// What is thought of a line before it is sent. Judging, never forbidding: every line can be sent.
package struct Verdict: Hashable, Sendable {
    /// The words that stand in a recording.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case expected
        case outOfSequence = "out-of-sequence"
        case notOffered = "not-offered"
        case malformed
        case unknown
        /// The standard had the verb once; hardly any server knows it any more.
        case obsolete
        /// The standard allows it, and this server will refuse it all the same.
        case probablyRefused = "probably-refused"
    }

    package let kind: Kind
    /// The reason in a sentence; nil when the line is expected.
    package let reason: String?
    /// Whether most servers are known to let it pass. `why` says so.
    package let isTolerated: Bool
    package private(set) var source: SpecReference?
    /// The replies to expect, the likeliest first: those of success, or the likely refusals.
    package private(set) var likely: [ReplyCode]
    /// What else is to be said of a line that can be sent as it is; nil when nothing is.
    package private(set) var remark: String?
    /// Whether the remark is a warning: it can be sent, and the open transaction is lost by it.
    package private(set) var isCostly = false
    /// The reason in a few words, for a narrow pane; nil when the line itself is wrong.
    package let short: String?
    /// What the standard has against the moment; nil when nothing, or when the line itself is wrong.
    package let objection: Objection?
    /// The parameter behind the address that is the reason; nil when it is none of them.
    package private(set) var parameter: String?
    /// What is wrong with the line itself; nil when nothing is, or nothing that a name is needed for.
    package let mistake: Mistake?

    package init(
        _ kind: Kind, _ reason: String? = nil, _ source: SpecReference? = nil, likely: [ReplyCode] = [],
        remark: String? = nil, short: String? = nil, objection: Objection? = nil, parameter: String? = nil,
        mistake: Mistake? = nil, isTolerated: Bool = false
    ) {
        self.kind = kind
        self.reason = reason
        self.isTolerated = isTolerated
        self.source = source
        self.likely = likely
        self.remark = remark
        self.short = short
        self.objection = objection
        self.parameter = parameter
        self.mistake = mistake
    }

    /// The reason, with what most servers do; nil when the line is expected.
    package var why: String? {
        reason.map { isTolerated ? $0 + " Most servers take it all the same." : $0 }
    }

    /// The same, with the parameter that is the reason.
    package func blaming(_ parameter: String) -> Verdict {
        var verdict = self
        verdict.parameter = parameter
        return verdict
    }

    /// Nothing is wrong, and no reply in particular is looked for.
    package static let expected = Verdict(.expected)

    /// Whether the server can be expected to do it: a breach of the standard that most servers let pass is one.
    package var foreseesSuccess: Bool { likely.first.map(\.severity.isSuccess) ?? (kind == .expected) }

    /// The same, with a warning of what it costs in front of the other remarks.
    package func warning(_ loss: String, _ source: SpecReference) -> Verdict {
        var costly = self
        costly.source = self.source ?? source
        costly.remark = [loss, remark].compactMap(\.self).joined(separator: " ")
        costly.isCostly = true
        return costly
    }

    /// The same, where this server is known to answer with these codes.
    package func refused(with codes: [ReplyCode], remark: String) -> Verdict {
        var refused = self
        refused.likely = codes
        refused.remark = remark
        return refused
    }

    /// 501, but 500 for a line that is too long. What most servers take all the same has the codes of success first.
    package static func malformed(
        _ problem: SyntaxProblem, success: [ReplyCode] = [250], objection: Objection? = nil
    ) -> Verdict {
        Verdict(
            .malformed, problem.text, problem.source,
            likely: (problem.isTolerated ? success : []) + [problem.mistake == .tooLong ? 500 : 501],
            objection: problem.isTolerated ? objection : nil, mistake: problem.mistake,
            isTolerated: problem.isTolerated)
    }
}
