import SMTPSyntax

/// A positive code (2yz or 3yz) that a command, or another context, can be answered with.
package struct PositiveCode: Hashable, Sendable {
    /// The key of the context, as in `ReplyContext.factKey`.
    package let key: Verb
    package let code: ReplyCode
    package let source: SpecReference

    init(_ key: Verb, _ code: ReplyCode, by source: SpecReference) {
        self.key = key
        self.code = code
        self.source = source
    }
}
