/// An alert, by which one side of a TLS connection says why it ends (RFC 8446 §6).
package struct TLSAlert: Hashable, Sendable {
    package let number: UInt8
    /// The name in the standard: `handshake_failure`.
    package let name: String
    /// What the sender of the alert reports.
    package let meaning: String

    private init(_ number: UInt8, _ name: String, _ meaning: String) {
        self.number = number
        self.name = name
        self.meaning = meaning
    }

    /// `handshake_failure: no version, cipher or certificate suits both sides`.
    package var words: String { "\(name): \(meaning)" }

    /// The alert with this number; one that is not in the table is named after its number.
    package static func numbered(_ number: UInt8) -> TLSAlert {
        all.first { $0.number == number } ?? TLSAlert(number, "alert \(number)", "not in the list of known alerts")
    }

    /// The alert with this name in the standard, in any case; nil for any other word.
    package static func named(_ name: String) -> TLSAlert? {
        // The library spells it with two l.
        let name = name.lowercased().replacing("cancelled", with: "canceled")
        return all.first { $0.name == name }
    }

    static let all: [TLSAlert] = [
        TLSAlert(0, "close_notify", "no more data will be sent"),
        TLSAlert(10, "unexpected_message", "the message is not allowed at this point"),
        TLSAlert(20, "bad_record_mac", "the record was changed in transit, or the keys differ"),
        TLSAlert(21, "decryption_failed", "the record cannot be decrypted"),
        TLSAlert(22, "record_overflow", "the record is longer than TLS allows"),
        TLSAlert(40, "handshake_failure", "no version, cipher or certificate suits both sides"),
        TLSAlert(
            42, "bad_certificate",
            "the certificate is not accepted: it is damaged, wrongly signed, or, as OpenSSL says it, for another name"),
        TLSAlert(43, "unsupported_certificate", "this type of certificate is not supported"),
        TLSAlert(44, "certificate_revoked", "the issuer has revoked the certificate"),
        TLSAlert(45, "certificate_expired", "the certificate has expired or is not valid yet"),
        TLSAlert(46, "certificate_unknown", "the certificate is not accepted"),
        TLSAlert(47, "illegal_parameter", "a value is not allowed, or contradicts another"),
        TLSAlert(48, "unknown_ca", "the issuer of the certificate is not trusted"),
        TLSAlert(49, "access_denied", "the certificate is valid, but access is denied"),
        TLSAlert(50, "decode_error", "the message cannot be decoded"),
        TLSAlert(51, "decrypt_error", "a signature or a check value in the handshake is wrong"),
        TLSAlert(70, "protocol_version", "the TLS version is not supported"),
        TLSAlert(71, "insufficient_security", "stronger ciphers are required"),
        TLSAlert(80, "internal_error", "an internal failure that the other side did not cause"),
        TLSAlert(86, "inappropriate_fallback", "the client fell back to an older version than both sides support"),
        TLSAlert(90, "user_canceled", "the user canceled the handshake"),
        TLSAlert(100, "no_renegotiation", "renegotiation is refused"),
        TLSAlert(109, "missing_extension", "a required extension is missing"),
        TLSAlert(110, "unsupported_extension", "an extension is not allowed here, or was not offered"),
        TLSAlert(111, "certificate_unobtainable", "the certificate cannot be fetched from its URL"),
        TLSAlert(112, "unrecognized_name", "no server has this name (SNI)"),
        TLSAlert(113, "bad_certificate_status_response", "the OCSP response for the certificate is not valid"),
        TLSAlert(114, "bad_certificate_hash_value", "the certificate does not match its hash"),
        TLSAlert(115, "unknown_psk_identity", "the pre-shared key is not known"),
        TLSAlert(116, "certificate_required", "a client certificate is required"),
        TLSAlert(121, "ech_required", "Encrypted Client Hello is required"),
        TLSAlert(120, "no_application_protocol", "none of the offered protocols is supported (ALPN)"),
    ]
}
