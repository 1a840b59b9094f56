extension TLSTrust {
    /// What vouches for the server, in the conversation. `verified` says that the certificate is verified, and is used
    /// where nothing else is wrong; `failing` is what is.
    func words(verified: String, failing: String?) -> String {
        let rest = failing.map { ". Without that, it would not be verified: \($0)" } ?? ""
        return switch self {
        case .pinned(ofKey: false): "the certificate matches the pinned fingerprint\(rest)"
        case .pinned(ofKey: true): "the key of the certificate matches the pinned fingerprint\(rest)"
        case .known(let since) where failing == nil: "\(verified), and its key is known since \(since)"
        case .known(let since): "the key of the server is known since \(since)\(rest)"
        case .firstUse:
            "first use of this server: nothing verifies it, and its key was saved"
                + (failing.map { ". \($0)" } ?? "")
        case .renewed(let since): "\(verified); its key is new and replaces the one known since \(since)"
        }
    }

    /// The name in recordings.
    package var id: String {
        switch self {
        case .pinned(ofKey: false): "pin"
        case .pinned(ofKey: true): "key-pin"
        case .known: "known"
        case .firstUse: "first-use"
        case .renewed: "renewed"
        }
    }

    /// The day on which the key was first seen; nil where that does not matter.
    package var since: String? {
        switch self {
        case .known(let since), .renewed(let since): since
        case .pinned, .firstUse: nil
        }
    }

    /// The trust by its name in recordings; nil for a name that is unknown.
    package init?(id: String, since: String?) {
        switch id {
        case "pin": self = .pinned(ofKey: false)
        case "key-pin": self = .pinned(ofKey: true)
        case "known": self = .known(since: since ?? "")
        case "first-use": self = .firstUse
        case "renewed": self = .renewed(since: since ?? "")
        default: return nil
        }
    }
}
