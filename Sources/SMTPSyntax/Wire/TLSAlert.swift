/// What one side of TLS says before it gives up (RFC 8446 §6).
package struct TLSAlert: Hashable, Sendable {
    package let number: UInt8
    /// The standard's word: `handshake_failure`.
    package let name: String
    /// What the side that sends it means by it.
    package let meaning: String

    private init(_ number: UInt8, _ name: String, _ meaning: String) {
        self.number = number
        self.name = name
        self.meaning = meaning
    }

    /// `handshake_failure: no version, cipher or certificate suits both sides`.
    package var words: String { "\(name): \(meaning)" }

    /// By its number; one that has no row keeps the number as its name.
    package static func numbered(_ number: UInt8) -> TLSAlert {
        all.first { $0.number == number } ?? TLSAlert(number, "alert \(number)", "its number has no name here")
    }

    /// By the standard's word, in any case; nil for a word that is none.
    package static func named(_ name: String) -> TLSAlert? {
        // The library has two l.
        let name = name.lowercased().replacing("cancelled", with: "canceled")
        return all.first { $0.name == name }
    }

    static let all: [TLSAlert] = [
        TLSAlert(0, "close_notify", "nothing more will be sent"),
        TLSAlert(10, "unexpected_message", "what came does not belong here"),
        TLSAlert(20, "bad_record_mac", "what came was changed on the way, or the keys differ"),
        TLSAlert(21, "decryption_failed", "what came cannot be decrypted"),
        TLSAlert(22, "record_overflow", "what came is longer than TLS allows"),
        TLSAlert(40, "handshake_failure", "no version, cipher or certificate suits both sides"),
        TLSAlert(42, "bad_certificate", "the certificate is damaged, or its signature is wrong"),
        TLSAlert(43, "unsupported_certificate", "the certificate is of a kind that is not taken"),
        TLSAlert(44, "certificate_revoked", "the certificate was taken back by its issuer"),
        TLSAlert(45, "certificate_expired", "the certificate is not valid now"),
        TLSAlert(46, "certificate_unknown", "the certificate is not accepted"),
        TLSAlert(47, "illegal_parameter", "a value is not allowed, or contradicts another"),
        TLSAlert(48, "unknown_ca", "the issuer of the certificate is not trusted"),
        TLSAlert(49, "access_denied", "the certificate is good, but may not come in"),
        TLSAlert(50, "decode_error", "what came cannot be read"),
        TLSAlert(51, "decrypt_error", "a signature or a proof in the handshake is wrong"),
        TLSAlert(70, "protocol_version", "the version of TLS is not taken"),
        TLSAlert(71, "insufficient_security", "stronger ciphers are demanded"),
        TLSAlert(80, "internal_error", "something failed that has nothing to do with the other side"),
        TLSAlert(86, "inappropriate_fallback", "an older version was asked for than both sides have"),
        TLSAlert(90, "user_canceled", "the handshake was given up by its user"),
        TLSAlert(100, "no_renegotiation", "there will be no second handshake"),
        TLSAlert(109, "missing_extension", "something that has to be said was not said"),
        TLSAlert(110, "unsupported_extension", "something was answered that was not asked for"),
        TLSAlert(111, "certificate_unobtainable", "the certificate that was named cannot be fetched"),
        TLSAlert(112, "unrecognized_name", "no server of that name is here (SNI)"),
        TLSAlert(113, "bad_certificate_status_response", "the proof that the certificate stands is wrong"),
        TLSAlert(114, "bad_certificate_hash_value", "the certificate is not the one that was named"),
        TLSAlert(115, "unknown_psk_identity", "the shared key is not known"),
        TLSAlert(116, "certificate_required", "the client has to show a certificate"),
        TLSAlert(121, "ech_required", "the hello has to be encrypted"),
        TLSAlert(120, "no_application_protocol", "none of the protocols named is spoken here (ALPN)"),
    ]
}
