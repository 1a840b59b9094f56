import Foundation
import Testing

/// An aiosmtpd, started once for all tests that want one.
final class Aiosmtpd: Sendable {
    static let shared = Result { try Aiosmtpd() }

    let port: Int
    /// The certificate that the authority of its certificate has.
    let authority: Issued

    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "aiosmtpd/aiosmtpd.sh").path

    private init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "smtptui-aiosmtpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        authority = try Issued.make("Test CA", isAuthority: true)
        let leaf = try Issued.make("mx.example.test", names: ["mx.example.test"], by: authority)
        let chain = folder.appending(path: "chain.pem").path
        try (leaf.keyPEM + "\n" + leaf.pem + "\n").write(toFile: chain, atomically: true, encoding: .utf8)
        port = try Companion.start("aiosmtpd", ports: 1) { ports in
            try BuiltProgram.run(program: Self.script, ["start", folder.path, "\(ports[0])", chain])
        }[0]
        try Companion.run(afterThisProcess: "\(Self.script) stop \(folder.path); rm -rf \(folder.path)")
    }
}
