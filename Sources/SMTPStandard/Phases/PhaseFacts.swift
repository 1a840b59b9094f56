import SMTPSyntax

/// The phases, one row each.
package enum PhaseFacts {
    package static let all: [PhaseFact] = [
        PhaseFact(.connecting, "The connection is open; the server speaks first.", .rfc(5321, "3.1")),
        PhaseFact(
            .greeted, "The server has sent its greeting; no EHLO or HELO has been accepted yet.", .rfc(5321, "3.2")),
        PhaseFact(
            .refused,
            "The greeting was a refusal. After 554 the server waits for QUIT; after 521 or 4yz most servers disconnect.",
            .rfc(5321, "3.1"),
            .rfc(7504, "3")),
        PhaseFact(.ready, "EHLO or HELO was accepted, and no mail transaction is open.", .rfc(5321, "3.3")),
        PhaseFact(
            .tlsHandshake, "STARTTLS was accepted: the next bytes are TLS, not SMTP.", input: "the TLS handshake",
            .rfc(3207, "4")),
        PhaseFact(
            .auth, "Authentication is in progress: the next line answers a challenge and is never a command.",
            input: "the answer in base64, or * to cancel", .rfc(4954, "4")),
        PhaseFact(.mail, "The sender was accepted; no recipient yet.", .rfc(5321, "3.3")),
        PhaseFact(.rcpt, "At least one recipient was accepted.", .rfc(5321, "3.3")),
        PhaseFact(
            .data, "Every line is message text, until a line with a single dot.",
            input: "lines of the message, then a line with a single dot", .rfc(5321, "4.1.1.4")),
        PhaseFact(.bdat, "A chunk of the message was accepted, and the last one is still to come.", .rfc(3030, "2")),
        PhaseFact(
            .bdatFailed, "A chunk was refused. It is uncertain what the server keeps until RSET.", .rfc(3030, "2")),
        PhaseFact(
            .replies, "The message was sent, and the server sends one reply per accepted recipient (LMTP, PRDR).",
            .rfc(2033, "4.2"), .draft("hall-prdr-00")),
        PhaseFact(
            .reversed, "The roles are reversed: the server sends the commands now.", .rfc(2645, "5.2.1"),
            .rfc(821, "3.8")),
        PhaseFact(.closed, "The session is over.", .rfc(5321, "3.8")),
    ]
}
