import Foundation
import Testing

@testable import SessionModel
@testable import smtptui

@Suite("Trust in servers by fingerprints and keys")
struct ServerTrustTests {
    private let folder: TemporaryFolder
    private let root: Issued
    private let selfSigned: Issued

    init() throws {
        folder = try TemporaryFolder()
        root = try Issued.make("Root", isAuthority: true)
        selfSigned = try Issued.make("mx", names: ["mx.example.test"])
    }

    private func settings(pins: [String] = [], remembers: Bool = false) throws -> TLSSettings {
        var settings = TLSSettings(name: "mx.example.test")
        settings.roots = .only([try root.der])
        settings.pins = pins.compactMap { CertificatePin($0) }
        #expect(settings.pins.count == pins.count)
        if remembers { settings.knownServers = KnownServersFile(at: folder.path("known_servers")) }
        settings.server = "mx.example.test:25"
        return settings
    }

    private func fingerprint(_ issued: Issued) throws -> String {
        try #require(CertificateFields.pin(ofCertificate: try issued.der)).description
    }

    private func key(_ issued: Issued) throws -> String {
        try #require(CertificateFields(try issued.der)?.keyPin).description
    }

    private func decide(_ issued: Issued, _ settings: TLSSettings) async throws -> ServerTrust {
        await ServerTrust.decide([try issued.der], settings)
    }

    @Test("a fingerprint of the certificate or of its key is enough, also for one that is expired or self-signed")
    func pinned() async throws {
        let old = try Issued.make("mx", names: ["other.test"], from: -9, to: -1)
        for issued in [selfSigned, old] {
            let byCertificate = try await decide(issued, settings(pins: [fingerprint(root), fingerprint(issued)]))
            #expect(byCertificate.trust == .pinned(ofKey: false) && byCertificate.rejection == nil)
            #expect(byCertificate.reason == nil && byCertificate.failing?.contains("self-signed") == true)
            let byKey = try await decide(issued, settings(pins: [key(issued)]))
            #expect(byKey.trust == .pinned(ofKey: true) && byKey.rejection == nil)
        }
    }

