/// Where a server listens.
///
///     mail.example.test        port 25
///     mail.example.test:2525
///     [::1]:2525   ::1
package enum Endpoint: Hashable, Sendable {
    /// A host, by name or address, and a port.
    case tcp(host: String, port: Int)

    /// The host, as certificates and authentication name it.
    package var host: String {
        switch self {
        case .tcp(let host, _): host
        }
    }

    package var port: Int? {
        switch self {
        case .tcp(_, let port): port
        }
    }
}

extension Endpoint: CustomStringConvertible {
    /// Reads what people write; nil when it is not a host with a port from 1 to 65535.
    package init?(_ text: String, defaultPort: Int = 25) {
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
        }
    }
}
