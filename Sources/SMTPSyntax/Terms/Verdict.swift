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

    /// Copies share what a verdict says: it is kept with the command, with the line in the transcript and on the way there.
    private let said: Said

    package init(
        _ kind: Kind, _ reason: String? = nil, _ source: SpecReference? = nil, likely: [ReplyCode] = [],
        remark: String? = nil, short: String? = nil, objection: Objection? = nil, parameter: String? = nil,
        mistake: Mistake? = nil, tolerance: Tolerance = .few
    ) {
        said = Said(
            Parts(
                kind: kind, reason: reason, tolerance: tolerance, source: source, likely: likely, remark: remark,
                short: short, objection: objection, parameter: parameter, mistake: mistake))
    }

    private init(_ parts: Parts) { said = Said(parts) }

    package var kind: Kind { said.parts.kind }
    /// The reason in a sentence; nil when the line is expected.
    package var reason: String? { said.parts.reason }
    /// How many servers accept it anyway. `why` says so.
    package var tolerance: Tolerance { said.parts.tolerance }
    package var source: SpecReference? { said.parts.source }
    /// The replies to expect, the likeliest first: those of success, or the likely refusals.
    package var likely: [ReplyCode] { said.parts.likely }
    /// A remark on a line that can be sent as it is; nil for none.
    package var remark: String? { said.parts.remark }
    /// Whether the remark is a warning: the line can be sent, but aborts the open transaction.
    package var isCostly: Bool { said.parts.isCostly }
    /// The reason in a few words, for a narrow pane; nil when the line itself is wrong.
    package var short: String? { said.parts.short }
    /// The standard's objection to the moment; nil for none, or when the line itself is wrong.
    package var objection: Objection? { said.parts.objection }
    /// The parameter after the address that is the reason; nil when another part is.
    package var parameter: String? { said.parts.parameter }
    /// What is wrong with the line itself; nil for nothing, or nothing that needs a name.
    package var mistake: Mistake? { said.parts.mistake }

    /// The reason, with what other servers do; nil when the line is expected.
    package var why: String? {
        reason.map { [$0, tolerance.sentence].compactMap(\.self).joined(separator: " ") }
    }

    /// The same, with the parameter that is the reason.
    package func blaming(_ parameter: String) -> Verdict {
        var parts = said.parts
        parts.parameter = parameter
        return Verdict(parts)
    }

    /// Nothing is wrong, and no particular reply is expected.
    package static let expected = Verdict(.expected)

    /// Whether success is likely: also for a violation of the standard that many servers accept.
    package var foreseesSuccess: Bool { likely.first.map(\.severity.isSuccess) ?? (kind == .expected) }

    /// The same, with a warning of the loss before the other remarks.
    package func warning(_ loss: String, _ source: SpecReference) -> Verdict {
        var parts = said.parts
        parts.source = self.source ?? source
        parts.remark = [loss, remark].compactMap(\.self).joined(separator: " ")
        parts.isCostly = true
        return Verdict(parts)
    }

    /// The same, where this server is known to answer with these codes.
    package func refused(with codes: [ReplyCode], remark: String) -> Verdict {
        var parts = said.parts
        parts.likely = codes
        parts.remark = remark
        return Verdict(parts)
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

extension Verdict {
    package static func == (left: Verdict, right: Verdict) -> Bool {
        left.said === right.said || left.said.parts == right.said.parts
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(said.parts) }
}

private final class Said: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
}

private struct Parts: Hashable, Sendable {
    let kind: Verdict.Kind
    let reason: String?
    let tolerance: Tolerance
    var source: SpecReference?
    var likely: [ReplyCode]
    var remark: String?
    var isCostly = false
    let short: String?
    let objection: Objection?
    var parameter: String?
    let mistake: Mistake?
}
