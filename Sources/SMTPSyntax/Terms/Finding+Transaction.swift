// What became of the open mail transaction.
extension Finding {
    package static let transactionKeptAtHello = Finding(
        "transaction-kept", by: .server,
        "The server has kept the transaction at the second hello, which aborts it; its recipients are still in it.",
        .rfc(5321, "4.1.4"))

    package static let transactionKeptAtHandshake = Finding(
        "transaction-kept", by: .server,
        "The server has kept the transaction over the handshake, which ends it; its recipients are still in it.",
        .rfc(3207, "4.2"))

    package static let recipientsKept = Finding(
        "transaction-kept", by: .server,
        "The server has kept the recipients of the first MAIL; the message goes to them.", .rfc(5321, "4.1.4"))
}
