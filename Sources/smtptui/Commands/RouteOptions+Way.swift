import SessionModel

extension RouteOptions {
    /// The server that they name in place of a host; nil where they do not.
    func endpoint(beside host: String?) throws(Failure) -> Endpoint? {
        guard namesServer else { return nil }
        let option = unix == nil ? "--pipe" : "--unix"
        guard host == nil else { throw Failure(.usage, "\(option) and a host cannot be used together.") }
        if let pipe {
            guard pipe.contains(where: { !$0.isWhitespace }), !pipe.utf8.contains(0) else {
                throw Failure(.usage, "--pipe must not be empty.")
            }
            return .pipe(command: pipe)
        }
        guard let unix, let endpoint = Endpoint(socket: unix) else {
            let count = unix?.utf8.count ?? 0
            throw Failure(
                .usage,
                count > Endpoint.longestPath
                    ? "Invalid --unix: the path has \(count) bytes; the path of a socket has at most \(Endpoint.longestPath)."
                    : "Invalid --unix: expected the path of a socket.")
        }
        return endpoint
    }

    /// How the server is reached; passwords are read, and the environment variable is removed, but not in a trial.
    func way(
        to server: ConnectionProfile.Server, isTrial: Bool, _ warn: (String) -> Void
    ) throws(Failure) -> Way {
        let secret = isTrial ? nil : Environment.take(Self.variable)
        var way = Way()
        way.family = onlyIPv4 ? .ipv4 : onlyIPv6 ? .ipv6 : nil
        way.source = source
        way.introduction = proxyProtocol.map { Way.Introduction($0, from: proxyFrom) }
        way.hop = try isTrial ? withoutLogin.hop(nil, warn) : hop(secret, warn)
        try check(way, to: server)
        return way
    }

    private static let variable = "SMTPTUI_PROXY_PASSWORD"

    private var withoutLogin: RouteOptions {
        var options = self
        (options.proxyUser, options.proxyPasswordFile) = (nil, nil)
        return options
    }

    private func hop(_ secret: [UInt8]?, _ warn: (String) -> Void) throws(Failure) -> Hop? {
        if let ssh { return .ssh(host: ssh) }
        guard let address = socks5 ?? httpProxy else { return nil }
        let option = socks5 == nil ? "--http-proxy" : "--socks5"
        guard let endpoint = Endpoint(address, defaultPort: socks5 == nil ? 3128 : 1080), endpoint.isTCP else {
            let hasLogin = address.contains("@") ? ", without a user name or password. See --proxy-user" : ""
            throw Failure(.usage, "Invalid \(option): expected HOST or HOST:PORT\(hasLogin).")
        }
        let credentials = try credentials(secret, warn)
        return socks5 == nil ? .httpProxy(endpoint, credentials) : .socks5(endpoint, credentials)
    }

    private func credentials(_ secret: [UInt8]?, _ warn: (String) -> Void) throws(Failure) -> HopCredentials? {
        guard let proxyUser else { return nil }
        guard let source = proxyPasswordFile.map({ PasswordSource.file($0) }) ?? secret.map({ .environment($0) }) else {
            throw Failure(
                .usage, "--proxy-user needs a password: --proxy-password-file FILE, or \(Self.variable).")
        }
        let password = try source.read()
        password.warning.map(warn)
        guard let credentials = HopCredentials(user: proxyUser, password: password.text) else {
            throw Failure(.usage, "The password for the proxy must have 1 to \(HopCredentials.most) bytes.")
        }
        return credentials
    }

    /// What cannot lead to the server is refused before anything is opened.
    private func check(_ way: Way, to server: ConnectionProfile.Server) throws(Failure) {
        switch server {
        case .practice:
            if let option = hopOption ?? addressOption {
                throw Failure(.usage, "\(option) works only with a server; the practice server is inside smtptui.")
            }
        case .mailServers: break
        case .at(let endpoint):
            let host = way.hop?.endpoint?.host ?? endpoint.host
            guard let family = way.usableFamily, let address = NumericAddress(host: host, port: 0),
                address.family != family
            else { return }
            let option = way.source == nil ? addressOption ?? "" : "--source \(way.source?.ip ?? "")"
            throw Failure(
                .usage, "\(option) cannot reach \(host): one is \(family.name), the other \(address.family.name).")
        }
    }

    private var hopOption: String? {
        unix != nil
            ? "--unix"
            : pipe != nil
                ? "--pipe"
                : socks5 != nil ? "--socks5" : httpProxy != nil ? "--http-proxy" : ssh != nil ? "--ssh" : nil
    }

    private var addressOption: String? { source != nil ? "--source" : onlyIPv4 ? "-4" : onlyIPv6 ? "-6" : nil }
}
