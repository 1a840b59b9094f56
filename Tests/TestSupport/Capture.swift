import FoundationEssentials
import Testing

/// What one server said in many small dialogues, as it was seen on the wire.
///
///     == nohello-mail             a dialogue begins
///     S: 220 mx.example.test      the server says a line; `S~` under TLS
///     C: MAIL FROM:<a@b.example>  we send one; a backslash at its end: without its CR LF
///     -- TLS                      the handshake is done
///     -- closed                   the server closes; `reset` likewise, `timeout`: no reply came
struct Capture: Sendable {
    struct Scene: Sendable {
        let name: String
        var lines: [Substring] = []
    }

    let server: String
    let scenes: [Scene]

    init(_ server: String) throws {
        self.server = server
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/captures/\(server).txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        var scenes: [Scene] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("== ") {
                scenes.append(Scene(name: String(line.dropFirst(3))))
            } else if !scenes.isEmpty {
                scenes[scenes.count - 1].lines.append(line)
            }
        }
        self.scenes = scenes
    }

    static let servers = [
        "postfix", "postfix-strict", "postfix-sub", "postfix-smtps", "postfix-screen", "opensmtpd7", "opensmtpd7-req",
        "aiosmtpd", "aiosmtpd-req", "aiosmtpd-lmtp", "dovecot-lmtp",
    ]

    /// Servers whose replies are in no list of causes: what is said of their state was written before they were heard.
    static let others = ["exim4", "exim4-sub", "exim4-smtps", "sendmail", "sendmail-sub"]

    static let all = servers + others
}

extension Capture {
    /// Whether a line was sent without its end.
    static func isUnfinished(_ text: Substring) -> Bool {
        text.reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    /// The octets of a line in which `\xNN` stands for an octet and `\\` for a backslash.
    static func octets(_ text: Substring) -> [UInt8] {
        var octets: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "\\") else {
                octets.append(octet)
                continue
            }
            switch rest.first {
            case UInt8(ascii: "x"):
                octets.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(3)
            case UInt8(ascii: "\\"): octets.append(rest.removeFirst())
            // The line was sent without its end.
            default: break
            }
        }
        return octets
    }
}
