/// Where the domain of the recipient wants reports about failed TLS to be sent.
///
///     _smtp._tls.example.org TXT "v=TLSRPTv1; rua=mailto:tls@example.org"
///
/// RFC 8460 §3
package struct TLSReportingReport: Hashable, Sendable {
    package let domain: DNSName
    package let record: PolicyRecord
    /// The addresses for reports, as they are written: `mailto:` and `https:`; printable ASCII.
    package let addresses: [String]
    package let problems: [TagProblem]
}
