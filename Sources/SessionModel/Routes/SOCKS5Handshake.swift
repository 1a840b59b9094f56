import SMTPSyntax

/// The client's side of SOCKS5 (RFC 1928), with a user name and a password where there are some (RFC 1929).
///
///     C: 05 01 00                             S: 05 00
///     C: 05 01 00 03 04 6d61696c 00 19        S: 05 00 00 01 7f000001 9c40
///
/// The proxy resolves the name. Nothing is sent twice, and nothing that comes is kept beyond the longest answer.
package struct SOCKS5Handshake: Hashable, Sendable {
    private enum Stage: Hashable {
        case method
        case password
        case connect
        case over
    }

    private let host: String
    private let port: Int
    private let credentials: HopCredentials?
    private var stage = Stage.method
    private var came: [UInt8] = []

    private static let version: UInt8 = 5

    package init(host: String, port: Int, _ credentials: HopCredentials?) {
        self.host = host
        self.port = port
        self.credentials = credentials
    }

    /// The methods that are offered: none, and user name and password.
    package mutating func begin() -> HopStep {
        guard host.utf8.count <= 255 else { return fail(.nameTooLong) }
        return .send([Self.version] + (credentials == nil ? [1, 0] : [2, 0, 2]))
    }

    /// Reads what came, in pieces of any size.
    package mutating func receive(_ octets: [UInt8]) -> HopStep {
        came += octets
        switch stage {
        case .method: return readMethod()
        case .password: return readPasswordReply()
        case .connect: return readReply()
        case .over: return .wait
        }
    }

    package var silence: HopSilence { stage == .connect ? .connecting : .unexplained }

    private mutating func readMethod() -> HopStep {
        guard came.first.map({ $0 == Self.version }) ?? true else { return fail(.garbage(came)) }
        guard came.count >= 2 else { return .wait }
        let method = came[1]
        came.removeFirst(2)
        switch (method, credentials) {
        case (0, _): return connect()
        case (2, let credentials?):
            stage = .password
            let (user, password) = (Array(credentials.user.utf8), Array(credentials.password.utf8))
            return .send([1, UInt8(clamping: user.count)] + user + [UInt8(clamping: password.count)] + password)
        case (0xFF, _): return fail(.noMethod(wasPasswordOffered: credentials != nil))
        default: return fail(.garbage([Self.version, method]))
        }
    }

    private mutating func readPasswordReply() -> HopStep {
        guard came.first.map({ $0 == 1 }) ?? true else { return fail(.garbage(came)) }
        guard came.count >= 2 else { return .wait }
        let status = came[1]
        came.removeFirst(2)
        return status == 0 ? connect() : fail(.passwordRefused)
    }

    private mutating func connect() -> HopStep {
        stage = .connect
        let address: [UInt8] =
            switch IPAddress.octets(host) {
            case let octets? where octets.count == 4: [1] + octets
            case let octets?: [4] + octets
            case nil: [3, UInt8(clamping: host.utf8.count)] + Array(host.utf8)
            }
        return .send([Self.version, 1, 0] + address + [UInt8(port >> 8 & 0xFF), UInt8(port & 0xFF)])
    }

    /// The reply has the address from which the proxy connects. One that refuses is read no further than its code.
    private mutating func readReply() -> HopStep {
        guard came.first.map({ $0 == Self.version }) ?? true else { return fail(.garbage(came)) }
        guard came.count >= 2 else { return .wait }
        guard came[1] == 0 else { return fail(.reply(came[1])) }
        guard came.count >= 5 else { return .wait }
        let (start, length): (Int, Int)
        switch came[3] {
        case 1: (start, length) = (4, 4)
        case 3: (start, length) = (5, Int(came[4]))
        case 4: (start, length) = (4, 16)
        default: return fail(.garbage(came))
        }
        let end = start + length + 2
        guard came.count >= end else { return .wait }
        stage = .over
        let port = Int(came[end - 2]) << 8 | Int(came[end - 1])
        let place = Self.words(for: Array(came[start..<start + length]), isName: came[3] == 3, port: port)
        let rest = Array(came[end...])
        came = []
        return .done(at: place, rest: rest)
    }

    /// `192.0.2.9:40000`, `proxy.example.net:40000`. Many proxies have nothing to say here, and say 0.0.0.0:0.
    private static func words(for octets: [UInt8], isName: Bool, port: Int) -> String? {
        guard octets.contains(where: { $0 != 0 }) else { return nil }
        guard isName else { return NumericAddress(octets: octets, port: port)?.description }
        return "\(VisibleText(String(decoding: octets, as: UTF8.self)).string):\(port)"
    }

    private mutating func fail(_ failure: HopFailure) -> HopStep {
        stage = .over
        came = []
        if case .garbage(let octets) = failure { return .failed(.garbage(Array(octets.prefix(64)))) }
        return .failed(failure)
    }
}
