/// The judgement of a line before it is sent. It never forbids: every line can be sent.
package struct Verdict: Hashable, Sendable {
    /// The words used in a recording.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case expected
        case outOfSequence = "out-of-sequence"
        case notOffered = "not-offered"
        case malformed
        case unknown
        /// An earlier standard had the verb; hardly any server still knows it.
        case obsolete
        /// The standard allows it, but this server will probably refuse it.
        case probablyRefused = "probably-refused"
    }

    package let kind: Kind
    /// The reason in a sentence; nil when the line is expected.
    package let reason: String?
    /// How many servers accept it anyway. `why` says so.
    package let tolerance: Tolerance
    package private(set) var source: SpecReference?
    /// The replies to expect, the likeliest first: those of success, or the likely refusals.
    package private(set) var likely: [ReplyCode]
    /// A remark on a line that can be sent as it is; nil for none.
    package private(set) var remark: String?
    /// Whether the remark is a warning: the line can be sent, but aborts the open transaction.
    package private(set) var isCostly = false
    /// The reason in a few words, for a narrow pane; nil when the line itself is wrong.
    package let short: String?
    /// The standard's objection to the moment; nil for none, or when the line itself is wrong.
    package let objection: Objection?
    /// The parameter after the address that is the reason; nil when another part is.
    package private(set) var parameter: String?
    /// What is wrong with the line itself; nil for nothing, or nothing that needs a name.
    package let mistake: Mistake?

    package init(
        _ kind: Kind, _ reason: String? = nil, _ source: SpecReference? = nil, likely: [ReplyCode] = [],
        remark: String? = nil, short: String? = nil, objection: Objection? = nil, parameter: String? = nil,
        mistake: Mistake? = nil, tolerance: Tolerance = .few
    ) {
        self.kind = kind
        self.reason = reason
        self.tolerance = tolerance
        self.source = source
        self.likely = likely
        self.remark = remark
        self.short = short
        self.objection = objection
        self.parameter = parameter
        self.mistake = mistake
    }

    /// The reason, with what other servers do; nil when the line is expected.
    package var why: String? {
        reason.map { [$0, tolerance.sentence].compactMap(\.self).joined(separator: " ") }
    }

    /// The same, with the parameter that is the reason.
    package func blaming(_ parameter: String) -> Verdict {
        var verdict = self
        verdict.parameter = parameter
        return verdict
    }

    /// Nothing is wrong, and no particular reply is expected.
    package static let expected = Verdict(.expected)

    /// Whether success is likely: also for a violation of the standard that many servers accept.
    package var foreseesSuccess: Bool { likely.first.map(\.severity.isSuccess) ?? (kind == .expected) }

    /// The same, with a warning of the loss before the other remarks.
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

    /// 501, but 500 for a line that is too long. For what many servers accept anyway, the codes of success come first.
    package static func malformed(
        _ problem: SyntaxProblem, success: [ReplyCode] = [250], objection: Objection? = nil
    ) -> Verdict {
        Verdict(
            .malformed, problem.text, problem.source,
            likely: (problem.tolerance == .few ? [] : success) + [problem.mistake == .tooLong ? 500 : 501],
            objection: problem.tolerance == .few ? nil : objection, mistake: problem.mistake,
            tolerance: problem.tolerance)
    }
}
