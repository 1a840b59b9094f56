/// Where a server listens.
///
///     mail.example.test        port 25
///     mail.example.test:2525
///     [::1]:2525   ::1
///     unix:/run/smtp.sock      a socket of this machine
package enum Endpoint: Hashable, Sendable {
    /// A host, by name or address, and a port.
    case tcp(host: String, port: Int)
    /// A socket in the file system.
    case unix(path: String)
    /// A command for the shell, which speaks SMTP on its standard input and output.
    case pipe(command: String)

    /// The longest path of a socket, in octets; the system has no room for more.
    package static let longestPath = 107

    /// The host, as certificates and authentication name it. What has no name of its own is on this machine.
    package var host: String {
        switch self {
        case .tcp(let host, _): host
        case .unix, .pipe: "localhost"
        }
    }

    package var port: Int? {
        switch self {
        case .tcp(_, let port): port
        case .unix, .pipe: nil
        }
    }

    /// Whether it is reached over a network, by an address.
    package var isTCP: Bool {
        switch self {
        case .tcp: true
        case .unix, .pipe: false
        }
    }
}

extension Endpoint: CustomStringConvertible {
    private static let unixPrefix = "unix:"
    private static let pipePrefix = "pipe:"

    /// Reads what people write; nil when it is not a host with a port from 1 to 65535, or the path of a socket, in which
    /// there is a slash. A command is not read from text that may come from elsewhere.
    package init?(_ text: String, defaultPort: Int = 25) {
        if text.hasPrefix(Self.unixPrefix), text.contains("/") {
            self.init(socket: String(text.dropFirst(Self.unixPrefix.count)))
            return
        }
        // smtp://user:secret@mail.example.test is an address of the web, not of a server.
        guard !text.contains("/"), !text.contains("@") else { return nil }
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            let rest = text[text.index(after: end)...]
            self.init(String(text[text.index(after: text.startIndex)..<end]), rest, defaultPort)
        } else if text.count(where: { $0 == ":" }) > 1 {
            // Several colons and no brackets: an IPv6 address without a port.
            self.init(text, "", defaultPort)
        } else {
            let colon = text.firstIndex(of: ":") ?? text.endIndex
            self.init(String(text[..<colon]), text[colon...], defaultPort)
        }
    }

    /// A socket, by its path; nil where the system cannot have such a path. A name alone is in the current folder.
    package init?(socket path: String) {
        let path = path.contains("/") ? path : "./\(path)"
        let hasName = path.last != "/" && path != "./"
        guard hasName, path.utf8.count <= Self.longestPath, !path.utf8.contains(0) else { return nil }
        self = .unix(path: path)
    }

    private init?(_ host: String, _ rest: Substring, _ defaultPort: Int) {
        guard !host.isEmpty, !host.contains(where: { $0.isWhitespace }) else { return nil }
        if rest.isEmpty {
            self = .tcp(host: host, port: defaultPort)
        } else {
            guard rest.first == ":", rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
                let port = Int(rest.dropFirst()), (1...65535).contains(port)
            else { return nil }
            self = .tcp(host: host, port: port)
        }
    }

    package var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): Self.unixPrefix + path
        case .pipe(let command): Self.pipePrefix + command
        }
    }
}