    @Test("another fingerprint is refused, also where the certificate is verified or the user is careless")
    func mismatch() async throws {
        let leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root)
        var careless = try settings(pins: [fingerprint(root)])
        careless.isInsecure = true
        careless.accepted = [try leaf.der]
        let (wanted, found) = (try fingerprint(root), try fingerprint(leaf))
        for asked in [try settings(pins: [fingerprint(root)]), careless] {
            let decision = try await decide(leaf, asked)
            #expect(decision.rejection?.kind == .pin && decision.trust == nil)
            let words = try #require(decision.rejection?.sentence)
            #expect(words.contains("wanted \(wanted), found \(found)"), "\(words)")
        }
        let byKey = try await decide(leaf, settings(pins: [key(root), fingerprint(root)]))
        let foundKey = try key(leaf)
        #expect(byKey.rejection?.sentence.contains("found \(found) and \(foundKey)") == true)
        // The fingerprint of the other thing, and that of an issuer.
        let asCertificate = try await decide(leaf, settings(pins: [foundKey.replacing("spki:", with: "")]))
        #expect(
            asCertificate.rejection?.sentence.hasSuffix(
                "is of the server's public key, but it was given as that of the certificate: write it as \(foundKey).")
                == true)
        let asKey = try await decide(leaf, settings(pins: ["spki:\(found)"]))
        #expect(asKey.rejection?.sentence.hasSuffix("that of the public key: write it as \(found).") == true)
        for pin in [try fingerprint(root), try key(root)] {
            let ofIssuer = await ServerTrust.decide([try leaf.der, try root.der], try settings(pins: [pin]))
            #expect(ofIssuer.rejection?.sentence.contains("is of certificate 2 of the chain; only") == true)
        }
        let broken = await ServerTrust.decide([[1, 2, 3]], try settings(pins: [key(root)]))
        #expect(broken.rejection?.sentence.contains("found nothing readable") == true)
    }

    @Test("a server that cannot be verified is known by its key from the first use on")
    func firstUse() async throws {
        let asked = try settings(remembers: true)
        let first = try await decide(selfSigned, asked)
        #expect(first.trust == .firstUse && first.rejection == nil && first.failing?.contains("self-signed") == true)
        let today = String(WallClock.iso8601().prefix(10))
        #expect(try await decide(selfSigned, asked).trust == .known(since: today))
        // The same key in a new certificate.
        let renewed = try Issued.make("mx", names: ["mx.example.test"], to: 90, key: selfSigned.key)
        #expect(try await decide(renewed, asked).trust == .known(since: today))
        var elsewhere = asked
        elsewhere.server = "mx.example.test:465"
        #expect(try await decide(selfSigned, elsewhere).trust == .firstUse, "another port is another server")
    }

    @Test("another key is refused, with what is known and where; it can be accepted once")
    func changed() async throws {
        var asked = try settings(remembers: true)
        _ = try await decide(selfSigned, asked)
        let other = try Issued.make("mx", names: ["mx.example.test"])
        asked.isInsecure = true
        let refused = try await decide(other, asked)
        #expect(refused.rejection?.kind == .changedKey && refused.trust == nil)
        let words = try #require(refused.rejection?.sentence)
        for part in [
            "The key of mx.example.test:25 has changed: since 2", "remove line 2 of \(folder.path("known_servers")).",
            try key(selfSigned).replacing("spki:sha256:", with: ""), try key(other).replacing("spki:sha256:", with: ""),
        ] {
            #expect(words.contains(part), "\(words)")
        }
        asked.accepted = [try other.der]
        let accepted = try await decide(other, asked)
        #expect(accepted.rejection == nil && accepted.trust == nil && accepted.reason != nil, "it is not verified")
        asked.accepted = []
        #expect(try await decide(other, asked).rejection?.kind == .changedKey, "nothing was kept")
    }

    @Test("a verified server is remembered, and may have a new key in a certificate that is verified")
    func verified() async throws {
        let asked = try settings(remembers: true)
        let leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root)
        let first = try await decide(leaf, asked)
        #expect(first.trust == nil && first.reason == nil && first.rejection == nil)
        #expect(try await decide(selfSigned, asked).rejection?.kind == .changedKey, "no one else takes its place")
        let renewed = try await decide(try Issued.make("leaf", names: ["mx.example.test"], by: root), asked)
        #expect(renewed.trust?.id == "renewed")
        #expect(renewed.rejection == nil && renewed.reason == nil && renewed.failing == nil)
        #expect(try await decide(leaf, asked).trust != nil)
    }

    @Test("a file that cannot be used refuses the server, in a sentence")
    func unusable() async throws {
        try FileManager.default.createDirectory(
            atPath: folder.path("known_servers"), withIntermediateDirectories: false)
        let decision = try await decide(selfSigned, settings(remembers: true))
        #expect(decision.rejection?.kind == .unverified)
        let words = try #require(decision.rejection?.sentence)
        #expect(words.contains("Cannot use the file of known servers"))
        #expect(words.hasSuffix("Repair it, or leave out --trust-first-use."), "\(words)")
    }

    @Test("a damaged line about the server refuses it by the number of the line, and stays as it is")
    func damaged() async throws {
        var asked = try settings(remembers: true)
        let (path, text) = (folder.path("known_servers"), "# mine\n\nmx.example.test:25 spki:sha256:ZZ 2026-12-01\n")
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        chmod(path, 0o600)
        asked.isInsecure = true
        for issued in [selfSigned, try Issued.make("leaf", names: ["mx.example.test"], by: root)] {
            let decision = try await decide(issued, asked)
            #expect(decision.rejection?.kind == .unverified && decision.trust == nil)
            let words = try #require(decision.rejection?.sentence)
            #expect(words.contains("Line 3 of \(path) is about mx.example.test:25, but its key"), "\(words)")
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        asked.server = "mx.example.test:465"
        #expect(try await decide(selfSigned, asked).trust == .firstUse, "the line is about another server")
    }

    @Test("an accepted certificate with another key than the known one goes on saying so")
    func acceptedKey() async throws {
        var asked = try settings(remembers: true)
        _ = try await decide(selfSigned, asked)
        let other = try Issued.make("mx", names: ["mx.example.test"])
        asked.accepted = [try other.der]
        let decision = try await decide(other, asked)
        #expect(decision.rejection == nil && decision.trust == nil)
        let words = try #require(decision.reason)
        #expect(words.contains("The key of mx.example.test:25 has changed: since "), "\(words)")
        #expect(words.contains("self-signed"))
        #expect(try await decide(selfSigned, asked).reason == nil, "nothing was kept")
    }
}
