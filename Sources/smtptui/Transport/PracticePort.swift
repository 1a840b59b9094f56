import SMTPSyntax
import SessionModel

/// A port on which the practice server listens.
struct PracticePort: Hashable, Sendable {
    let host: String
    /// 0 for a free one.
    let port: Int
    /// Whether TLS comes first.
    let isUnderTLS: Bool

    init(host: String = "127.0.0.1", port: Int = 0, isUnderTLS: Bool) {
        (self.host, self.port, self.isUnderTLS) = (host, port, isUnderTLS)
    }

    /// `ADDRESS:PORT`, `PORT` or `ADDRESS`; nil for anything else.
    init?(_ text: String, defaultPort: Int, isUnderTLS: Bool) {
        let isFree =
            text == "0" || text.hasSuffix(":0") && text.count(where: { $0 == ":" }) == 1 || text.hasSuffix("]:0")
        let rest = isFree ? String(text.dropLast(text == "0" ? 1 : 2)) : text
        let isNumber = !rest.isEmpty && rest.utf8.allSatisfy(ASCII.isDigit)
        guard !rest.isEmpty || isFree,
            let endpoint = Endpoint(
                isNumber ? "127.0.0.1:\(rest)" : rest.isEmpty ? "127.0.0.1" : rest, defaultPort: defaultPort)
        else { return nil }
        self.init(host: endpoint.host, port: isFree ? 0 : endpoint.port ?? defaultPort, isUnderTLS: isUnderTLS)
    }

    var endpoint: Endpoint { .tcp(host: host, port: port) }

    /// Who can connect, where that is more than this machine; nil where it is not.
    var reach: String? {
        let octets = IPAddress.octets(host)
        if host == "localhost" || octets?.count == 4 && octets?.first == 127 { return nil }
        if octets?.count == 16, octets?.dropLast().allSatisfy({ $0 == 0 }) == true, octets?.last == 1 { return nil }
        return octets?.allSatisfy { $0 == 0 } == true
            ? "every host that can reach this machine" : "every host that can reach \(host)"
    }
}
