/// The user name and the password for a proxy on the way. They are sent to the proxy and to nothing else, and are not
/// part of the session.
package struct HopCredentials: Hashable, Sendable {
    package let user: String
    package let password: String

    /// What SOCKS5 can send of each, in octets (RFC 1929 §2).
    package static let most = 255

    /// Nil where one of the two is empty or too long.
    package init?(user: String, password: String) {
        let lengths = 1...Self.most
        guard lengths.contains(user.utf8.count), lengths.contains(password.utf8.count) else { return nil }
        self.user = user
        self.password = password
    }
}

extension HopCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "credentials" }
    package var debugDescription: String { description }
    /// Without children, so that nothing that prints a value finds the password.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
