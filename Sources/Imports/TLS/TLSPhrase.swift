import SMTPSyntax

/// A phrase by which programs report a handshake: one row per phrase.
struct TLSPhrase: Sendable {
    /// What the text after the phrase is.
    enum Told: Hashable, Sendable {
        /// The version and the cipher of a connection that is under TLS from here on.
        case session
        /// The same in a summary that is written later.
        case summary
        case version, cipher, group
        case subject, issuer, from, to, names, name, fingerprint
        case verified
        /// Why the certificate was not verified.
        case reason
        /// A number and words: 0 means verified.
        case result
        /// Why the certificate was not verified, where the text after the phrase does not say it.
        case because(String)
        /// Why the handshake failed; the phrase is part of the reason.
        case failure
    }

    let text: [UInt8]
    let told: Told
    /// What ends the value; nil for the end of the line.
    let end: [UInt8]?

    init(_ text: String, _ told: Told, upTo end: String? = nil) {
        self.text = Array(text.utf8)
        self.told = told
        self.end = end.map { Array($0.utf8) }
    }
}

extension TLSPhrase {
    /// Those with which a line begins, after a time and the marks of the program.
    static let atStart: [TLSPhrase] = [
        // curl
        TLSPhrase("SSL connection using ", .session), TLSPhrase("subject: ", .subject),
        TLSPhrase("issuer: ", .issuer), TLSPhrase("start date: ", .from), TLSPhrase("expire date: ", .to),
        TLSPhrase("subjectAltName: host \"", .name, upTo: "\" matched"),
        TLSPhrase("subjectAltName: \"", .name, upTo: "\" matches"),
        TLSPhrase("SSL certificate verify ok", .verified), TLSPhrase("SSL certificate verified", .verified),
        TLSPhrase("OpenSSL verify result: ", .result),
        TLSPhrase("SSL certificate verify result: ", .reason, upTo: ", continuing"),
        TLSPhrase("server certificate verification OK", .verified),
        TLSPhrase("server certificate verification SKIPPED", .because("The client did not verify it.")),
        // openssl s_client
        TLSPhrase("New, ", .session), TLSPhrase("Protocol  : ", .version), TLSPhrase("Protocol: ", .version),
        TLSPhrase("Protocol version: ", .version), TLSPhrase("Cipher    : ", .cipher),
        TLSPhrase("Ciphersuite: ", .cipher), TLSPhrase("Server Temp Key: ", .group, upTo: ","),
        TLSPhrase("Peer Temp Key: ", .group, upTo: ","), TLSPhrase("Negotiated TLS1.3 group: ", .group),
        TLSPhrase("subject=", .subject), TLSPhrase("issuer=", .issuer), TLSPhrase("depth=0 ", .subject),
        TLSPhrase("Peer certificate: ", .subject), TLSPhrase("v:NotBefore: ", .from, upTo: ";"),
        TLSPhrase("Verification: OK", .verified), TLSPhrase("Verification error: ", .reason),
        TLSPhrase("Verify return code: ", .result), TLSPhrase("verify error:num=", .result),
        TLSPhrase("Verified peername: ", .name),
        // swaks
        TLSPhrase("TLS started with cipher ", .session), TLSPhrase("TLS started w/ cipher ", .session),
        TLSPhrase("TLS peer DN=\"", .subject, upTo: "\""), TLSPhrase("TLS peer subject DN=\"", .subject, upTo: "\""),
        TLSPhrase("TLS peer[0] subject=[", .subject, upTo: "]"),
        TLSPhrase("TLS peer[0]   subject=[", .subject, upTo: "]"),
        TLSPhrase("TLS peer certificate passed CA verification, passed host verification", .verified),
        TLSPhrase("TLS peer certificate passed CA verification, failed host verification", .because(wrongName)),
        TLSPhrase("TLS peer certificate failed CA verification (", .reason, upTo: ")"),
        TLSPhrase("TLS peer certificate failed CA verification,", .because(untrusted)),
        // gnutls-cli and msmtp
        TLSPhrase("Description: ", .session), TLSPhrase("TLS session parameters:", .session),
        TLSPhrase("subject `", .subject, upTo: "', issuer"), TLSPhrase("Subject:", .subject),
        TLSPhrase("Issuer:", .issuer), TLSPhrase("Activation time: ", .from), TLSPhrase("Expiration time: ", .to),
        TLSPhrase("SHA256: ", .fingerprint), TLSPhrase("Status: The certificate is trusted", .verified),
        TLSPhrase("Status: The certificate is NOT trusted. ", .reason),
        // Exim
        TLSPhrase("cipher: TLS", .summary), TLSPhrase("TLS certificate verified: peerdn=", .verified),
        TLSPhrase("TLS certificate verification failed (", .reason, upTo: ")"),
        TLSPhrase("SSL verify error: depth=0 error=", .reason, upTo: " cert="),
        // smtptui
        TLSPhrase("TLS 1.", .summary), TLSPhrase("no TLS: ", .failure),
        // Postfix
        TLSPhrase("Verified TLS connection established to ", .session),
        TLSPhrase("Verified TLS connection established to ", .verified),
        TLSPhrase("Trusted TLS connection established to ", .session),
        TLSPhrase("Trusted TLS connection established to ", .because("The name in it was not verified.")),
        TLSPhrase("Untrusted TLS connection established to ", .session),
        TLSPhrase("Untrusted TLS connection established to ", .because(untrusted)),
        TLSPhrase("Anonymous TLS connection established to ", .session),
        TLSPhrase("Anonymous TLS connection established to ", .because("The server sent no certificate.")),
    ]

