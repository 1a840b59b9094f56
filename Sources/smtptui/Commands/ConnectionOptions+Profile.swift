import PracticeServer
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ConnectionOptions {
    /// The options as plain values; `written` is the server on the command line, nil for the practice server.
    func profile(of written: String?) throws(Failure) -> ConnectionProfile {
        var profile = ConnectionProfile(try server(written), helloName: helo ?? Self.machineName)
        profile.isHelloNameGiven = helo != nil
        profile.tls = tls ? .implicit : starttls ? .startTLS : .byHand
        profile.wishes = wishes
        if let timeout {
            profile.connectTimeout = timeout
            profile.replyTimeout = timeout
        }
        profile.recording = noRecord ? .none : record.map { .file($0) } ?? .newFile
        profile.user = login.user
        profile.isSafe = safe
        return profile
    }

    private func server(_ written: String?) throws(Failure) -> ConnectionProfile.Server {
        guard let written else {
            let chosen: Scenario = scenario ?? (submission ? .submission : .standard)
            return .practice(scenario: chosen.name)
        }
        if scenario != nil { throw Failure(.usage, "--scenario works only with the practice server.") }
        guard let endpoint = Endpoint(written, defaultPort: defaultPort) else {
            throw Failure(.usage, Self.refusal(of: written))
        }
        guard endpoint.host.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw Failure(.usage, "Invalid server \"\(written)\": \(Self.asciiOnly)")
        }
        return .at(endpoint)
    }

    /// The DNS and certificates have international names in no other form (RFC 5890 §2.3.2.1).
    static let asciiOnly = "write an international name in its ASCII form, such as xn--bcher-kva.example."

    /// An address with a name and a password in it is not repeated.
    private static func refusal(of written: String) -> String {
        let expected = "expected HOST or HOST:PORT"
        let hasLogin = written.contains("@") || written.lowercased().contains("%40")
        return hasLogin
            ? "Invalid server: \(expected), without a user name or password. See --user and --password-file."
            : "Invalid server \"\(written)\": \(expected)."
    }

    /// The default port (RFC 8314 §3.3, RFC 6409 §3.1).
    private var defaultPort: Int { tls ? 465 : submission ? 587 : 25 }

    private var wishes: TLSWishes {
        var wishes = TLSWishes()
        wishes.name = sni
        wishes.minimum = tlsMin ?? .oldest
        wishes.maximum = tlsMax
        wishes.isInsecure = insecure
        wishes.roots = ca
        if let cert, let key { wishes.identity = TLSWishes.Identity(certificate: cert, key: key) }
        wishes.keyLog = tlsKeylog
        return wishes
    }

    private static var machineName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.isEmpty ? "localhost" : text
    }
}
