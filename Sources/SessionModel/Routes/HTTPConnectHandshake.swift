import SMTPSyntax

/// The client's side of CONNECT, by which an HTTP proxy opens a tunnel (RFC 9110 §9.3.6).
///
///     C: CONNECT mail.example.test:25 HTTP/1.1
///     C: Host: mail.example.test:25
///     S: HTTP/1.1 200 Connection established
///
/// The fields of the answer are skipped; what follows the empty line after them belongs to the session.
package struct HTTPConnectHandshake: Hashable, Sendable {
    private let authority: String
    private let credentials: HopCredentials?
    private var came: [UInt8] = []
    private var isOver = false

    /// The longest answer, in octets.
    private static let most = 16_384
    private static let beginning = Array("HTTP/1.".utf8)

    /// `authority` is the server as the request names it: `mail.example.test:25`, `[2001:db8::1]:25`.
    package init(authority: String, _ credentials: HopCredentials?) {
        self.authority = authority
        self.credentials = credentials
    }

    package mutating func begin() -> HopStep {
        var lines = ["CONNECT \(authority) HTTP/1.1", "Host: \(authority)"]
        if let credentials {
            // RFC 7617 §2.
            let login = Base64.encode(Array("\(credentials.user):\(credentials.password)".utf8))
            lines.append("Proxy-Authorization: Basic \(login)")
        }
        return .send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    }

    /// Reads what came, in pieces of any size.
    package mutating func receive(_ octets: [UInt8]) -> HopStep {
        guard !isOver else { return .wait }
        came += octets
        while true {
            guard zip(came, Self.beginning).allSatisfy(==) else { return fail(.garbage(Array(came.prefix(64)))) }
            guard let end = Self.endOfFields(in: came) else { return came.count > Self.most ? fail(.tooLong) : .wait }
            guard end <= Self.most else { return fail(.tooLong) }
            guard let (code, reason) = Self.status(in: came) else { return fail(.garbage(Array(came.prefix(64)))) }
            came.removeFirst(end)
            switch code {
            // An answer in between says nothing of the tunnel (RFC 9110 §15.2).
            case 100..<200: continue
            case 200..<300:
                isOver = true
                defer { came = [] }
                return .done(at: nil, rest: came)
            case 407: return fail(credentials == nil ? .passwordRequired : .passwordRefused)
            default: return fail(.status(code, reason: reason))
            }
        }
    }

    package var silence: HopSilence { came.isEmpty ? .either : .unexplained }

    private mutating func fail(_ failure: HopFailure) -> HopStep {
        isOver = true
        came = []
        return .failed(failure)
    }

    /// Where the empty line ends; lines may end with LF alone (RFC 9112 §2.2).
    private static func endOfFields(in octets: [UInt8]) -> Int? {
        var isLineEmpty = false
        for (place, octet) in octets.prefix(most + 4).enumerated() {
            if octet == UInt8(ascii: "\n") {
                if isLineEmpty { return place + 1 }
                isLineEmpty = true
            } else if octet != UInt8(ascii: "\r") {
                isLineEmpty = false
            }
        }
        return nil
    }

    /// The status line: `HTTP/1.1 200 Connection established` (RFC 9112 §4).
    private static func status(in octets: [UInt8]) -> (code: Int, reason: String)? {
        let line = octets.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0].count == beginning.count + 1, parts[1].count == 3,
            parts[1].allSatisfy(ASCII.isDigit), let code = Int(String(decoding: parts[1], as: UTF8.self)), code >= 100
        else { return nil }
        let reason = parts.count > 2 ? String(decoding: parts[2].prefix(100), as: UTF8.self) : ""
        return (code, VisibleText(reason).string)
    }
}
