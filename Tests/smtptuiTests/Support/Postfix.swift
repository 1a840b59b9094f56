import Foundation
import Testing

/// A real Postfix, started once for all tests that want one.
final class Postfix: Sendable {
    static let shared = Result { try Postfix() }

    let port: Int
    /// The port where TLS comes first.
    let tlsPort: Int
    /// The certificate that the authority of its certificate has.
    let authority: Issued
    private let folder: String

    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "postfix/postfix.sh").path

    private init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "smtptui-postfix-\(UUID().uuidString)").path
        authority = try Issued.make("Test CA", isAuthority: true)
        let leaf = try Issued.make("mx.example.test", names: ["mx.example.test"], by: authority)
        let chain = FileManager.default.temporaryDirectory.appending(path: "smtptui-tls-\(UUID().uuidString)").path
        try (leaf.keyPEM + "\n" + leaf.pem + "\n").write(toFile: chain, atomically: true, encoding: .utf8)
        let ports = try Companion.start("Postfix", ports: 2) { ports in
            try BuiltProgram.run(
                program: Self.script, ["start", folder, "\(ports[0])"],
                environment: ["SMTPTUI_TEST_TLS": chain, "SMTPTUI_TEST_TLS_PORT": "\(ports[1])"])
        }
        self.folder = folder
        port = ports[0]
        tlsPort = ports[1]
        try Companion.run(afterThisProcess: "\(Self.script) stop \(folder); rm -rf \(folder) \(chain)")
    }

    /// Waits until a user has a message with this text in it, and returns the message.
    func waitForMail(for user: String, containing text: String) throws -> String {
        let deadline = Date(timeIntervalSinceNow: 60)
        while Date() < deadline {
            if let mail = try mail(for: user).first(where: { $0.contains(text) }) { return mail }
            usleep(20_000)
        }
        throw NotDelivered(user: user, text: text)
    }

    struct NotDelivered: Error {
        let user: String
        let text: String
    }

    /// The messages delivered to a user.
    func mail(for user: String) throws -> [String] {
        let path = "\(folder)/mail/\(user)/new"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
        return try names.map { try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8) }
    }
}
