import SMTPSyntax

/// What is compared of a reply first: its codes, and how long it was waited for.
package struct ReplyOutline: Hashable, Sendable {
    package let code: ReplyCode
    package let enhanced: EnhancedStatusCode?
    /// Nil where it is not known.
    package let seconds: Double?

    package init(code: ReplyCode, enhanced: EnhancedStatusCode?, seconds: Double?) {
        self.code = code
        self.enhanced = enhanced
        self.seconds = seconds
    }
}
