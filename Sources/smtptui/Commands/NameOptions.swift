import ArgumentParser
import SessionModel

/// The options for what the DNS is asked: the servers of a domain, and the names of the session.
struct NameOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Connect to the mail servers of this domain in place of a host, in the order of its MX records (RFC 5321 §5.1).",
            valueName: "domain"))
    var mx: String?

    @Option(
        help: ArgumentHelp(
            "For --mx, --dns-checks, :mx and :dns, ask this name server: ADDRESS or ADDRESS:PORT (default: those of the system).",
            valueName: "address:port"))
    var dns: String?

    @Flag(
        help: ArgumentHelp(
            "Ask the DNS about the names, the policies and the certificate of the session (PTR, SPF, DMARC, MTA-STS, TLSRPT, "
                + "DANE), and note what it says: run does so at the end, the explorer after the reply to MAIL."))
    var dnsChecks = false

    func validate() throws {
        if let dns, NameServer(dns) == nil {
            throw ValidationError("Invalid --dns \"\(dns)\": expected an IP address, or ADDRESS:PORT.")
        }
        if let mx, domain(usualPort: 25) == nil {
            throw ValidationError("Invalid --mx \"\(mx)\": expected a domain, such as example.test.")
        }
    }

    /// The server that they ask for; nil where it is not found by a domain.
    func server(usualPort: Int) -> ConnectionProfile.Server? {
        domain(usualPort: usualPort).map { .mailServers(domain: $0.host, port: $0.port ?? usualPort) }
    }

    private func domain(usualPort: Int) -> Endpoint? {
        guard let mx, let endpoint = Endpoint(mx, defaultPort: usualPort), MailServers.name(endpoint.host) != nil else {
            return nil
        }
        return endpoint
    }

    /// Refuses a domain beside another server.
    func check(besides host: String?, _ route: RouteOptions, isPractice: Bool = false) throws {
        guard mx != nil else { return }
        let other = host != nil ? "a host" : isPractice ? "--practice" : route.namesServer ? "--unix or --pipe" : nil
        if let other { throw ValidationError("--mx and \(other) cannot be used together.") }
    }

    /// The options when none is given.
    static var plain: NameOptions {
        var options = NameOptions()
        (options.mx, options.dns, options.dnsChecks) = (nil, nil, false)
        return options
    }

    mutating func take(flag: String) -> Bool {
        guard flag == "--dns-checks" else { return false }
        dnsChecks = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--mx": mx = value
        case "--dns": dns = value
        default: return false
        }
        return true
    }
}
