import Crypto
import Foundation
import SwiftASN1
import Testing
import X509

@testable import SessionModel
@testable import smtptui

@Suite("What is weak in certificates")
struct CertificateRemarksTests {
    private func remarks(_ ders: [[UInt8]], _ roots: TLSSettings.Roots = .only([])) async -> [[TLSRemark]] {
        var settings = TLSSettings(name: "mx.example.test")
        settings.roots = roots
        return await CertificateCheck.check(ders, settings).chain.map(\.remarks)
    }

    /// A certificate by another issuer, with extensions that the others of the tests do not have.
    private func leaf(
        days: Double = 30, _ more: [any CertificateExtensionConvertible] = [], names: [String] = ["mx.example.test"]
    ) throws -> [UInt8] {
        let (key, issuer) = (P256.Signing.PrivateKey(), Certificate.PrivateKey(P256.Signing.PrivateKey()))
        var extensions = try more.map { try $0.makeCertificateExtension() }
        if !names.isEmpty {
            extensions.append(try SubjectAlternativeNames(names.map { .dnsName($0) }).makeCertificateExtension())
        }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: Certificate.PublicKey(key.publicKey),
            notValidBefore: Date() - 86_400, notValidAfter: Date() + days * 86_400,
            issuer: DistinguishedName { CommonName("CA") },
            subject: DistinguishedName { CommonName("mx.example.test") },
            signatureAlgorithm: .ecdsaWithSHA256, extensions: try Certificate.Extensions(extensions),
            issuerPrivateKey: issuer)
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return serializer.serializedBytes
    }

    @Test("nothing, where nothing is")
    func nothing() async throws {
        let usage = KeyUsage(digitalSignature: true)
        #expect(try await remarks([leaf([usage, try ExtendedKeyUsage([.serverAuth])])]) == [[]])
        #expect(try await remarks([leaf([try ExtendedKeyUsage([.any])])]) == [[]])
        #expect(
            try await remarks([Issued.make("leaf", names: ["mx.example.test"], to: 3000).der]) == [[]], "self-signed")
    }

    @Test("keys and signatures, of certificates that the library refuses, too")
    func algorithms() async throws {
        let weak = try [
            WeakCertificates.shortKey, WeakCertificates.sha1, ObsoleteCertificates.md5, ObsoleteCertificates.smallCurve,
            WeakCertificates.root,
        ].map(WeakCertificates.der)
        let found = await remarks(weak)
        #expect(found[0].contains(.smallRSAKey) && found[1].contains(.sha1Signature))
        #expect(found[2].contains(.md5Signature) && found[3].contains(.smallCurve) && found[4].isEmpty)
    }

    @Test("purposes, names and dates of the server's own")
    func purposes() async throws {
        #expect(try await remarks([leaf([try ExtendedKeyUsage([.clientAuth])])]) == [[.notForServers]])
        #expect(try await remarks([leaf([KeyUsage(keyEncipherment: true)])]) == [[.notForSigning]])
        #expect(try await remarks([leaf(names: [])]) == [[.onlyCommonName]])
        #expect(try await remarks([leaf(days: 250)], .system) == [[.longValidity]])
        #expect(try await remarks([leaf(days: 250)]) == [[]], "a private authority has no limit")
        #expect(try await remarks([leaf(days: 6)]) == [[.endsSoon]])
        #expect(try await remarks([leaf(days: -0.5)]) == [[]], "that it has expired is a reason")
        let chain = [try leaf(), try leaf(days: 400, names: [])]
        #expect(await remarks(chain, .system) == [[], []], "an issuer may be older")
    }
}
