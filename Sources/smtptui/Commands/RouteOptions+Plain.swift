import SessionModel

extension RouteOptions {
    /// The options when none is given.
    static var plain: RouteOptions {
        var options = RouteOptions()
        (options.unix, options.pipe, options.ssh) = (nil, nil, nil)
        (options.onlyIPv4, options.onlyIPv6) = (false, false)
        (options.source, options.proxyFrom, options.proxyProtocol) = (nil, nil, nil)
        (options.socks5, options.httpProxy) = (nil, nil)
        (options.proxyUser, options.proxyPasswordFile) = (nil, nil)
        return options
    }

    mutating func take(flag: String) -> Bool {
        switch flag {
        case "-4": onlyIPv4 = true
        case "-6": onlyIPv6 = true
        default: return false
        }
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--unix": unix = value
        case "--pipe": pipe = value
        case "--socks5": socks5 = value
        case "--http-proxy": httpProxy = value
        case "--proxy-user": proxyUser = value
        case "--proxy-password-file": proxyPasswordFile = value
        case "--ssh": ssh = value
        case "--source":
            source = NumericAddress(value)
            return source != nil
        case "--proxy-from":
            proxyFrom = NumericAddress(value)
            return proxyFrom != nil
        case "--proxy-protocol":
            proxyProtocol = ProxyVersion(rawValue: value)
            return proxyProtocol != nil
        default: return false
        }
        return true
    }
}
