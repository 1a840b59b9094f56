// What a client that is watched does wrong.
extension Finding {
    /// `why` is the verdict on a line; the standard of commands is its source where it names none.
    package static func watchedLine(_ why: String, _ source: SpecReference?) -> Finding {
        Finding("client-line", by: .client, why, source ?? .rfc(5321, "4.1.1"))
    }

    /// `secret` is what a mechanism sends: password, token.
    package static func secretInCleartext(_ secret: String) -> Finding {
        Finding(
            "secret-in-cleartext", by: .client,
            "Without TLS anyone on the network path can read the \(secret).", .rfc(4954, "4"))
    }

    package static let clientLeftWithoutQuit = Finding(
        "client-left", by: .client, "The client closed the connection without QUIT.", .rfc(5321, "4.1.1.10"))

    package static let clientLeftInMessage = Finding(
        "client-left", by: .client,
        "The client closed the connection before the end of the message; the server must discard it.",
        .rfc(5321, "4.1.1.10"))

    /// The message was sent to its end, and its result was not awaited.
    package static let clientLeftBeforeResult = Finding(
        "client-left", by: .client,
        "The client closed the connection before the reply to the message. The message may be accepted, and sent twice.",
        .rfc(1047))
}
