/// Where to connect to.
///
///     mail.example.test        port 25
///     mail.example.test:2525
///     [::1]:2525   ::1
struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    let host: String
    let port: Int

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads what stands on the command line; nil when it is no host with a port from 1 to 65535.
    init?(_ text: String, defaultPort: Int = 25) {
        // smtp://mail.example.test is an address of the web, not of a server.
        guard !text.contains("/") else { return nil }
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
            self.init(host: host, port: defaultPort)
        } else {
            guard rest.first == ":", rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
                let port = Int(rest.dropFirst()), (1...65535).contains(port)
            else { return nil }
            self.init(host: host, port: port)
        }
    }

    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
