/// One row of what is known about an enhanced status code (RFC 3463 and the IANA registry).
///
/// The first number only repeats whether it worked; a row speaks of the second and the third.
public struct EnhancedStatusFact: Hashable, Sendable {
    public let subject: UInt16
    /// Nil when the row speaks of the whole subject.
    public let detail: UInt16?
    /// What it says, in a few words.
    public let name: String
    /// The label of the cause; nil where the code alone does not tell.
    public let label: Cause?
    public let source: SpecReference

    init(
        _ subject: UInt16, _ detail: UInt16?, _ name: String, _ label: Cause?, _ source: SpecReference
    ) {
        self.subject = subject
        self.detail = detail
        self.name = name
        self.label = label
        self.source = source
    }
}
