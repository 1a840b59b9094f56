// The words by which logs and programs say why TLS failed.
extension TroubleWords {
    /// Those of mail servers and of the libraries of TLS. What says most comes first.
    static let tlsRows: [(String, LogTrouble)] = [
        // A certificate that has expired
        ("ertificate has expired", .certificateExpired), ("CERT_HAS_EXPIRED", .certificateExpired),
        ("ertificate is expired", .certificateExpired), ("expired certificate", .certificateExpired),
        ("has expired or is not yet valid", .certificateExpired), ("CertificateExpired", .certificateExpired),
        ("ertificate is not yet valid", .certificateExpired), ("not yet activated", .certificateExpired),
        // A certificate of another name
        ("ostname mismatch", .certificateName), ("ertificate is not valid for", .certificateName),
        ("does not match certificate", .certificateName), ("ALTNAME_INVALID", .certificateName),
        ("match certificate's altnames", .certificateName), ("no alternative certificate", .certificateName),
        ("does not match target host", .certificateName), ("owner does not match", .certificateName),
        ("name in the certificate does not match", .certificateName), ("ertificate is valid for ", .certificateName),
        ("doesn't contain any IP SANs", .certificateName), ("No subject alternative", .certificateName),
        ("does not match the server certificate", .certificateName), ("NameMismatch", .certificateName),
        ("did not match expected CN", .certificateName),
        // An issuer that is not known
        ("CERTIFICATE_VERIFY_FAILED", .certificateUntrusted), ("ertificate verify failed", .certificateUntrusted),
        ("SSL certificate problem", .certificateUntrusted), ("PKIX path", .certificateUntrusted),
        ("unable to find valid certification path", .certificateUntrusted),
        ("signed by unknown authority", .certificateUntrusted), ("elf-signed certificate", .certificateUntrusted),
        ("elf signed certificate", .certificateUntrusted), ("SELF_SIGNED_CERT", .certificateUntrusted),
        ("unable to verify the first certificate", .certificateUntrusted),
        ("unable to get local issuer certificate", .certificateUntrusted), ("issuer is unknown", .certificateUntrusted),
        ("NOT trusted", .certificateUntrusted), ("not trusted", .certificateUntrusted),
        ("ertificate not verified", .certificateUntrusted), ("ertificate verification failed", .certificateUntrusted),
        ("ChainErrors", .certificateUntrusted), ("remote certificate is invalid", .certificateUntrusted),
        ("Error in the certificate", .certificateUntrusted),
        ("PKI verification of server certificate failed", .certificateUntrusted),
        // TLS where the other side is not in TLS
        ("wrong version number", .tlsWrongPort), ("WRONG_VERSION_NUMBER", .tlsWrongPort),
        ("does not look like a TLS handshake", .tlsWrongPort), ("unrecognized SSL message", .tlsWrongPort),
        ("unexpected TLS packet", .tlsWrongPort), ("unexpected packet format", .tlsWrongPort),
        ("packet length too long", .tlsWrongPort), ("PACKET_LENGTH_TOO_LONG", .tlsWrongPort),
        ("annot determine the frame size", .tlsWrongPort), ("unknown protocol", .tlsWrongPort),
        ("UNKNOWN_PROTOCOL", .tlsWrongPort),
        // A server without STARTTLS
        ("was not offered", .tlsNotOffered), ("did not offer TLS", .tlsNotOffered),
        ("STARTTLS extension not supported", .tlsNotOffered), ("STARTTLS is required but", .tlsNotOffered),
        ("does not support secure connections", .tlsNotOffered), ("does not support STARTTLS", .tlsNotOffered),
        ("doesn't support STARTTLS", .tlsNotOffered), ("not support the STARTTLS", .tlsNotOffered),
        ("not support TLS via", .tlsNotOffered), ("STARTTLS not supported", .tlsNotOffered),
        ("did not advertise STARTTLS", .tlsNotOffered), ("STARTTLS not offered", .tlsNotOffered),
        ("STARTTLS not available", .tlsNotOffered),
        // Neither a version nor a cipher in common
        ("unsupported protocol", .tlsVersion), ("UNSUPPORTED_PROTOCOL", .tlsVersion),
        ("alert protocol version", .tlsVersion), ("ALERT_PROTOCOL_VERSION", .tlsVersion),
        ("protocol_version", .tlsVersion), ("protocol version not supported", .tlsVersion),
        ("no protocols available", .tlsVersion), ("NO_PROTOCOLS_AVAILABLE", .tlsVersion),
        ("no shared cipher", .tlsVersion), ("NO_SHARED_CIPHER", .tlsVersion), ("No appropriate protocol", .tlsVersion),
        ("unsupported version", .tlsVersion), ("no ciphers available", .tlsVersion), ("no cipher match", .tlsVersion),
        ("alert handshake failure", .tlsVersion), ("ALERT_HANDSHAKE_FAILURE", .tlsVersion),
        ("handshake_failure", .tlsVersion), ("dh key too small", .tlsVersion),
        // What names no reason
        ("TLS is required", .tlsFailed), ("Cannot start TLS", .tlsFailed), ("TLS session failed", .tlsFailed),
        ("TLS negotiation failed", .tlsFailed), ("TLS handshake failed", .tlsFailed),
        ("a TLS session is required", .tlsFailed), ("DANE", .tlsFailed), ("TLS error on connection", .tlsFailed),
        ("SSL_connect error", .tlsFailed), ("(gnutls_handshake)", .tlsFailed),
    ]

    /// Those of programs besides, which name no reason.
    static let tlsProgramRows: [(String, LogTrouble)] = [
        ("SSLHandshakeException", .tlsFailed), ("SSLException", .tlsFailed), ("SSLError", .tlsFailed),
        ("x509: ", .tlsFailed), ("tls: ", .tlsFailed), ("remote certificate", .tlsFailed),
        ("RemoteCertificate", .tlsFailed), ("SSL routines", .tlsFailed), ("ssl3_get_record", .tlsFailed),
        ("handshake failure", .tlsFailed), ("HandshakeException", .tlsFailed), ("EPROTO", .tlsFailed),
        ("Could not convert socket to TLS", .tlsFailed), ("establish an SSL or TLS connection", .tlsFailed),
        ("SSL operation failed", .tlsFailed), ("Failed to enable crypto", .tlsFailed), ("enable_crypto", .tlsFailed),
        ("SSL connect error", .tlsFailed), ("OpenSSL::SSL::", .tlsFailed), ("TLS startup failed", .tlsFailed),
        ("TLS certificate verification", .tlsFailed), ("TLS handshake error", .tlsFailed), ("SslStream", .tlsFailed),
        // AUTH
        ("AUTH extension not supported", .authNotOffered), ("not support authentication", .authNotOffered),
        ("doesn't support AUTH", .authNotOffered), ("did not advertise authentication", .authNotOffered),
        ("No authentication mechanisms supported by both", .authNotOffered),
    ]
}
