/// How the user gives to the program what a handshake lacks: by options in front of a session, by settings in one.
enum TLSHelp: Sendable {
    case options
    case settings

    /// To continue although the certificate is not verified; a sentence.
    var acceptance: String {
        switch self {
        case .options: "To continue anyway, use --insecure."
        case .settings: "To continue anyway: :tls accept, or :set insecure on and :reconnect."
        }
    }

    /// To ask for another name of the server.
    func name(_ host: String) -> String {
        switch self {
        case .options: "use --sni \(host)"
        case .settings: ":set sni \(host)"
        }
    }

    /// To have a certificate of the client.
    var certificate: String {
        switch self {
        case .options: "use --cert and --key"
        case .settings: ":set cert FILE and :set key FILE name one"
        }
    }
}
