import SMTPSyntax

/// What is known about one enhanced status code (RFC 3463, the IANA registry, and additions of providers).
///
///     X.1.1               whatever the class, the mailbox address is bad
///     5.7.606 to 5.7.649  a range that one provider uses
///
/// The first number only repeats the class; most rows describe the second and the third.
package struct EnhancedStatusFact: Hashable, Sendable {
    /// The scope of a row, from the most general to a number that only one provider uses this way.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case statusClass = "class"
        case subject
        case detail
        case provider
    }

    /// The first numbers that it may have, of 2, 4 and 5.
    package let classes: [UInt16]
    /// Nil when the row describes a whole class.
    package let subject: UInt16?
    /// The third numbers, usually one; nil when the row describes a whole subject or class.
    package let details: ClosedRange<UInt16>?
    /// The provider that uses the number without registration; nil for the rows of the registry.
    package let provider: String?
    /// The meaning in a few words.
    package let name: String
    /// The label of the cause; nil where the code alone does not determine it.
    package let label: Cause?
    /// The meaning, in a sentence or two.
    package let meaning: String
    /// What to try; empty where no action is needed.
    package let advice: Advice
    /// The reply codes used with it; empty where none is named, or any is allowed.
    package let replyCodes: [ReplyCode]
    package let status: FactStatus
    /// The main source.
    package let source: SpecReference
    /// All sources, the main one first.
    package let sources: [SpecReference]

    /// The third number; the first one where the row describes several.
    package var detail: UInt16? { details?.lowerBound }

    package var kind: Kind {
        if subject == nil { return .statusClass }
        if details == nil { return .subject }
        return provider == nil ? .detail : .provider
    }

    /// The numbers as they are written in a list, with `X` for what may vary.
    ///
    ///     2.X.X   X.1.X   X.1.1   X.7.16 (RFC 4865)   4.4.8 / 5.4.8   4.7.500 to 4.7.699   5.4.1 (Microsoft)
    package var key: String {
        guard let subject else { return classes.map { "\($0).X.X" }.joined(separator: " / ") }
        guard let details else { return "X.\(subject).X" }
        guard let provider else {
            // The registry has given the number another meaning since; the document distinguishes this row.
            let isMeantElsewhere =
                status == .superseded && EnhancedStatusFacts.registered(subject, details.lowerBound) != self
            return "X.\(subject).\(details.lowerBound)" + (isMeantElsewhere ? " (\(source.document))" : "")
        }
        let numbers = classes.map { first in
            let ends = details.count == 1 ? [details.lowerBound] : [details.lowerBound, details.upperBound]
            return ends.map { "\(first).\(subject).\($0)" }.joined(separator: " to ")
        }.joined(separator: " / ")
        let isRegistered = EnhancedStatusFacts.registered(subject, details.lowerBound) != nil
        return numbers + (isRegistered ? " (\(provider))" : "")
    }

    /// Whether the row is based on hearsay only.
    package var isDoubtful: Bool { sources.isDoubtful }

    /// Whether a provider's row describes exactly this code.
    func covers(_ code: EnhancedStatusCode) -> Bool {
        classes.contains(code.statusClass) && subject == code.subject && details?.contains(code.detail) == true
    }
}

extension EnhancedStatusFact {
    /// A row of the registry about a subject, or about one detail of it.
    init(
        _ subject: UInt16, _ detail: UInt16?, _ name: String, _ label: Cause?, _ meaning: String,
        advice: Advice, in classes: [UInt16], with replyCodes: [ReplyCode] = [], status: FactStatus = .standard,
        _ source: SpecReference, _ others: SpecReference...
    ) {
        self.init(
            classes: classes, subject: subject, details: detail.map { $0...$0 }, provider: nil, name: name,
            label: label, meaning: meaning, advice: advice, replyCodes: replyCodes, status: status, source: source,
            sources: [source] + others)
    }

    /// A row about a whole class.
    init(
        class statusClass: UInt16, _ name: String, _ meaning: String, advice: Advice, _ source: SpecReference,
        _ others: SpecReference...
    ) {
        self.init(
            classes: [statusClass], subject: nil, details: nil, provider: nil, name: name, label: nil,
            meaning: meaning, advice: advice, replyCodes: [], status: .standard, source: source,
            sources: [source] + others)
    }

    /// A number that a provider uses in its own way.
    init(
        _ provider: String, _ classes: [UInt16], _ subject: UInt16, _ detail: UInt16, _ name: String,
        _ label: Cause, _ meaning: String, advice: Advice, with replyCodes: [ReplyCode] = [],
        _ source: SpecReference
    ) {
        self.init(
            provider, classes, subject, detail...detail, name, label, meaning, advice: advice, with: replyCodes, source)
    }

    /// Numbers in a row that a provider uses in its own way.
    init(
        _ provider: String, _ classes: [UInt16], _ subject: UInt16, _ details: ClosedRange<UInt16>, _ name: String,
        _ label: Cause, _ meaning: String, advice: Advice, with replyCodes: [ReplyCode] = [],
        _ source: SpecReference
    ) {
        self.init(
            classes: classes, subject: subject, details: details, provider: provider, name: name, label: label,
            meaning: meaning, advice: advice, replyCodes: replyCodes, status: .privateUse, source: source,
            sources: [source])
    }
}
