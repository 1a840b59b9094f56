/// A message that the practice server has accepted.
package struct AcceptedMessage: Hashable, Sendable {
    /// How it came in, for its Received line.
    package struct Origin: Hashable, Sendable {
        /// The name that the client gave in EHLO, HELO or LHLO.
        package let helloName: String
        /// The address of the client.
        package let client: String
        /// The keyword of the protocol: `ESMTPSA` (RFC 3848).
        package let transport: String
        /// The name of the server.
        package let host: String
    }

    /// The name under which it was accepted: `practice-1`.
    package internal(set) var name = ""
    /// Without brackets; empty for `<>`.
    package let sender: String
    /// Those that were accepted, without brackets, in the order in which they came.
    package let recipients: [String]
    package let origin: Origin
    package let date: Moment
    /// The text as it was meant, without the dots of transparency; every line ends with CR LF.
    package let text: [UInt8]

    /// The message as the server keeps it: with Return-Path and Received in front (RFC 5321 §4.4).
    package var stored: [UInt8] {
        Array(trace.utf8) + text + (text.isEmpty || text.suffix(2) == [13, 10] ? [] : [13, 10])
    }

    /// The lines that the server adds. For several recipients it names none, so that no one learns of the others
    /// (RFC 5321 §7.2).
    private var trace: String {
        let recipient = recipients.count == 1 ? "\r\n        for <\(recipients[0])>" : ""
        return "Return-Path: <\(sender)>\r\n"
            + "Received: from \(origin.helloName) (\(Self.literal(origin.client)))\r\n"
            + "        by \(origin.host) with \(origin.transport) id \(name)\(recipient);\r\n"
            + "        \(date.mailDate)\r\n"
    }

    /// `[127.0.0.1]`, `[IPv6:::1]` (RFC 5321 §4.1.3).
    private static func literal(_ address: String) -> String {
        address.contains(":") ? "[IPv6:\(address)]" : "[\(address)]"
    }
}
