import ArgumentParser
import SessionModel

/// The options of both the explorer and `run`.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Name to send in EHLO (default: the name of this machine).", valueName: "name"))
    var helo: String?

    @Option(
        help: ArgumentHelp(
            "Time limit in seconds for connecting and for each complete reply (default: 30 and 300).",
            valueName: "seconds"))
    var timeout: Double?

    @Flag(help: "Use TLS from the first byte (implicit TLS); the default port is then 465.")
    var tls = false

    @Flag(help: "Send EHLO and STARTTLS first, and nothing else until TLS is active.")
    var starttls = false

    @Flag(
        help: ArgumentHelp(
            "Use the mail submission port, 587, by default (465 with --tls). The practice server then requires TLS for "
                + "passwords, and authentication before MAIL."))
    var submission = false

    @Flag(
        help: ArgumentHelp(
            "Speak LMTP instead of SMTP (RFC 2033): LHLO, and one result per recipient. RFC 2033 names no port; the default "
                + "is 24."))
    var lmtp = false

    @OptionGroup var names: NameOptions

    @OptionGroup var route: RouteOptions

    @OptionGroup var practiceServer: ScenarioOptions

    @Option(help: ArgumentHelp("Minimum TLS version.", valueName: "version"))
    var tlsMin: TLSBound?

    @Option(help: ArgumentHelp("Maximum TLS version.", valueName: "version"))
    var tlsMax: TLSBound?

    @Option(
        help: ArgumentHelp(
            "Cipher suites of TLS 1.2 and older to offer, by their names of OpenSSL or IANA, with colons or commas between them. "
                + "The suites of TLS 1.3 cannot be chosen: all three are always offered, unless --tls-max is 1.2.",
            valueName: "list"))
    var tlsCiphers: String?

    @Option(
        help: ArgumentHelp(
            "Groups for the TLS key exchange to offer, best first, with colons or commas between them: "
                + "\(TLSGroup.all.map(\.name).joined(separator: ", ")).",
            valueName: "list"))
    var tlsGroups: String?

    @Flag(help: "Resume the TLS session of the last connection to the same server, and report whether that worked.")
    var tlsResume = false

    @Flag(help: "Continue if the server's certificate cannot be verified; the screen shows NOT VERIFIED.")
    var insecure = false

    @Option(help: ArgumentHelp("Trust only the CA certificates in this PEM file.", valueName: "file"))
    var ca: String?

    @Option(help: ArgumentHelp("Server name for SNI and certificate verification.", valueName: "name"))
    var sni: String?

    @Option(help: ArgumentHelp("Client certificate, for a server that requests one (PEM).", valueName: "file"))
    var cert: String?

    @Option(help: ArgumentHelp("Private key of the client certificate (PEM).", valueName: "file"))
    var key: String?

    @OptionGroup var trust: TrustOptions

    @Option(
        help: ArgumentHelp(
            "Write the TLS session keys to this file, for Wireshark. Anyone with the file can decrypt the session.",
            valueName: "file"))
    var tlsKeylog: String?

    @Flag(help: "Safe mode: do not send DATA, BDAT or BURL, so that no message is given away.")
    var safe = false

    @Flag(
        help: ArgumentHelp(
            "Do not remove passwords and other secrets from what is shown, recorded and exported. Anyone with the "
                + "recording can log in with them."))
    var keepSecrets = false

    @OptionGroup var login: LoginOptions

    @Option(help: ArgumentHelp("Record the session in this file instead of a new one.", valueName: "file"))
    var record: String?

    @Flag(help: "Do not record the session.")
    var noRecord = false

    @Flag(
        help: ArgumentHelp(
            "Print lines instead of drawing a screen: for screen readers, pipes and simple terminals. This is the "
                + "default without a terminal and with TERM=dumb."))
    var plain = false

    /// The scenario of the practice server with `--submission`.
    static let submissionScenario = "submission"

    func validate() throws {
        let checked = [
            ("timeout", timeout.map { "\($0)" }), ("sni", sni), ("helo", helo), ("tls-ciphers", tlsCiphers),
            ("tls-groups", tlsGroups),
        ]
        for (name, value) in checked {
            if let value, let invalid = Setting.named(name)?.problem(with: value) {
                throw ValidationError("Invalid --\(name): \(invalid.advice).")
            }
        }
        if tls && starttls {
            throw ValidationError(
                "--tls and --starttls cannot be used together: --tls starts with TLS, --starttls upgrades to it.")
        }
        if submission, let scenario = practiceServer.scenario, scenario != Self.submissionScenario {
            throw ValidationError("--submission and --scenario \(scenario) cannot be used together.")
        }
        if lmtp && submission {
            throw ValidationError(
                "--lmtp and --submission cannot be used together: LMTP delivers to mailboxes, submission is SMTP.")
        }
        if (cert == nil) != (key == nil) {
            throw ValidationError("--cert and --key must be used together\(Self.otherFormat(of: cert ?? key)).")
        }
        if let tlsMin, let tlsMax, tlsMin > tlsMax {
            throw ValidationError("--tls-min \(tlsMin.rawValue) is newer than --tls-max \(tlsMax.rawValue).")
        }
        if tlsCiphers != nil, tlsMin == .tls13 {
            throw ValidationError(
                "--tls-ciphers has no effect with --tls-min 1.3: the suites of TLS 1.3 cannot be chosen.")
        }
        if let tlsGroups, let tlsMax, tlsMax < .tls13, (try? TLSGroup.list(tlsGroups))?.allSatisfy(\.isNew) == true {
            throw ValidationError(
                "--tls-groups \(tlsGroups) cannot be used with --tls-max \(tlsMax.rawValue): groups with ML-KEM need "
                    + "TLS 1.3. Add another group, such as x25519.")
        }
        if record != nil && noRecord {
            throw ValidationError("--record and --no-record cannot be used together.")
        }
    }
}

extension ConnectionOptions {
    /// That the only file of a client certificate may be PKCS #12, which has both; empty where it is not.
    private static func otherFormat(of file: String?) -> String {
        guard let file, file != "-", let octets = try? FileReader.read(HomePath.whole(file)) else { return "" }
        return PrivateKeyFile.other(octets, file)
    }
}

extension TLSBound: ExpressibleByArgument {}
