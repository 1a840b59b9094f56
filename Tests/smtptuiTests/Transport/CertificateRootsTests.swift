import Crypto
import Foundation
import SwiftASN1
import Testing
import X509

@testable import SessionModel
@testable import smtptui

/// The roots of the system, found by name, give the same verdicts as all of them parsed in advance.
@Suite("Trusted certificates by name")
struct CertificateRootsTests {
    private func roots(_ trusted: [Issued], beside text: String = "") throws -> CertificateRoots {
        CertificateRoots(pem: Array((text + (try trusted.map { try $0.pem + "\n" }).joined(separator: text)).utf8))
    }

    /// The reasons with the roots by name, which must be those with all of them parsed.
    private func reasons(_ chain: [Issued], _ trusted: [Issued]) async throws -> [String] {
        let sent = try chain.map { (Optional($0.certificate), TLSCertificate($0.certificate, try $0.der)) }
        func reasons(_ store: CertificateStore) async -> [String] {
            await CertificateReasons(
                leaf: CertificateContents(chain[0].certificate), sent: sent, roots: store, name: "mx.example.test",
                now: Date()
            ).all()
        }
        let byName = await reasons(CertificateStore(custom: try roots(trusted)))
        #expect(byName == (await reasons(CertificateStore(trusted.map(\.certificate)))))
        return byName
    }

    private func leaf(by issuer: Issued?) throws -> Issued {
        try Issued.make("leaf", names: ["mx.example.test"], by: issuer)
    }

    @Test("a chain is verified by its root, whatever else is trusted")
    func verified() async throws {
        let root = try Issued.make("Root", isAuthority: true)
        let others = try (1...5).map { try Issued.make("Other \($0)", isAuthority: true) }
        let middle = try Issued.make("Middle", by: root, isAuthority: true)
        #expect(try await reasons([try leaf(by: root)], others + [root]) == [])
        #expect(try await reasons([try leaf(by: middle), middle], [root] + others) == [])
    }

    @Test("of several roots with one name the right one is found")
    func sameName() async throws {
        let same = try (1...3).map { _ in try Issued.make("Root", isAuthority: true) }
        for root in same { #expect(try await reasons([try leaf(by: root)], same) == []) }
        let stranger = try Issued.make("Root", isAuthority: true)
        #expect(try await reasons([try leaf(by: stranger)], same).first?.contains("chain is incomplete") == true)
    }

    @Test("an issuer that two roots have signed is verified by either of them")
    func crossSigned() async throws {
        let (old, new) = (try Issued.make("Old", isAuthority: true), try Issued.make("New", isAuthority: true))
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let byOld = try Issued.make("Middle", by: old, isAuthority: true, key: key)
        let byNew = try Issued.make("Middle", by: new, isAuthority: true, key: key)
        let leaf = try leaf(by: byNew)
        for trusted in [[old], [new], [old, new]] {
            #expect(try await reasons([leaf, byOld, byNew], trusted) == [])
        }
        #expect(try await reasons([leaf, byOld], [new]).first?.contains("chain ends at CN=Old") == true)
    }

    @Test("an unknown root, and a certificate that is its own")
    func unknown() async throws {
        let root = try Issued.make("Root", isAuthority: true)
        let other = try Issued.make("Other", isAuthority: true)
        #expect(try await reasons([try leaf(by: other), other], [root]).first?.contains("issuer is unknown") == true)
        #expect(try await reasons([try leaf(by: nil)], [root]).first?.contains("self-signed") == true)
        // It is not a CA certificate, so it is not accepted as a root; both stores must give the same reasons.
        let own = try leaf(by: nil)
        #expect(try await reasons([own], [root, own]) != [])
    }

    @Test("without a file nothing is trusted, and what cannot be parsed is passed over")
    func missing() async throws {
        let root = try Issued.make("Root", isAuthority: true)
        let leaf = try leaf(by: root)
        #expect(CertificateRoots(anyOf: ["/no/such/file", "/no/such/folder/file"]) == CertificateRoots(pem: []))
        #expect(CertificateRoots(pem: [])[leaf.certificate.issuer] == nil)
        let rubbish = "text\n-----BEGIN CERTIFICATE-----\nMAAwAA==\n-----END CERTIFICATE-----\n"
        let roots = try roots([root], beside: rubbish)
        #expect(roots[leaf.certificate.issuer] == [root.certificate] && roots.contains(root.certificate))
        #expect(!roots.contains(leaf.certificate))
    }

    @Test("the first file that can be read is used")
    func files() throws {
        let root = try Issued.make("Root", isAuthority: true)
        let folder = try TemporaryFolder()
        try Data((try root.pem).utf8).write(to: URL(filePath: folder.path("roots.pem")))
        let roots = CertificateRoots(anyOf: [folder.path("missing.pem"), folder.path("roots.pem")])
        #expect(roots.contains(root.certificate))
    }

    @Test("a root that is added is found")
    func added() throws {
        let root = try Issued.make("Root", isAuthority: true)
        var roots = CertificateRoots(pem: [])
        roots.append(contentsOf: [root.certificate])
        #expect(roots == (try self.roots([root])) && roots.contains(root.certificate))
    }

    private static let bundle = "/etc/ssl/certs/ca-certificates.crt"

    @Test(
        "each certificate that this system trusts is found by its subject",
        .enabled(if: FileManager.default.isReadableFile(atPath: bundle)))
    func system() throws {
        let text = try String(contentsOfFile: Self.bundle, encoding: .utf8)
        let documents = try PEMDocument.parseMultiple(pemString: text)
        let roots = CertificateRoots(anyOf: [Self.bundle])
        #expect(CertificateBundle.ders(of: Array(text.utf8)) == documents.map(\.derBytes))
        for document in documents {
            guard let certificate = try? Certificate(pemDocument: document) else { continue }
            #expect(roots.contains(certificate), "\(certificate.subject)")
        }
    }
}
