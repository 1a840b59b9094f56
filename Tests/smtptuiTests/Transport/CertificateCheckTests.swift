import Testing
import X509

@testable import SessionModel
@testable import smtptui

@Suite("Certificates of a server")
struct CertificateCheckTests {
    private func check(
        _ chain: [Issued], trusting roots: [Issued], name: String = "mx.example.test"
    ) async throws -> CertificateCheck {
        var settings = TLSSettings(name: name)
        settings.roots = .only(try roots.map { try $0.der })
        return await CertificateCheck.check(try chain.map { try $0.der }, settings)
    }

    @Test("a good one is verified, directly and by an intermediate; a wildcard stands for one label")
    func good() async throws {
        let root = try Issued.make("Root", isAuthority: true)
        let middle = try Issued.make("Middle", by: root, isAuthority: true)
        let leaf = try Issued.make("leaf", names: ["mx.example.test", "*.example.org"], by: middle)
        #expect(try await check([leaf, middle], trusting: [root]).reason == nil)
        #expect(try await check([leaf, middle, root], trusting: [root], name: "a.example.org").reason == nil)
        #expect(try await check([leaf, middle], trusting: [root], name: "a.b.example.org").reason != nil)
        let chain = try await check([leaf, middle], trusting: [root]).chain
        #expect(chain.map(\.subject) == ["CN=leaf", "CN=Middle"])
        #expect(chain.map(\.issuer) == ["CN=Middle", "CN=Root"])
        #expect(chain[0].names == ["mx.example.test", "*.example.org"] && chain[0].key == "EC P-256")
        #expect(chain[0].fingerprint.count == 32 * 3 - 1)
    }

