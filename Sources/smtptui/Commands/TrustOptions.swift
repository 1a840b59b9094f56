import ArgumentParser
import SessionModel

/// The options by which a server is trusted beside the certificate authorities, and the passphrase of the user's own key.
struct TrustOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Accept only a server with this SHA-256 fingerprint of its certificate, or of its public key (sha256//BASE64). "
                + "May be repeated.", valueName: "fingerprint"))
    var pin: [String] = []

    @Flag(
        help: ArgumentHelp(
            "Trust a server that cannot be verified by the public key that it had at first; a later change is refused.")
    )
    var trustFirstUse = false

    @Option(
        help: ArgumentHelp(
            "Read the passphrase of --key from the first line of this file, which only its owner can read.",
            valueName: "file"))
    var keyPassphraseFile: String?

    @Option(
        help: ArgumentHelp(
            "Read the passphrase of --key from the first line of this shell command's output.", valueName: "command"))
    var keyPassphraseCommand: String?

    func validate() throws {
        for text in pin where CertificatePin(text) == nil {
            throw ValidationError("Invalid --pin \"\(text)\": \(CertificatePin.form).")
        }
        if keyPassphraseFile == "-" { throw ValidationError("--key-passphrase-file cannot read standard input.") }
        if keyPassphraseFile?.isEmpty == true || keyPassphraseCommand?.isEmpty == true {
            throw ValidationError("--key-passphrase-file and --key-passphrase-command must not be empty.")
        }
        if keyPassphraseFile != nil && keyPassphraseCommand != nil {
            throw ValidationError("--key-passphrase-file and --key-passphrase-command cannot be used together.")
        }
    }

    /// The passphrase, if an option gives one and there is a key; a command is run and may prompt on the terminal.
    func passphrase(for profile: ConnectionProfile) throws(Failure) -> KeyPassphrase? {
        let source =
            keyPassphraseFile.map { PasswordSource.passphraseFile($0) }
            ?? keyPassphraseCommand.map { .passphraseCommand($0) }
        guard let source else { return nil }
        guard profile.wishes.identity != nil else {
            throw Failure(.usage, "\(source.name) needs a private key: --cert FILE and --key FILE.")
        }
        return KeyPassphrase(try source.read().text, from: source.name)
    }

    /// Refuses a script that never comes to TLS, where the server must have a fingerprint or a known key.
    ///
    /// `startsTLS` is whether the script has STARTTLS, nil for one that comes line by line.
    func check(_ profile: ConnectionProfile, startsTLS: Bool?) throws(Failure) {
        guard let option = waiting(in: profile), startsTLS != true else { return }
        guard startsTLS != nil else { return Console.complain(Self.untilTLS(option)) }
        throw Failure(
            .usage,
            "\(option) needs TLS, and the script has no STARTTLS: use --tls or --starttls. Nothing was sent.")
    }

    /// What a user who begins without TLS should know.
    func remark(on profile: ConnectionProfile) -> String? { waiting(in: profile).map(Self.untilTLS) }

    private static func untilTLS(_ option: String) -> String {
        "\(option) is checked when TLS begins; what is sent before STARTTLS goes to whichever server answers."
    }

    /// The option that has no effect before TLS begins; nil where TLS comes first.
    private func waiting(in profile: ConnectionProfile) -> String? {
        guard profile.tls == .byHand else { return nil }
        if profile.preferences.pins?.isEmpty == false { return "--pin" }
        return trustFirstUse ? "--trust-first-use" : nil
    }

    /// The options over the settings of the configuration file.
    func apply(to preferences: inout Preferences) {
        if !pin.isEmpty { preferences.pins = pin.compactMap { CertificatePin($0) } }
        if trustFirstUse { preferences.trustsOnFirstUse = true }
    }

    /// The options when none is given.
    static var plain: TrustOptions {
        var options = TrustOptions()
        (options.pin, options.trustFirstUse) = ([], false)
        (options.keyPassphraseFile, options.keyPassphraseCommand) = (nil, nil)
        return options
    }

    mutating func take(flag: String) -> Bool {
        guard flag == "--trust-first-use" else { return false }
        trustFirstUse = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--pin":
            guard CertificatePin(value) != nil else { return false }
            pin.append(value)
        case "--key-passphrase-file": keyPassphraseFile = value
        case "--key-passphrase-command": keyPassphraseCommand = value
        default: return false
        }
        return true
    }
}
