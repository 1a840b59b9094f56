/// The result of an SPF evaluation.
///
/// RFC 7208 §2.6
package enum SPFResult: String, Hashable, Sendable {
    /// There is no domain, or it has no record.
    case noRecord = "none"
    case neutral
    case pass
    case fail
    case softfail
    case temperror
    case permerror
}
