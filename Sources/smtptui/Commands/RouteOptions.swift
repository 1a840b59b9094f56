import ArgumentParser
import SessionModel

/// The options that say how a server is reached.
struct RouteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Connect to this Unix socket instead of a host.", valueName: "path"))
    var unix: String?

    @Option(
        help: ArgumentHelp(
            "Talk to this shell command instead of a host, through its standard input and output.",
            valueName: "command"))
    var pipe: String?

    @Flag(name: .customShort("4"), help: "Use only IPv4 addresses.")
    var onlyIPv4 = false

    @Flag(name: .customShort("6"), help: "Use only IPv6 addresses.")
    var onlyIPv6 = false

    @Option(
        help: ArgumentHelp("Connect from this address of this machine.", valueName: "address[:port]"))
    var source: NumericAddress?

    @Option(
        help: ArgumentHelp(
            "Connect through this SOCKS5 proxy, which resolves the name of the server.", valueName: "host:port"))
    var socks5: String?

    @Option(help: ArgumentHelp("Connect through this HTTP proxy, with CONNECT.", valueName: "host:port"))
    var httpProxy: String?

    @Option(
        help: ArgumentHelp(
            "User name for the proxy. The password is the first line of --proxy-password-file, or the environment "
                + "variable SMTPTUI_PROXY_PASSWORD.", valueName: "name"))
    var proxyUser: String?

    @Option(help: ArgumentHelp("Read the password for the proxy from the first line of this file.", valueName: "file"))
    var proxyPasswordFile: String?

    @Option(
        help: ArgumentHelp("Connect from this host, through ssh -W. ssh must not need to ask.", valueName: "host"))
    var ssh: String?

    @Option(
        help: ArgumentHelp(
            "Send a header of the PROXY protocol first, as a load balancer does: v1 (text) or v2 (binary).",
            valueName: "version"))
    var proxyProtocol: ProxyVersion?

    @Option(
        help: ArgumentHelp(
            "The client address for the header of --proxy-protocol (default: the own address).",
            valueName: "address[:port]"))
    var proxyFrom: NumericAddress?

    /// Whether they name the server, in place of a host.
    var namesServer: Bool { unix != nil || pipe != nil }

    func validate() throws {
        if onlyIPv4 && onlyIPv6 { throw ValidationError("-4 and -6 cannot be used together.") }
        if let source, let family = onlyIPv4 ? AddressFamily.ipv4 : onlyIPv6 ? .ipv6 : nil, source.family != family {
            throw ValidationError("--source \(source.ip) is not an \(family.name) address.")
        }
        if proxyFrom != nil && proxyProtocol == nil {
            throw ValidationError("--proxy-from works only with --proxy-protocol.")
        }
        if let option = login, socks5 == nil, httpProxy == nil {
            throw ValidationError("\(option) works only with --socks5 or --http-proxy.")
        }
        if proxyPasswordFile != nil && proxyUser == nil {
            throw ValidationError("--proxy-password-file works only with --proxy-user.")
        }
        if let proxyUser, !(1...HopCredentials.most).contains(proxyUser.utf8.count) || proxyUser.contains(":") {
            throw ValidationError("--proxy-user must have 1 to \(HopCredentials.most) bytes, without a colon.")
        }
        if let ssh, ssh.isEmpty || ssh.hasPrefix("-") || ssh.contains(where: \.isWhitespace) {
            throw ValidationError("Invalid --ssh \"\(ssh)\": expected the name of a host.")
        }
        try validateCombinations()
    }

    private var login: String? {
        proxyUser != nil ? "--proxy-user" : proxyPasswordFile != nil ? "--proxy-password-file" : nil
    }

    private func validateCombinations() throws {
        let ways = [
            unix.map { _ in "--unix" }, pipe.map { _ in "--pipe" }, socks5.map { _ in "--socks5" },
            httpProxy.map { _ in "--http-proxy" }, ssh.map { _ in "--ssh" },
        ].compactMap(\.self)
        if ways.count > 1 { throw ValidationError("\(ways[0]) and \(ways[1]) cannot be used together.") }
        if let way = ways.first, ["--unix", "--pipe", "--ssh"].contains(way), let option = ofAddresses {
            throw ValidationError("\(way) and \(option) cannot be used together: \(way) has no address to choose.")
        }
    }

    /// The option that is about addresses; nil where none is given.
    private var ofAddresses: String? {
        source != nil ? "--source" : onlyIPv4 ? "-4" : onlyIPv6 ? "-6" : nil
    }
}

extension ProxyVersion: ExpressibleByArgument {}

extension NumericAddress: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
