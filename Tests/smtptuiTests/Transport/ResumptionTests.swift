import NIOSSL
import SwiftASN1
import Testing
import X509

@testable import SessionModel
@testable import smtptui

@Suite("OCSP staples and resumption with a server")
struct ResumptionTests {
    private let root: Issued
    private let leaf: Issued

    init() throws {
        root = try Issued.make("Root", isAuthority: true)
        leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root)
    }

    private func server(
        _ newest: TLSVersion?, staple: [UInt8] = [], timestamps: [UInt8] = [], forgets: Bool = false,
        leaf other: Issued? = nil
    ) throws -> TLSServer {
        try TLSServer(
            .implicit, chain: [other ?? leaf], key: other ?? leaf, newest: newest, staple: staple,
            timestamps: timestamps, forgets: forgets)
    }

    private func settings() throws -> TLSSettings {
        var settings = TLSSettings(name: "mx.example.test")
        settings.roots = .only([try root.der])
        settings.resumes = true
        return settings
    }

    private func report(_ server: TLSServer, _ settings: TLSSettings) async throws -> TLSReport {
        switch try await TriedHandshake.make(to: server.port, settings) {
        case .secured(let report): return report
        case .failed(let failure): throw Failed(reason: failure.reason)
        }
    }

    private struct Failed: Error { let reason: String }

    static let versions: [TLSVersion] = [.tlsv12, .tlsv13]

    @Test("the staple and the SCTs of a server are read", arguments: versions)
    func staple(_ newest: TLSVersion) async throws {
        let staple = try OCSPResponder(issuer: root, timestamps: Issued.timestamps(of: [2])).response(about: leaf)
        let server = try server(newest, staple: staple, timestamps: Issued.timestamps(of: [1]))
        let report = try await report(server, settings())
        guard case .answer(let answer)? = report.details?.staple else { throw Failed(reason: "no staple") }
        #expect(answer.isGood && answer.signature == .verified, "the issuer is one of the trusted ones")
        #expect(report.details?.timestamps.map(\.source) == [.handshake, .staple])
        #expect(report.details?.warning == nil && report.isVerified)
    }

    @Test("a revoked certificate is reported, and trusted as before", arguments: versions)
    func revoked(_ newest: TLSVersion) async throws {
        let staple = try OCSPResponder(issuer: root, status: .revoked(reason: 1)).response(about: leaf)
        let report = try await report(server(newest, staple: staple), settings())
        #expect(report.isVerified && report.sentence.contains("; OCSP response: REVOKED since "))
    }

    @Test("a server without a staple, and one that has to have it", arguments: versions)
    func none(_ newest: TLSVersion) async throws {
        let plain = try await report(server(newest), settings()).details
        #expect(plain?.staple == OCSPStaple.none && plain?.warning == nil && plain?.timestamps == [])
        let strict = try Issued.make(
            "leaf", names: ["mx.example.test"], by: root,
            extensions: [.init(oid: [1, 3, 6, 1, 5, 5, 7, 1, 24], critical: false, value: [0x30, 3, 2, 1, 5])])
        #expect(try await report(server(newest, leaf: strict), settings()).details?.warning != nil)
        #expect(try await report(server(newest, staple: [1, 2, 3]), settings()).details?.staple == .unreadable)
    }

    @Test("the session of the last connection is resumed, again and again", arguments: versions)
    func resumed(_ newest: TLSVersion) async throws {
        let staple = try OCSPResponder(issuer: root).response(about: leaf)
        let (server, settings) = (try server(newest, staple: staple), try settings())
        let first = try await report(server, settings)
        #expect(first.details?.resumption == TLSResumption(.first))
        for _ in 0..<4 {
            let next = try await report(server, settings)
            let resumption = try #require(next.details?.resumption)
            #expect(next.details?.isResumed == true && resumption.isTicket)
            #expect(resumption.given > 0 || newest == .tlsv12, "TLS 1.2 gives no new ticket with an old one")
            #expect((resumption.lifetime ?? 1) > 0)
            // The session has the certificate and the staple of the first handshake.
            #expect(next.chain == first.chain && next.isVerified && next.details?.staple == first.details?.staple)
            #expect(next.asksForCertificate == nil && next.endPoint == first.endPoint)
        }
    }

    @Test("without the setting each handshake is full", arguments: versions)
    func full(_ newest: TLSVersion) async throws {
        let server = try server(newest)
        var settings = try settings()
        settings.resumes = false
        for _ in 0..<2 { #expect(try await report(server, settings).details?.resumption == nil) }
        settings.resumes = true
        #expect(try await report(server, settings).details?.isResumed == true, "what came before is known")
    }

    @Test("a server that forgets makes a full handshake, and that is reported", arguments: versions)
    func refused(_ newest: TLSVersion) async throws {
        let (server, settings) = (try server(newest, forgets: true), try settings())
        _ = try await report(server, settings)
        let second = try await report(server, settings)
        #expect(second.details?.resumption?.outcome == .refused)
        #expect(second.details?.resumption?.words.contains("given, lifetime ") == true && second.chain.count == 1)
        #expect(second.asksForCertificate == false)
    }

    @Test("a certificate that was accepted only insecurely is verified again, and rejected", arguments: versions)
    func verifiedAgain(_ newest: TLSVersion) async throws {
        let server = try server(newest)
        var settings = TLSSettings(name: "mx.example.test")
        settings.roots = .only([try Issued.make("Other", isAuthority: true).der])
        (settings.isInsecure, settings.resumes) = (true, true)
        #expect(try await report(server, settings).isUnverified)
        #expect(try await report(server, settings).details?.isResumed == true)
        settings.isInsecure = false
        guard case .failed(let failure) = try await TriedHandshake.make(to: server.port, settings) else {
            throw Failed(reason: "an unverified certificate was accepted")
        }
        #expect(failure.reason.contains("smtptui rejected the server's certificate") && failure.isOfCertificate)
    }

    @Test("with another name, version, cipher or group no session is offered")
    func changed() async throws {
        let (server, settings) = (try server(nil), try settings())
        _ = try await report(server, settings)
        var other = settings
        other.maximum = .tls12
        #expect(try await report(server, other).details?.resumption?.outcome == .changed)
        #expect(try await report(server, other).details?.isResumed == true)
        other.ciphers = try TLSSuite.list("ECDHE-ECDSA-AES256-GCM-SHA384")
        let chosen = try await report(server, other)
        #expect(chosen.details?.resumption?.outcome == .changed && chosen.cipher?.contains("AES_256_GCM") == true)
        other.groups = try TLSGroup.list("P-256")
        let group = try await report(server, other)
        #expect(group.details?.resumption?.outcome == .changed && group.group == "secp256r1")
        other.name = "other.example.test"
        other.isInsecure = true
        #expect(try await report(server, other).details?.resumption?.outcome == .changed)
    }

    @Test("ciphers that were chosen have no effect with TLS 1.3, and that is reported")
    func ignored() async throws {
        var settings = try settings()
        settings.ciphers = try TLSSuite.list("ECDHE-ECDSA-AES256-GCM-SHA384")
        #expect(try await report(server(.tlsv13), settings).details?.ignoresCiphers == true)
        #expect(try await report(server(.tlsv12), settings).details?.ignoresCiphers == false)
    }

    @Test("a choice that no server accepts is named as the possible cause")
    func unsuited() async throws {
        var settings = try settings()
        settings.ciphers = try TLSSuite.list("ECDHE-RSA-AES256-GCM-SHA384")
        func reason() async throws -> String {
            let server = try server(.tlsv12)
            defer { withExtendedLifetime(server) {} }
            guard case .failed(let failure) = try await TriedHandshake.make(to: server.port, settings) else {
                return ""
            }
            return failure.reason
        }
        #expect(try await reason().contains("The server may support none of the chosen ciphers (--tls-ciphers)."))
        settings.help = .settings
        #expect(try await reason().contains("(:set tls-ciphers)."))
        settings.maximum = .tls11
        #expect(try await reason().contains("none of the chosen ciphers belongs to the allowed TLS versions."))
        #expect(try await !reason().contains("may support"))
    }

    @Test("a session whose lifetime is over is not offered, and one that never came cannot be")
    func nothing() async throws {
        let settings = try settings()
        let context = try NIOSSLContext(configuration: .makeClientConfiguration())
        settings.sessions.keep(try #require(TLSDetails(of: context)), settings)
        #expect(try await report(server(nil), settings).details?.resumption?.outcome == .nothing)
    }
}
