/// How the user gives to the program what a handshake lacks: by options in front of a session, by settings in one.
enum TLSHelp: Sendable {
    case options
    case settings
    /// By options in front of sessions between other programs.
    case watch

    /// To continue although the certificate is not verified; a sentence.
    var acceptance: String {
        switch self {
        case .options, .watch: "To continue anyway, use --insecure."
        case .settings: "To continue anyway: :tls accept, or :set insecure on and :reconnect."
        }
    }

    /// What helps where the file of known servers cannot be used; a sentence.
    var withoutKnownServers: String {
        switch self {
        case .options, .watch: "Repair it, or leave out --trust-first-use."
        case .settings: "Repair it, or :set trust-first-use off and :reconnect."
        }
    }

    /// What a certificate for key encipherment alone works with; a sentence.
    var staticRSA: String {
        let suites = "AES128-GCM-SHA256:AES256-GCM-SHA384"
        let choice =
            switch self {
            case .options, .watch: "--tls-max 1.2 --tls-ciphers \(suites)"
            case .settings: ":set tls-max 1.2 and :set tls-ciphers \(suites)"
            }
        return "If the key is RSA and its usage key encipherment, static RSA works: \(choice)."
    }

    /// To accept another key of a known server; sentences.
    func newKey(line: Int, of file: String) -> String {
        let remove = "To accept the new key, remove line \(line) of \(file)"
        return switch self {
        case .options, .watch: "\(remove)."
        case .settings: "\(remove), or type :tls trust; :tls accept accepts it until you leave."
        }
    }

    /// To ask for another name of the server.
    func name(_ host: String) -> String {
        switch self {
        case .options, .watch: "use --sni \(host)"
        case .settings: ":set sni \(host)"
        }
    }

    /// To have a certificate of the client.
    var certificate: String {
        switch self {
        case .options, .watch: "use --cert and --key"
        case .settings: ":set cert FILE and :set key FILE name one"
        }
    }

    /// That the server may support nothing of what was chosen, `ciphers` and `groups`; a sentence.
    func choice(of chosen: [String]) -> String {
        let names =
            switch self {
            case .options, .watch: chosen.map { "--tls-\($0)" }
            case .settings: chosen.map { ":set tls-\($0)" }
            }
        let kinds = chosen.joined(separator: " or ")
        return "The server may support none of the chosen \(kinds) (\(names.joined(separator: ", ")))."
    }

    /// What a server may need that smtptui does not offer unless it is chosen, or not at all; sentences.
    var unoffered: String {
        let offer =
            switch self {
            case .options: "--tls-ciphers DES-CBC3-SHA offers it"
            case .settings: ":set tls-ciphers DES-CBC3-SHA offers it"
            case .watch: "here it cannot be offered"
            }
        return "A server that supports only 3DES does this, too: \(offer). smtptui does not support DHE ciphers, RC4, "
            + "DSA and Ed448."
    }

    /// To begin without TLS, where the server does; a sentence.
    var laterTLS: String {
        switch self {
        case .options, .settings: "Use --starttls instead of --tls."
        case .watch: "Leave out --tls: TLS then begins with STARTTLS."
        }
    }
}
