/// A message that the practice server accepted, as its page shows it.
package struct PracticeMessage: Hashable, Sendable {
    /// The name under which it was accepted.
    package let name: String
    /// For whom it is.
    package let recipients: [String]
    /// With the lines that the server put in front.
    package let octets: [UInt8]

    package init(name: String, recipients: [String], octets: [UInt8]) {
        (self.name, self.recipients, self.octets) = (name, recipients, octets)
    }
}
