/// An `include`, and what the record that it names results in: only pass matches (RFC 7208 §5.2).
///
///     include:_spf.example.net of example.test: softfail, by ~all of _spf.example.net
package struct SPFInclusion: Hashable, Sendable {
    package let step: SPFStep
    package let result: SPFResult
    /// The term that decided; nil if no term matched.
    package let decision: SPFStep?
}
