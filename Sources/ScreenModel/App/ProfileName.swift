/// A profile of the configuration file, as Tab lists it.
package struct ProfileName: Hashable, Sendable {
    /// Without the @.
    package let name: String
    /// Its server, in a few words: `mail.example.org:587`, `practice server`.
    package let server: String

    package init(name: String, server: String) {
        (self.name, self.server) = (name, server)
    }
}
