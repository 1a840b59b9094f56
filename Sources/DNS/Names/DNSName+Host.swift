import SMTPSyntax

extension DNSName {
    /// Whether it has the form of a host name: letters, digits and hyphens, no hyphen at the ends of a label.
    ///
    ///     mail-1.example.test    _dmarc.example.test is a name, but not of a host
    ///
    /// RFC 952, RFC 1123 §2.1
    package var isHostName: Bool {
        let hyphen = UInt8(ascii: "-")
        return !isRoot
            && labels.allSatisfy { label in
                label.first != hyphen && label.last != hyphen
                    && label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == hyphen }
            }
    }
}
