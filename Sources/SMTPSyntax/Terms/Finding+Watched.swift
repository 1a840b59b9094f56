// What a client does wrong around TLS.
extension Finding {
    package static let tlsOnPlainPort = Finding(
        "tls-on-plain-port", by: .client,
        "TLS data on a port that begins without TLS. The client expects TLS from the first byte.", .rfc(8314, "3.3"))

    /// Cleartext where the first record of the handshake is due.
    package static let clearTextForTLS = Finding(
        "clear-text-for-tls", by: .client,
        "Unencrypted data after the 220 to STARTTLS, where the client must begin the TLS handshake.", .rfc(3207, "4"))

    /// Cleartext after records of TLS.
    package static let clearTextAfterTLS = Finding(
        "clear-text-after-tls", by: .client,
        "Unencrypted data after TLS has begun. A client whose handshake fails should close the connection.",
        .rfc(3207, "4.1"))

    package static let handshakeTooEarly = Finding(
        "handshake-too-early", by: .client,
        "The TLS handshake begins before the reply to STARTTLS; the server may refuse it.", .rfc(3207, "4"))

    /// Bytes that came in one piece with STARTTLS, or after it, and are no whole line.
    package static func droppedBeforeTLS(_ octets: Int) -> Finding {
        let what = octets == 1 ? "1 byte" : "\(octets) bytes"
        return Finding(
            "sent-after-starttls", by: .client,
            "\(what) sent after STARTTLS and before the handshake. They must be dropped: a server that reads them under "
                + "TLS lets anyone on the network path add commands.", .rfc(3207, "4.2"))
    }
}

// Findings of those who see more than the lines.
extension Finding {
    /// What a session itself finds of the client, from the lines; found again when a recording is replayed.
    private static let ofSession: Set<String> = [
        "talked-before-greeting", "pipelined-without-offer", "sent-bare-line-feed", "sent-bare-return", "chunk-overrun",
        "taken-as-message", "taken-as-answer",
    ]
    private static let quoting: Set<String> = ["malformed", "unknown"]

    /// Whether it was added to a session, and does not follow from the lines.
    package var isAdded: Bool { by == .client && !Self.ofSession.contains(id) }

    /// Whether its text may quote the line.
    package var mayQuote: Bool { Self.quoting.contains(id) }

    /// The same in other words.
    package func saying(_ text: String) -> Finding { Finding(id, by: by, text, source, remedy: remedy) }
}
