import SMTPSyntax

/// Names that are kept, because they identify no one: blocklists, and pages of providers that explain their refusals.
enum PublicNames {
    /// With everything below them.
    private static let domains = [
        "spamhaus.org", "spamcop.net", "barracudacentral.org", "sorbs.net", "surbl.org", "uribl.com", "abuseat.org",
        "uceprotect.net", "mailspike.net", "psbl.org", "dnswl.org", "backscatterer.org", "invaluement.com",
        "abusix.zone", "senderscore.org", "senderscore.net", "proofpoint.com", "cloudmark.com",
        "ietf.org", "rfc-editor.org", "iana.org",
    ]

    /// These hosts only, and not what is below them.
    private static let hosts: Set<String> = [
        "support.google.com", "aka.ms", "go.microsoft.com", "sendersupport.olc.protection.outlook.com",
        "postmaster.live.com", "mail.live.com", "support.microsoft.com", "learn.microsoft.com", "senders.yahooinc.com",
        "postmaster.yahooinc.com", "help.yahoo.com", "postmaster.aol.com", "postmaster.info.aol.com",
        "support.apple.com", "postmaster.t-online.de", "postmaster.gmx.net", "postmaster.web.de", "www.openspf.org",
        "www.open-spf.org", "www.postfix.org", "www.exim.org",
    ]

    /// How many labels at the end of a name are public, where `name` is in lower case; 0 for any other name.
    static func labels(in name: String) -> Int {
        if hosts.contains(name) { return name.utf8.count { $0 == UInt8(ascii: ".") } + 1 }
        guard let domain = domains.first(where: { name == $0 || name.hasSuffix("." + $0) }) else { return 0 }
        return domain.utf8.count { $0 == UInt8(ascii: ".") } + 1
    }

    /// Whether a label below such a domain is a word such as `zen` or `www`, and not an address that is looked up.
    static func isWord(_ label: ArraySlice<UInt8>) -> Bool { label.count <= 12 && label.allSatisfy(ASCII.isLetter) }
}
