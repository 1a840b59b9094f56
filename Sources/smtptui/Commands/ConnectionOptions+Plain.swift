import SessionModel

// The options by their names, for `PlainCommand`.
extension ConnectionOptions {
    /// The options when none is given.
    static var none: ConnectionOptions {
        var options = ConnectionOptions()
        options.helo = nil
        options.timeout = nil
        options.route = .plain
        options.practiceServer = .plain
        options.tlsMin = nil
        options.tlsMax = nil
        options.tlsCiphers = nil
        options.tlsGroups = nil
        options.ca = nil
        options.sni = nil
        options.cert = nil
        options.key = nil
        options.trust = .plain
        options.tlsKeylog = nil
        options.login = .plain
        options.record = nil
        (options.tls, options.starttls, options.submission) = (false, false, false)
        (options.insecure, options.noRecord, options.safe, options.plain) = (false, false, false, false)
        (options.keepSecrets, options.lmtp, options.tlsResume) = (false, false, false)
        options.names = .plain
        return options
    }

    func validateWhole() throws {
        try login.validate()
        try names.validate()
        try route.validate()
        try trust.validate()
        try validate()
    }

    mutating func take(flag: String) -> Bool {
        switch flag {
        case "--tls": tls = true
        case "--starttls": starttls = true
        case "--submission": submission = true
        case "--lmtp": lmtp = true
        case "--insecure": insecure = true
        case "--tls-resume": tlsResume = true
        case "--safe": safe = true
        case "--keep-secrets": keepSecrets = true
        case "--no-record": noRecord = true
        case "--plain": plain = true
        default:
            return route.take(flag: flag) || login.take(flag: flag) || trust.take(flag: flag) || names.take(flag: flag)
        }
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--helo": helo = value
        case "--timeout":
            timeout = Double(value)
            return timeout != nil
        case "--tls-min":
            tlsMin = TLSBound(rawValue: value)
            return tlsMin != nil
        case "--tls-max":
            tlsMax = TLSBound(rawValue: value)
            return tlsMax != nil
        case "--tls-ciphers": tlsCiphers = value
        case "--tls-groups": tlsGroups = value
        case "--ca": ca = value
        case "--sni": sni = value
        case "--cert": cert = value
        case "--key": key = value
        case "--tls-keylog": tlsKeylog = value
        case "--record": record = value
        default:
            return login.take(option: option, value) || practiceServer.take(option: option, value)
                || route.take(option: option, value) || names.take(option: option, value)
                || trust.take(option: option, value)
        }
        return true
    }
}
