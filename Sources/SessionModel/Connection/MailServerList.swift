/// What the DNS says of the mail servers of a domain: the addresses to connect to, and in sentences the rest.
package struct MailServerList: Hashable, Sendable {
    /// An address of a mail server.
    package struct Row: Hashable, Sendable {
        /// The name that a certificate must have.
        package let host: String
        package let endpoint: Endpoint
        /// That of the MX record; nil for the domain itself.
        package let preference: Int?

        package init(host: String, endpoint: Endpoint, preference: Int?) {
            self.host = host
            self.endpoint = endpoint
            self.preference = preference
        }
    }

    package let domain: String
    /// In the order in which a sender tries them.
    package let rows: [Row]
    /// What is to be known of them, a sentence each.
    package let remarks: [String]

    package init(domain: String, rows: [Row], remarks: [String]) {
        self.domain = domain
        self.rows = rows
        self.remarks = remarks
    }
}
