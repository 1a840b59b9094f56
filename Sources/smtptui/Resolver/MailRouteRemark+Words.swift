import DNS

extension MailRouteRemark {
    /// The remark in a sentence without its full stop, as notes have it.
    func words(for domain: DNSName) -> String {
        switch self {
        case .noMX: "\(domain) has no MX record, so mail goes to its own address (RFC 5321 §5.1)"
        case .nullMX: "\(domain) accepts no mail: its only MX record is the null MX, 0 . (RFC 7505 §3)"
        case .nullMXAmongOthers:
            "a null MX, 0 ., is beside other MX records, which is not allowed (RFC 7505 §3); it is ignored"
        case .alias(let name): "\(domain) is an alias (CNAME) of \(name), whose mail servers are used (RFC 5321 §5.1)"
        case .noSuchDomain: "\(domain) does not exist (NXDOMAIN)"
        case .unknown(let failure):
            "MX records of \(domain): \(failure.words); a sender tries again later (RFC 5321 §5.1)"
        case .equalPreference(let preference, let count):
            "\(count) hosts have the preference \(preference); senders choose among them at random (RFC 5321 §5.1), smtptui "
                + "uses the order of the answer"
        case .malformedRecords(let count): count == 1 ? "1 MX record is malformed" : "\(count) MX records are malformed"
        case .tooManyHosts(let count):
            "\(count) further hosts are neither looked up nor tried; at most \(MailRouteSearch.mostHosts) are"
        case .truncated: "the answer is truncated, also over TCP; there may be more MX records"
        case .authentic: "the name server says that it verified the MX records by DNSSEC (AD)"
        }
    }
}
