import DNS

extension SPFResult {
    /// What a server may conclude (RFC 7208 §8); empty where that is plain.
    var advice: String {
        switch self {
        case .noRecord:
            "A server learns nothing from that (RFC 7208 §8.1); some providers refuse mail that neither SPF nor DKIM "
                + "vouches for."
        case .neutral: "A server must treat this like a domain without a record (RFC 7208 §8.2)."
        case .pass: ""
        case .fail: "The domain says that this address must not send its mail; a server may refuse it (RFC 7208 §8.4)."
        case .softfail:
            "The domain says that this address probably must not send its mail; a server should not refuse it for that alone "
                + "(RFC 7208 §8.5)."
        case .temperror:
            "A server may accept the mail, or refuse it temporarily, with 451 4.7.24 (RFC 7372 §3.2) or 4.4.3 (RFC 7208 §8.6)."
        case .permerror:
            "The record has to be corrected; a server may refuse with 550 5.7.24 (RFC 7372 §3.2) or 5.5.2 (RFC 7208 §8.7)."
        }
    }
}
