/// Where to listen: an address of this machine, and a port, or 0 for a free one.
///
///     127.0.0.1:2525   [::1]:2525   2525
struct ListenAddress: Hashable, CustomStringConvertible {
    let host: String
    let port: Int

    /// A free port of the loopback address.
    static let usual = ListenAddress(host: "127.0.0.1", port: 0)

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Nil for what is neither ADDRESS:PORT nor a port alone, which is one of the loopback address.
    init?(_ text: String) {
        let colon = text.lastIndex(of: ":")
        let digits = colon.map { text[text.index(after: $0)...] } ?? text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
            (0...65535).contains(port)
        else { return nil }
        guard let colon else {
            self.init(host: Self.usual.host, port: port)
            return
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = String(host.dropFirst().dropLast())
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty, !host.contains(where: { $0.isWhitespace || $0 == "/" || $0 == "@" }) else { return nil }
        self.init(host: host, port: port)
    }

    /// Whether only programs on this machine can connect.
    var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" || host == "localhost" }

    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
