import ArgumentParser
import SessionModel

/// The options that the explorer and `run` share.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The name to give in EHLO.", valueName: "name"))
    var helo: String?

    @Option(
        help: ArgumentHelp(
            "How long the connection and each whole reply may take, in seconds (30 and 300 if not given).",
            valueName: "seconds"))
    var timeout: Double?

    @Flag(help: "Speak TLS from the first octet; port 465 if none is given.")
    var tls = false

    @Flag(help: "Send EHLO and STARTTLS first; nothing more is sent without TLS.")
    var starttls = false

    @Flag(
        help: ArgumentHelp(
            "Use port 587, for the submission of mail, if none is given; 465 with --tls. The practice server wants "
                + "TLS for a password then, and a login before MAIL."))
    var submission = false

    @Option(help: ArgumentHelp("Take no TLS older than 1.0, 1.1, 1.2 or 1.3.", valueName: "version"))
    var tlsMin: TLSBound?

    @Option(help: ArgumentHelp("Take no TLS newer than 1.0, 1.1, 1.2 or 1.3.", valueName: "version"))
    var tlsMax: TLSBound?

    @Flag(help: "Go on when the server's certificate cannot be verified; the failure stays visible.")
    var insecure = false

    @Option(help: ArgumentHelp("Trust the certificates of this file, and nobody else.", valueName: "file"))
    var ca: String?

    @Option(help: ArgumentHelp("Ask for this name in TLS, and hold the certificate against it.", valueName: "name"))
    var sni: String?

    @Option(help: ArgumentHelp("Show this certificate to a server that asks for one.", valueName: "file"))
    var cert: String?

    @Option(help: ArgumentHelp("The private key that belongs to it.", valueName: "file"))
    var key: String?

    @Option(
        help: ArgumentHelp(
            "Write the keys of TLS to this file, for Wireshark; who has it can read the session.", valueName: "file"))
    var tlsKeylog: String?

    @OptionGroup var login: LoginOptions

    @Option(help: ArgumentHelp("Record to this file.", valueName: "file"))
    var record: String?

    @Flag(help: "Record nothing.")
    var noRecord = false

    func validate() throws {
        if let timeout, !(timeout > 0 && timeout <= 86_400) {
            throw ValidationError("--timeout takes a number of seconds above 0, up to 86400.")
        }
        for (option, name) in [("--sni", sni), ("--helo", helo)] {
            guard let name else { continue }
            let isWhole = name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
            guard (1...255).contains(name.utf8.count), isWhole else {
                throw ValidationError("\(option) takes a name of 1 to 255 octets without blanks.")
            }
        }
        if tls && starttls {
            throw ValidationError(
                "--tls and --starttls exclude each other: --tls begins with TLS, --starttls asks for it in clear.")
        }
        if (cert == nil) != (key == nil) {
            throw ValidationError("--cert and --key need each other.")
        }
        if let tlsMin, let tlsMax, tlsMin > tlsMax {
            throw ValidationError("--tls-min \(tlsMin.rawValue) is above --tls-max \(tlsMax.rawValue).")
        }
        if record != nil && noRecord {
            throw ValidationError("--record and --no-record exclude each other.")
        }
    }
}

extension TLSBound: ExpressibleByArgument {}
