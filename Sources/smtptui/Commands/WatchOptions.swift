import ArgumentParser
import SessionModel

/// The options of `watch` about the connection to the server, with the names that they have elsewhere.
struct WatchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Time limit in seconds for connecting (default: 30).", valueName: "seconds"))
    var timeout: Double?

    @Option(help: ArgumentHelp("Minimum TLS version.", valueName: "version"))
    var tlsMin: TLSBound?

    @Option(help: ArgumentHelp("Maximum TLS version.", valueName: "version"))
    var tlsMax: TLSBound?

    @Flag(help: "Continue if the server's certificate cannot be verified.")
    var insecure = false

    @Option(help: ArgumentHelp("Trust only the CA certificates in this PEM file.", valueName: "file"))
    var ca: String?

    @Option(help: ArgumentHelp("Server name for SNI and certificate verification.", valueName: "name"))
    var sni: String?

    @Option(help: ArgumentHelp("Record the first session in this file, and the others beside it.", valueName: "file"))
    var record: String?

    @Flag(help: "Do not record the sessions.")
    var noRecord = false

    func validate() throws {
        for (name, value) in [("timeout", timeout.map { "\($0)" }), ("sni", sni)] {
            if let value, let invalid = Setting.named(name)?.problem(with: value) {
                throw ValidationError("Invalid --\(name): \(invalid.advice).")
            }
        }
        if let tlsMin, let tlsMax, tlsMin > tlsMax {
            throw ValidationError("--tls-min \(tlsMin.rawValue) is newer than --tls-max \(tlsMax.rawValue).")
        }
        if record != nil && noRecord {
            throw ValidationError("--record and --no-record cannot be used together.")
        }
    }

    /// The options over the settings of the configuration file.
    func preferences(over settings: Preferences) -> Preferences {
        var preferences = settings
        preferences.timeout = timeout ?? settings.timeout
        preferences.isInsecure = insecure ? true : settings.isInsecure
        preferences.roots = ca ?? settings.roots
        preferences.serverName = sni ?? settings.serverName
        preferences.minimumTLS = tlsMin ?? settings.minimumTLS
        preferences.maximumTLS = tlsMax ?? settings.maximumTLS
        return preferences
    }

    func recording(_ preferences: Preferences) -> ConnectionProfile.Recording {
        if noRecord { return .none }
        return record.map { .file($0) } ?? (preferences.records == false ? .none : .newFile)
    }
}
