import SMTPSyntax

/// A sign that a reply is a special case of its code.
package enum Sign: Hashable, Sendable {
    /// The enhanced code ends with these numbers: `.enhanced(7, 1)` is X.7.1 (RFC 3463 §2).
    case enhanced(UInt16, UInt16)
    /// The reply indicates this cause.
    case cause(Cause)
    /// The text contains this, in lower case; a space at either end also matches the end of the text.
    case says(String)
    /// The command had this parameter; in upper case.
    case parameter(String)
    /// The current authentication uses this mechanism; in upper case.
    case mechanism(String)
    case amid(Circumstances)

    /// Whether it is a number, which identifies a case exactly.
    var isNumber: Bool { if case .enhanced = self { true } else { false } }
}
