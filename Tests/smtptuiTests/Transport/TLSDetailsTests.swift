import CTLSDetails
import NIOSSL
import SessionModel
import SwiftASN1
import Testing
import X509

@testable import smtptui

@Suite("What is asked of BoringSSL")
struct TLSDetailsTests {
    private func context(_ settings: TLSSettings = TLSSettings(name: "a")) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates([])
        configuration.choose(settings)
        return try NIOSSLContext(configuration: configuration)
    }

    @Test("the context of BoringSSL is found in that of this version of NIOSSL")
    func found() throws {
        #expect(TLSDetails.inner(of: try context()) != nil)
        let details = try #require(TLSDetails(of: try context()))
        #expect(details.staple.isEmpty && details.timestamps.isEmpty && !details.isResumed)
        #expect(details.sessions.count == 0)
    }

    @Test("contexts come and go with what is attached to them")
    func freed() throws {
        for _ in 0..<2000 {
            let (one, other) = (TLSDetails(of: try context()), TLSDetails(of: try context()))
            #expect(try one.map { try #require(other).offer($0) } == CTLS_NONE)
        }
    }

    @Test("the library knows every suite and every group of the tables, alone and together")
    func tables() throws {
        for suite in TLSSuite.choosable {
            var settings = TLSSettings(name: "a")
            settings.ciphers = [suite]
            #expect(throws: Never.self) { try context(settings) }
        }
        for group in TLSGroup.all {
            var settings = TLSSettings(name: "a")
            settings.groups = [group]
            #expect(throws: Never.self) { try context(settings) }
        }
        var settings = TLSSettings(name: "a")
        (settings.ciphers, settings.groups) = (TLSSuite.choosable, TLSGroup.all)
        #expect(throws: Never.self) { try context(settings) }
    }

    @Test("the issuer of a certificate is found in the chain, or among the trusted ones, by its key")
    func issuer() throws {
        let root = try Issued.make("Root", isAuthority: true)
        let namesake = try Issued.make("Root", isAuthority: true)
        let leaf = try Issued.make("leaf", by: root)
        func find(_ sent: [Issued], _ roots: [Issued]) throws -> Certificate? {
            HandshakeDetails.issuer(
                of: leaf.certificate, try sent.map { TLSCertificate($0.certificate, try $0.der) },
                .only(try roots.map { try $0.der }))
        }
        #expect(try find([leaf, root], []) == root.certificate)
        #expect(try find([leaf], [namesake, root]) == root.certificate)
        #expect(try find([leaf, namesake], [namesake]) == nil)
    }

    @Test("a certificate may require a staple")
    func mustStaple() throws {
        func isRequired(_ value: [UInt8]) throws -> Bool {
            let certificate = try Issued.make(
                "a",
                extensions: [
                    Certificate.Extension(oid: [1, 3, 6, 1, 5, 5, 7, 1, 24], critical: false, value: value[...])
                ])
            return HandshakeDetails.requiresStaple(certificate.certificate)
        }
        #expect(try isRequired([0x30, 0x03, 0x02, 0x01, 0x05]))
        #expect(try isRequired([0x30, 0x06, 0x02, 0x01, 0x11, 0x02, 0x01, 0x05]))
        for value in [[], [0x30], [0x30, 0x00], [0x30, 0x03, 0x02, 0x01, 0x11], [0x05, 0x00]] as [[UInt8]] {
            #expect(try !isRequired(value))
        }
        #expect(try !HandshakeDetails.requiresStaple(Issued.make("a").certificate))
    }
}
