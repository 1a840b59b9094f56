/// Whether the domain of the recipient announces a policy that mail to it needs TLS with a valid certificate.
///
///     _mta-sts.example.org TXT "v=STSv1; id=20260101T000000;"
///
/// The policy itself is on a web server and is not fetched.
///
/// RFC 8461 §3.1
package struct MTASTSReport: Hashable, Sendable {
    package let domain: DNSName
    package let record: PolicyRecord
    /// The id of the policy; nil if it is wrong, or if there is no record.
    package let id: String?
    package let problems: [TagProblem]
    /// Where the policy is (RFC 8461 §3.2): `https://mta-sts.example.org/.well-known/mta-sts.txt`.
    package let policyAddress: String
}
