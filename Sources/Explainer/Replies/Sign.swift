import SMTPSyntax

/// What tells that a reply is a special case of its code.
package enum Sign: Hashable, Sendable {
    /// The enhanced code ends so: `.enhanced(7, 1)` is X.7.1 (RFC 3463 §2).
    case enhanced(UInt16, UInt16)
    /// The reply tells this cause.
    case cause(Cause)
    /// The text holds this, in lower case; a blank at an end stands for the end of the text as well.
    case says(String)
    /// The command carried this parameter; in upper case.
    case parameter(String)
    /// The login under way uses this mechanism; in upper case.
    case mechanism(String)
    case amid(Circumstances)
}
