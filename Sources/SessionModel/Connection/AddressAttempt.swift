/// An address of a host that was tried, while the host was reached by another one or not at all.
package struct AddressAttempt: Hashable, Sendable {
    /// With the port: `[2001:db8::1]:25`.
    package let address: String
    /// Why it could not be connected to; nil where another one was faster.
    package let failure: ConnectionFailure.Kind?

    package init(_ address: String, _ failure: ConnectionFailure.Kind?) {
        self.address = address
        self.failure = failure
    }
}
