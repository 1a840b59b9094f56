import SMTPSyntax
import SessionModel

/// An option of telnet, openssl, swaks or curl, and what does the same here: people type from habit, and the nearest
/// letters are seldom what they mean.
struct ForeignOption {
    let names: [String]
    /// What to write: an option with its value, or a sentence.
    let ours: String

    /// The suggestion for the first such option among the arguments; nil where there is none that helps.
    ///
    /// `options` are those that exist: nothing else is suggested.
    static func suggestion(for arguments: [String], options: Set<String>) -> String? {
        for argument in arguments {
            let name = String(argument.prefix { $0 != "=" })
            guard !options.contains(name), let row = all.first(where: { $0.names.contains(name) }) else { continue }
            let first = String(row.ours.prefix { $0 != " " })
            guard first.hasPrefix("-") else { return "smtptui has no \(name): \(row.ours)." }
            if options.contains(first) { return "smtptui has no \(name); use \(row.ours)." }
        }
        return nil
    }

    /// The first long option that does not exist, whose value was read as something else; nil where there is none.
    static func unknown(among arguments: [String], options: Set<String>) -> String? {
        let words = arguments.prefix { $0 != "--" }.map { String($0.prefix { $0 != "=" }) }
        guard let word = words.first(where: { $0.hasPrefix("--") && !options.contains($0) }) else { return nil }
        let near = NearestName.of(word, among: options.filter { $0.hasPrefix("--") }.sorted())
        return "Unknown option \(word)." + (near.map { " Did you mean \($0)?" } ?? "")
    }

    private static let all: [ForeignOption] = [
        ForeignOption(
            names: ["-connect", "--connect", "-s", "--server", "--host"],
            ours: "write the server as an argument, HOST:PORT"),
        ForeignOption(names: ["-p", "-P", "--port"], ours: "write the port after the host, HOST PORT or HOST:PORT"),
        ForeignOption(
            names: ["--bind", "-bind", "-b", "--interface", "-li", "--local-interface"], ours: "--source ADDRESS"),
        ForeignOption(
            names: ["--pseudonymize", "--anonymize", "--anonymise", "--redact"], ours: "--pseudonymise"),
        ForeignOption(names: ["--socket", "--unix-socket", "-unix"], ours: "--unix PATH"),
        ForeignOption(names: ["--copy-routing", "-mx", "--lookup-mx"], ours: "--mx DOMAIN"),
        ForeignOption(names: ["--dns-servers", "--nameserver", "--resolver", "--dns-server"], ours: "--dns ADDRESS"),
        ForeignOption(names: ["--ipv4", "-ipv4"], ours: "-4"),
        ForeignOption(names: ["--ipv6", "-ipv6"], ours: "-6"),
        ForeignOption(names: ["--ehlo", "--hello", "-ehlo", "-name", "-h-from", "--lhlo"], ours: "--helo NAME"),
        ForeignOption(
            names: ["-starttls", "-tls", "--ssl-reqd", "--ssl", "--starttls-smtp", "-tlsos"], ours: "--starttls"),
        ForeignOption(names: ["-tlsc", "--tls-on-connect", "--smtps", "-S", "--implicit-tls"], ours: "--tls"),
        ForeignOption(names: ["-tls1_2", "--tlsv1.2"], ours: "--tls-min 1.2 --tls-max 1.2"),
        ForeignOption(names: ["-tls1_3", "--tlsv1.3"], ours: "--tls-min 1.3"),
        ForeignOption(
            names: ["-CAfile", "--cacert", "--tls-ca-path", "--ca-file", "--tls-trust-file", "-CApath"],
            ours: "--ca FILE"),
        ForeignOption(names: ["-k", "--no-check-certificate", "--no-verify", "-noverify"], ours: "--insecure"),
        ForeignOption(names: ["-servername", "--tls-sni", "--servername"], ours: "--sni NAME"),
        ForeignOption(names: ["-cert", "-E", "--tls-cert"], ours: "--cert FILE --key FILE"),
        ForeignOption(names: ["-key", "--tls-key"], ours: "--cert FILE --key FILE"),
        ForeignOption(
            names: ["-cipher", "--cipher", "--ciphers", "--tls-cipher", "--tls-cipherlist"], ours: "--tls-ciphers LIST"),
        ForeignOption(names: ["-curves", "-groups", "--curves"], ours: "--tls-groups LIST"),
        ForeignOption(names: ["-sess_in", "-sess_out", "-reconnect"], ours: "--tls-resume"),
        ForeignOption(names: ["-status"], ours: "F4 shows the OCSP response that the server staples"),
        ForeignOption(
            names: ["--pinnedpubkey", "--tls-fingerprint", "--fingerprint", "-verify_cert_hash"],
            ours: "--pin FINGERPRINT"),
        ForeignOption(names: ["--tofu", "--tls-trust-first-use"], ours: "--trust-first-use"),
        ForeignOption(names: ["-passin", "--passin"], ours: "--key-passphrase-file FILE"),
        ForeignOption(names: ["-keylogfile", "--keylogfile"], ours: "--tls-keylog FILE"),
        ForeignOption(names: ["-au", "--auth-user", "-u", "--username"], ours: "--user NAME"),
        ForeignOption(
            names: ["-ap", "--auth-password", "--password", "--pass"],
            ours: "--password-file FILE, because other users can read arguments"),
        ForeignOption(names: ["-n", "--netrc-optional", "--netrc-file"], ours: "--netrc"),
        ForeignOption(names: ["--connect-timeout", "--max-time", "-m", "-w"], ours: "--timeout SECONDS"),
        ForeignOption(names: ["-a", "--auth"], ours: "--user NAME, then :auth"),
        ForeignOption(names: ["--log", "--log-file", "-l", "--output", "-o"], ours: "--record FILE"),
        ForeignOption(
            names: ["-f", "-t", "--from", "--to", "-d", "--data", "--body", "--quit-after"],
            ours: "type the commands, or write them into a script for smtptui run"),
    ]
}
