import SMTPSyntax

extension DNSName {
    /// A domain as a mailbox or EHLO has it; nil for an address, with brackets or without, and for what is not a name.
    init?(domain text: String) {
        guard DNSAddress(text) == nil, text.utf8.first != UInt8(ascii: "["), let name = try? DNSName(text),
            !name.isRoot
        else { return nil }
        self = name
    }

    /// The name with several labels in front of it, as `_25._tcp`; nil if it becomes too long.
    func below(labels: String) -> DNSName? {
        let front = labels.utf8.split(separator: UInt8(ascii: ".")).map(Array.init)
        return try? DNSName(labels: front + self.labels.map(Array.init))
    }
}