    @Test(
        "a star is the whole first label of a name with two more, and a common name is none",
        arguments: [
            (["*"], "localhost"), (["*"], "mx"), (["*.test"], "example.test"),
            (["f*.example.test"], "foo.example.test"),
            (["mx.*.test"], "mx.example.test"), (["*", "*.test"], "mx.example.test"), ([], "mx.example.test"),
            (["192.0.2.1"], "192.0.2.1"), (["*.0.2.1"], "192.0.2.1"), (["mx.example.test."], "mx.example.test"),
        ])
    func otherNames(_ names: [String], _ name: String) async throws {
        let leaf = try Issued.make(name, names: names)
        for roots in [[leaf], []] {
            let reason = try #require(try await check([leaf], trusting: roots, name: name).reason)
            #expect(reason.contains("not for \(name)") || reason.contains("not valid for \(name)"), "\(reason)")
            #expect(
                reason.contains("(RFC 9525 §6.3)") == names.contains { $0.contains("*") && $0 != "*.0.2.1" },
                "\(reason)")
            #expect(reason.contains("common name of its subject is \(name)") == names.isEmpty, "\(reason)")
            #expect(!reason.contains("--sni"), "\(reason)")
        }
    }

    @Test("an address is compared with the addresses of a certificate")
    func addresses() async throws {
        let six = [UInt8](repeating: 0, count: 15) + [1]
        let leaf = try Issued.make("leaf", names: ["mx.example.test"], addresses: [[127, 0, 0, 1], six])
        for name in ["127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "MX.example.TEST.", "mx.example.test"] {
            #expect(try await check([leaf], trusting: [leaf], name: name).reason == nil, "\(name)")
        }
        let reason = try await check([leaf], trusting: [leaf], name: "127.0.0.2").reason
        #expect(
            reason?.hasPrefix("The certificate is for mx.example.test, 127.0.0.1, 0:0:0:0:0:0:0:1, not for 127.0.0.2")
                == true)
    }

    @Test("one that is trusted itself needs no issuer, but the right name and date")
    func pinned() async throws {
        let leaf = try Issued.make("leaf", names: ["mx.example.test"])
        #expect(try await check([leaf], trusting: [leaf]).reason == nil)
        #expect(
            try await check([leaf], trusting: [leaf], name: "other.test").reason?.contains("not for other.test") == true
        )
        let old = try Issued.make("leaf", names: ["mx.example.test"], from: -3, to: -1)
        #expect(try await check([old], trusting: [old]).reason?.contains("expired on") == true)
    }

    @Test("what is wrong is told, and nothing else")
    func wrong() async throws {
        let root = try Issued.make("Root", isAuthority: true)
        let other = try Issued.make("Other", isAuthority: true)
        let middle = try Issued.make("Middle", by: root, isAuthority: true)
        func leaf(_ names: [String] = ["mx.example.test"], by issuer: Issued?, from: Double = -1, to: Double = 30)
            throws
            -> Issued
        { try Issued.make("leaf", names: names, by: issuer, from: from, to: to) }
        let cases: [(chain: [Issued], says: String)] = [
            ([try leaf(by: root, from: -3, to: -1)], "expired on"),
            ([try leaf(by: root, from: 1, to: 3)], "not valid before"),
            (
                [try leaf(["a.test", "b.test"], by: root)],
                "is for a.test, b.test, not for mx.example.test"
            ),
            ([try leaf([], by: root)], "contains no host names"),
            ([try leaf(by: nil)], "self-signed"),
            ([try leaf(by: other), other], "issuer is unknown: the chain ends at CN=Other"),
            ([try leaf(by: middle)], "chain is incomplete"),
        ]
        let words = cases.map(\.says)
        for (chain, says) in cases {
            let reason = try #require(try await check(chain, trusting: [root]).reason)
            #expect(words.filter { reason.contains($0) } == [says], "\(reason)")
        }
    }

    @Test("what is wrong in several ways is told whole")
    func several() async throws {
        let leaf = try Issued.make("leaf", names: ["a.test"], from: -3, to: -1)
        let reason = try #require(try await check([leaf], trusting: []).reason)
        for part in ["expired on", "is for a.test", "self-signed"] { #expect(reason.contains(part)) }
    }

    @Test("what stands beside the way to a root is no reason, and does not hinder")
    func beside() async throws {
        let root = try Issued.make("Root", isAuthority: true)
        let middle = try Issued.make("Middle", by: root, isAuthority: true)
        let leaf = try Issued.make("leaf", names: ["mx.example.test"], by: middle)
        let old = try Issued.make("Old", isAuthority: true, from: -9, to: -1)
        #expect(try await check([leaf, old, middle], trusting: [root]).reason == nil)
        let other = try await check([leaf, old, middle], trusting: [root], name: "other.test").reason
        #expect(
            other
                == "The certificate is for mx.example.test, not for other.test; to verify that name, use --sni mx.example.test."
        )
        var asked = TLSSettings(name: "other.test")
        asked.roots = .only([try root.der])
        asked.help = .settings
        let shown = await CertificateCheck.check([try leaf.der, try middle.der], asked).reason
        #expect(shown?.hasSuffix("; to verify that name, :set sni mx.example.test.") == true, "inside a session")
        var settings = TLSSettings(name: "mx.example.test")
        settings.roots = .only([try root.der])
        let weak = try WeakCertificates.der(WeakCertificates.sha1)
        let ders = [try leaf.der, try middle.der, weak]
        #expect(await CertificateCheck.check(ders, settings).reason == nil)
    }

    @Test("a server that sends very many certificates, or names, fills nothing and takes no time")
    func many() async throws {
        let leaf = try Issued.make("leaf", names: (1...8).map { "\($0).example.test" })
        let reason = try #require(try await check([leaf], trusting: []).reason)
        #expect(
            reason.hasPrefix(
                "The certificate is for 1.example.test, 2.example.test, 3.example.test, 4.example.test, 5.example.test and 3 more, not for"
            ))
        #expect(reason.hasSuffix("The certificate is self-signed, too."))
        let eleven = try await check([Issued](repeating: leaf, count: 11), trusting: [])
        #expect(
            eleven.reason == "The server sent 11 certificates; smtptui checks at most 10." && eleven.chain.isEmpty)
        // All with one name and one key, so that each could have issued each: 9 of them can be put in 362 880 orders.
        let ring = try Issued.ring("X", count: 9)
        let start = try Issued.make("leaf", names: ["mx.example.test"], by: ring[0])
        #expect(try await check([start] + ring, trusting: []).reason?.contains("issuer is unknown") == true)
    }

    @Test(
        "what is weak is told, and is all that is told",
        arguments: [
            (WeakCertificates.shortKey, "The certificate has a 1024-bit RSA key; the minimum is 2048 bits."),
            (
                WeakCertificates.sha1,
                "The certificate is signed with SHA-1, of which collisions can be computed (RFC 9325 §4.5)."
            ),
        ])
    func weak(_ pem: String, _ reason: String) async throws {
        var settings = TLSSettings(name: "mx.example.test")
        settings.roots = .only([try WeakCertificates.der(WeakCertificates.root)])
        let leaf = try WeakCertificates.der(pem)
        #expect(await CertificateCheck.check([leaf], settings).reason == reason)
        // An issuer that is weak is no better.
        let strong = try Issued.make("strong", names: ["mx.example.test"]).der
        let behind = await CertificateCheck.check([strong, leaf], settings).reason
        #expect(behind?.hasPrefix("The certificate of the issuer CN=leaf ") == true)
        #expect(behind?.contains("self-signed") == true)
    }

    @Test("what the library refuses is read without it: names, dates, issuer, and each of its faults")
    func refused() async throws {
        let der = try WeakCertificates.der(WeakCertificates.shortKey)
        var settings = TLSSettings(name: "other.test")
        settings.roots = .only([])
        let found = await CertificateCheck.check([der], settings)
        #expect(
            found.reason == "The certificate has a 1024-bit RSA key; the minimum is 2048 bits. The certificate is for "
                + "mx.example.test, not for other.test; to verify that name, use --sni mx.example.test. The chain is "
                + "incomplete or its issuer is unknown: the server did not send the certificate of CN=Weak Root.")
        let leaf = try #require(found.chain.first)
        #expect(leaf.subject == "CN=leaf" && leaf.issuer == "CN=Weak Root" && leaf.names == ["mx.example.test"])
        #expect(leaf.notBefore == "2026-11-25 17:26" && leaf.notAfter == "2126-07-24 17:26" && leaf.key == "RSA 1024")
        // A certificate for another purpose than servers, by an issuer that is trusted.
        settings.name = "mx.example.test"
        settings.roots = .only([try WeakCertificates.der(WeakCertificates.root)])
        let curve = try WeakCertificates.der(ObsoleteCertificates.smallCurve)
        #expect(await CertificateCheck.check([curve], settings).reason?.contains("on a curve with fewer") == true)
    }

    @Test("a handshake that needs a use of the key which its certificate excludes is explained, with what works")
    func keyUsage() async throws {
        let usage = try Certificate.Extension(KeyUsage(keyEncipherment: true), critical: true)
        let root = try Issued.make("Root", isAuthority: true)
        let leaf = try Issued.make("mx", names: ["localhost"], by: root, key: RSATestKey.key(), extensions: [usage])
        let server = try TLSServer(.implicit, chain: [leaf], key: leaf)
        guard case .failed(let failure) = try await TriedHandshake.make(to: server.port, TLSSettings(name: "localhost"))
        else {
            Issue.record("the handshake did not fail")
            return
        }
        #expect(
            failure.reason.hasPrefix("smtptui rejected the server's certificate: its key usage does not allow"),
            "\(failure.reason)")
        #expect(failure.reason.hasSuffix(": --tls-max 1.2 --tls-ciphers AES128-GCM-SHA256:AES256-GCM-SHA384."))
    }

    @Test("one that is for clients, or by an authority for clients, is not verified, also where it is trusted itself")
    func purposes() async throws {
        let root = try Issued.make("Root", isAuthority: true)
        let forClients = try ExtendedKeyUsage([.clientAuth])
        for isCritical in [false, true] {
            let usage = try Certificate.Extension(forClients, critical: isCritical)
            let leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root, extensions: [usage])
            let words =
                "The certificate is not for TLS servers: its extended key usage does not include them (RFC 5280 §4.2.1.12)."
            #expect(try await check([leaf], trusting: [root]).reason == words)
            #expect(try await check([leaf], trusting: [leaf]).reason == words)
            #expect(try await check([leaf], trusting: []).reason?.hasPrefix(words) == true)
            let middle = try Issued.make("Middle", by: root, isAuthority: true, extensions: [usage])
            let below = try Issued.make("leaf", names: ["mx.example.test"], by: middle)
            #expect(
                try await check([below, middle], trusting: [root]).reason?
                    .hasPrefix("The certificate of the issuer CN=Middle is not for TLS servers") == true)
        }
        let usage = try Certificate.Extension(ExtendedKeyUsage([.serverAuth, .clientAuth]), critical: true)
        let leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root, extensions: [usage])
        #expect(try await check([leaf], trusting: [root]).reason == nil)
    }

    @Test("the size of a key is read where it is RSA")
    func keySize() throws {
        #expect(RSAKey.bits(ofCertificate: try WeakCertificates.der(WeakCertificates.shortKey)) == 1024)
        #expect(RSAKey.bits(ofCertificate: try WeakCertificates.der(WeakCertificates.sha1)) == 2048)
        #expect(RSAKey.bits(ofCertificate: try Issued.make("EC").der) == nil)
        #expect(RSAKey.bits(ofCertificate: [0x30, 0x80]) == nil)
    }

    @Test(
        "rubbish is refused, not trapped on",
        arguments: [[], [[]], [[0x30, 0x80]], [[UInt8](repeating: 0x30, count: 5000)]])
    func rubbish(_ chain: [[UInt8]]) async {
        #expect(await CertificateCheck.check(chain, TLSSettings(name: "a")).reason != nil)
    }
}
