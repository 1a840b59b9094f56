/// What the server got when it asked for a client certificate (RFC 8446 §4.3.2).
package enum SentCertificate: Hashable, Sendable {
    /// There was none to send.
    case nothing
    /// One whose subject is `CN=client.example.test`; text of a file of the user.
    case certificate(subject: String)

    /// What the conversation says of it; nil for nothing.
    var remark: String? {
        switch self {
        case .nothing: nil
        case .certificate(let subject): "the client certificate of \(subject) was sent"
        }
    }
}
