/// What is wrong with a record of tags and values: DMARC, MTA-STS, TLSRPT.
///
///     v=DMARC1; p=none; pct=110
///
/// Texts are printable ASCII.
package enum TagProblem: Hashable, Sendable {
    /// Not a tag, an equals sign and a value.
    case malformed(String)
    /// The tag is not defined; it is ignored.
    case unknownTag(String)
    case wrongValue(tag: String, value: String)
    case missing(tag: String)
    /// The tag occurs again; which of its values counts differs.
    case repeated(tag: String)
    /// A tag of an older or newer version of the standard, which other software ignores.
    case dated(tag: String)
}