    /// Those that may be anywhere in a line; each has four letters or more.
    static let anywhere: [TLSPhrase] = [
        TLSPhrase("', issuer `", .issuer, upTo: "'"), TLSPhrase("activated `", .from, upTo: "'"),
        TLSPhrase("expires `", .to, upTo: "'"), TLSPhrase("; NotAfter: ", .to),
        TLSPhrase("notAfter=[", .to, upTo: "]"), TLSPhrase("subjectAltName=[", .names, upTo: "]"),
        TLSPhrase("; the certificate is not verified: ", .reason),
        TLSPhrase("; the certificate of ", .name, upTo: " is verified"), TLSPhrase("; the certificate of ", .verified),
        // Sendmail, Exim, OpenSMTPD
        TLSPhrase("STARTTLS=client, relay=", .session),
        TLSPhrase(" verify=OK,", .verified), TLSPhrase(" verify=FAIL,", .because(untrusted)),
        TLSPhrase(" verify=NO,", .because(untrusted)), TLSPhrase(" X=TLS", .summary), TLSPhrase(" CV=yes", .verified),
        TLSPhrase(" CV=dane", .verified), TLSPhrase(" CV=no", .because(untrusted)),
        TLSPhrase(" DN=\"", .subject, upTo: "\""), TLSPhrase("peerdn=\"", .subject, upTo: "\""),
        TLSPhrase("tls ciphers=", .summary),
        TLSPhrase("cert-check result=\"verified\"", .verified),
        TLSPhrase("cert-check result=\"unverified\"", .because(untrusted)),
        // Handshakes that failed
        TLSPhrase("SSL certificate problem: ", .failure), TLSPhrase("SSL: no alternative certificate", .failure),
        TLSPhrase("SSL: certificate subject name", .failure), TLSPhrase("TLS startup failed (", .failure),
        TLSPhrase("TLS certificate verification failed: ", .failure), TLSPhrase("TLS handshake failed", .failure),
        TLSPhrase("certificate verify failed", .failure), TLSPhrase("CERTIFICATE_VERIFY_FAILED", .failure),
        TLSPhrase("PKIX path ", .failure), TLSPhrase("failed to verify certificate", .failure),
        TLSPhrase("x509: ", .failure), TLSPhrase("Handshake has failed", .failure),
        TLSPhrase("remote certificate is invalid", .failure), TLSPhrase("SSL_connect error to ", .failure),
        TLSPhrase("(gnutls_handshake): ", .failure), TLSPhrase("(SSL_connect): ", .failure),
        TLSPhrase("SSL operation failed", .failure), TLSPhrase("Could not convert socket to TLS", .failure),
        TLSPhrase("Error: self-signed certificate", .failure), TLSPhrase("Error: self signed certificate", .failure),
        TLSPhrase("Error: unable to verify the first certificate", .failure),
        TLSPhrase("does not match certificate's altnames", .failure), TLSPhrase("certificate has expired", .failure),
        TLSPhrase("wrong version number", .failure), TLSPhrase("handshake failure", .failure),
        TLSPhrase("SSL connect error", .failure), TLSPhrase("OpenSSL SSL_connect: ", .failure),
    ]

    private static let untrusted = "The certificate is not trusted."
    private static let wrongName = "The certificate is for another name."
}
