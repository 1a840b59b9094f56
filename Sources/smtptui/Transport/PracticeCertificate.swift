import Crypto
import NIOSSL
import PracticeServer
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The certificate of the practice server, created when it starts and never stored.
struct PracticeCertificate: Sendable {
    let context: NIOSSLContext
    /// The certificate in DER form, for the client that trusts it.
    let der: [UInt8]

    init(for scenario: Scenario) throws {
        let kind = scenario.certificate
        let end = Date() + (kind == .expired ? -30 : 30) * Self.day
        try self.init(
            name: kind == .wrongName ? Self.otherHost : scenario.host, Self.names(for: scenario),
            from: kind == .expired ? end - 90 * Self.day : Date() - 3600, to: end)
    }

    /// The certificate of smtptui in place of a server's, valid for the name by which clients know the server.
    init(forHost host: String) throws {
        let octets = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        let numbers = octets.compactMap(\.self)
        let name: GeneralName =
            octets.count == 4 && numbers.count == 4
            ? .ipAddress(ASN1OctetString(contentBytes: numbers[...])) : .dnsName(host)
        try self.init(
            name: host, (host.contains(":") ? [] : [name]) + Self.own, from: Date() - 3600, to: Date() + 30 * Self.day)
    }

    private init(name: String, _ names: [GeneralName], from start: Date, to end: Date) throws {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let name = try DistinguishedName { CommonName(name) }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
            notValidBefore: start, notValidAfter: end, issuer: name,
            subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions { SubjectAlternativeNames(names) },
            issuerPrivateKey: key)
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        der = serializer.serializedBytes
        context = try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: [.certificate(NIOSSLCertificate(bytes: der, format: .der))],
                privateKey: .privateKey(
                    NIOSSLPrivateKey(bytes: Array(key.serializeAsPEM().pemString.utf8), format: .pem))))
    }

    /// This machine, by its names.
    private static let own: [GeneralName] = [
        .dnsName("localhost"), .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
    ]

    private static let day = 86_400.0
    /// The server to which the certificate belongs where the name is wrong.
    private static let otherHost = "mail.example.net"

    private static func names(for scenario: Scenario) -> [GeneralName] {
        guard scenario.certificate != .wrongName else { return [.dnsName(otherHost)] }
        return [.dnsName(scenario.host)] + own
    }
}
