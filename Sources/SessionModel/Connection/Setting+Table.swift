extension Setting {
    /// All settings, in the order in which they are listed.
    package static let all: [Setting] = [
        name("helo", \.helloName, "the name to send in EHLO", .now),
        Setting(
            "timeout", "SECONDS", \.timeout, "the time limit for connecting and for each complete reply", .now,
            write: seconds, read: seconds),
        flag("insecure", \.isInsecure, "continue if the server's certificate cannot be verified"),
        Setting(
            "pin", "FINGERPRINT", \.pins, "the only fingerprints that the server may have, with commas between them",
            .handshake, write: { $0.map(\.description).joined(separator: ",") }, read: pins),
        flag("trust-first-use", \.trustsOnFirstUse, "trust a server by the key that it had at first"),
        file("ca", \.roots, "trust only the CA certificates in this PEM file"),
        file("cert", \.certificate, "the client certificate (PEM), together with key"),
        file("key", \.privateKey, "the private key of the client certificate (PEM)"),
        Setting(
            "sni", "NAME", \.serverName, "the server name for SNI and certificate verification", .handshake,
            write: { $0 }, read: asciiName),
        version("tls-min", \.minimumTLS, "the minimum TLS version"),
        version("tls-max", \.maximumTLS, "the maximum TLS version"),
        list(
            "tls-ciphers", \.ciphers,
            "the cipher suites of TLS 1.2 and older to offer, with colons or commas between them",
            TLSSuite.choosable, \.alias, read: TLSSuite.list),
        list(
            "tls-groups", \.groups, "the groups for the TLS key exchange to offer, with colons or commas between them",
            TLSGroup.all, \.name, read: TLSGroup.list),
        flag("tls-resume", \.resumesTLS, "resume the TLS session of the last connection to the same server"),
        flag("mask", \.masks, "show bullets in place of a password while it is typed", .now),
        flag("vi", \.usesVi, "edit the line with the keys of vi; Esc leaves the insert mode", .now),
        flag("record", \.records, "record each session in a new file", .start),
        flag("netrc", \.usesNetrc, "look up user and password in the netrc file", .start),
        flag("color", \.hasColours, "use colors, if the terminal has them", .start),
    ]

    /// How international names are written, in the DNS and in certificates (RFC 5890 §2.3.2.1).
    package static let asciiOnly = "write an international name in its ASCII form, such as xn--bcher-kva.example"

    private static func flag(
        _ name: String, _ place: Place<Bool>, _ help: String,
        _ effect: Effect = .handshake
    ) -> Setting {
        Setting(
            name, "on | off", place, help, effect, choices: ["on", "off"], write: { $0 ? "on" : "off" }, read: flag)
    }

    private static func file(
        _ name: String, _ place: Place<String>, _ help: String
    ) -> Setting {
        Setting(name, "FILE", place, help, .handshake, isFile: true, write: { $0 }) { text throws(Invalid) in
            guard !text.isEmpty, !text.utf8.contains(0) else { throw Invalid(advice: "expected the name of a file") }
            return text
        }
    }

    private static func name(
        _ name: String, _ place: Place<String>, _ help: String, _ effect: Effect
    ) -> Setting {
        Setting(name, "NAME", place, help, effect, write: { $0 }, read: self.name)
    }

    private static func version(
        _ name: String, _ place: Place<TLSBound>, _ help: String
    ) -> Setting {
        Setting(name, "VERSION", place, help, .handshake, write: \.rawValue) { text throws(Invalid) in
            guard let bound = TLSBound(rawValue: text) else {
                throw Invalid(advice: "expected one of \(TLSBound.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return bound
        }
    }

    private static func list<Value>(
        _ name: String, _ place: Place<[Value]>, _ help: String, _ all: [Value],
        _ written: @escaping @Sendable (Value) -> String,
        read: @escaping @Sendable (String) throws(TLSListProblem) -> [Value]
    ) -> Setting {
        Setting(
            name, "LIST", place, help, .handshake, choices: all.map(written),
            write: { $0.map(written).joined(separator: ":") }
        ) { text throws(Invalid) in
            do throws(TLSListProblem) {
                return try read(text)
            } catch {
                throw Invalid(advice: error.advice)
            }
        }
    }

    /// As YAML writes a truth value, too.
    private static func flag(_ text: String) throws(Invalid) -> Bool {
        switch text.lowercased() {
        case "on", "yes", "true": true
        case "off", "no", "false": false
        default: throw Invalid(advice: "expected on or off")
        }
    }

    /// A longer or other name cannot be in a command or in a handshake.
    private static func name(_ text: String) throws(Invalid) -> String {
        let isWhole = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
        guard (1...255).contains(text.utf8.count), isWhole else {
            throw Invalid(advice: "expected a name of 1 to 255 bytes without spaces or control characters")
        }
        return text
    }

    private static func asciiName(_ text: String) throws(Invalid) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw Invalid(advice: asciiOnly) }
        return try name(text)
    }

    private static func pins(_ text: String) throws(Invalid) -> [CertificatePin] {
        let pins = text.split(separator: ",").map { CertificatePin(String($0)) }
        guard !pins.isEmpty, !pins.contains(nil) else { throw Invalid(advice: CertificatePin.form) }
        return pins.compactMap(\.self)
    }

    private static func seconds(_ text: String) throws(Invalid) -> Double {
        guard let seconds = Double(text), seconds > 0, seconds <= 86_400 else {
            throw Invalid(advice: "expected seconds, more than 0 and at most 86400")
        }
        return seconds
    }

    private static func seconds(_ seconds: Double) -> String {
        seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    }
}
