import Crypto
import Foundation
import SwiftASN1
import X509

/// OCSP responses made for tests (RFC 6960 §4.2.1).
struct OCSPResponder {
    enum Status {
        case good
        case revoked(reason: UInt8?)
        case unknown
    }

    /// The issuer of the certificates that are asked about.
    let issuer: Issued
    /// Who signs; the issuer itself by default.
    var signer: Issued?
    /// What comes along.
    var certificates: [Issued] = []
    var status = Status.good
    /// In days from now.
    var from = -1.0
    var to: Double? = 6
    var isNamedByKey = false
    /// A list of SCTs in the answer; empty for none.
    var timestamps: [UInt8] = []
    /// The algorithm that it names.
    var algorithm: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 2]

    /// The response about a certificate.
    func response(about certificate: Issued) throws -> [UInt8] {
        let signer = signer ?? issuer
        var data = DER.Serializer()
        try write(certificate, signer, to: &data)
        let key = try P256.Signing.PrivateKey(pemRepresentation: signer.keyPEM)
        let signature = try key.signature(for: data.serializedBytes).derRepresentation
        var basic = DER.Serializer()
        try basic.appendConstructedNode(identifier: .sequence) { basic in
            basic.serializeRawBytes(data.serializedBytes)
            try basic.appendConstructedNode(identifier: .sequence) { try $0.serialize(algorithm) }
            try basic.serialize(ASN1BitString(bytes: Array(signature)[...]))
            guard !certificates.isEmpty else { return }
            try basic.appendConstructedNode(identifier: Self.tag(0)) { tagged in
                try tagged.appendConstructedNode(identifier: .sequence) { list in
                    for certificate in certificates { try list.serialize(certificate.certificate) }
                }
            }
        }
        return try Self.outside(basic.serializedBytes)
    }

    /// A response that is only an error of the responder.
    static func refusal(_ status: UInt8) -> [UInt8] { [0x30, 0x03, 0x0A, 0x01, status] }

    private static func outside(_ basic: [UInt8]) throws -> [UInt8] {
        var whole = DER.Serializer()
        try whole.appendConstructedNode(identifier: .sequence) { whole in
            whole.appendPrimitiveNode(identifier: .enumerated) { $0.append(0) }
            try whole.appendConstructedNode(identifier: tag(0)) { tagged in
                try tagged.appendConstructedNode(identifier: .sequence) { bytes in
                    try bytes.serialize([1, 3, 6, 1, 5, 5, 7, 48, 1, 1] as ASN1ObjectIdentifier)
                    try bytes.serialize(ASN1OctetString(contentBytes: basic[...]))
                }
            }
        }
        return whole.serializedBytes
    }

    private func write(_ certificate: Issued, _ signer: Issued, to coder: inout DER.Serializer) throws {
        let keyHash = Array(Insecure.SHA1.hash(data: Array(signer.certificate.publicKey.subjectPublicKeyInfoBytes)))
        try coder.appendConstructedNode(identifier: .sequence) { data in
            try data.appendConstructedNode(identifier: Self.tag(isNamedByKey ? 2 : 1)) { responder in
                if isNamedByKey {
                    try responder.serialize(ASN1OctetString(contentBytes: keyHash[...]))
                } else {
                    try responder.serialize(signer.certificate.subject)
                }
            }
            try data.serialize(Self.time(from))
            try data.appendConstructedNode(identifier: .sequence) { list in
                try list.appendConstructedNode(identifier: .sequence) { try writeSingle(certificate, to: &$0) }
            }
        }
    }

    private func writeSingle(_ certificate: Issued, to single: inout DER.Serializer) throws {
        var name = DER.Serializer()
        try name.serialize(certificate.certificate.issuer)
        let nameHash = Array(Insecure.SHA1.hash(data: name.serializedBytes))
        let keyHash = Array(Insecure.SHA1.hash(data: Array(issuer.certificate.publicKey.subjectPublicKeyInfoBytes)))
        try single.appendConstructedNode(identifier: .sequence) { identity in
            try identity.appendConstructedNode(identifier: .sequence) {
                try $0.serialize([1, 3, 14, 3, 2, 26] as ASN1ObjectIdentifier)
            }
            try identity.serialize(ASN1OctetString(contentBytes: nameHash[...]))
            try identity.serialize(ASN1OctetString(contentBytes: keyHash[...]))
            let serial = Array(certificate.certificate.serialNumber.bytes)
            identity.appendPrimitiveNode(identifier: .integer) {
                $0.append(contentsOf: (serial.first ?? 0) & 0x80 == 0 ? serial : [0] + serial)
            }
        }
        switch status {
        case .good: single.appendPrimitiveNode(identifier: Self.tag(0)) { _ in }
        case .unknown: single.appendPrimitiveNode(identifier: Self.tag(2)) { _ in }
        case .revoked(let reason):
            try single.appendConstructedNode(identifier: Self.tag(1)) { info in
                try info.serialize(Self.time(-3))
                guard let reason else { return }
                info.appendConstructedNode(identifier: Self.tag(0)) {
                    $0.appendPrimitiveNode(identifier: .enumerated) { $0.append(reason) }
                }
            }
        }
        try single.serialize(Self.time(from))
        if let to { try single.appendConstructedNode(identifier: Self.tag(0)) { try $0.serialize(Self.time(to)) } }
        guard !timestamps.isEmpty else { return }
        var list = DER.Serializer()
        try list.serialize(ASN1OctetString(contentBytes: timestamps[...]))
        try single.appendConstructedNode(identifier: Self.tag(1)) { tagged in
            try tagged.appendConstructedNode(identifier: .sequence) { extensions in
                try extensions.appendConstructedNode(identifier: .sequence) { one in
                    try one.serialize([1, 3, 6, 1, 4, 1, 11129, 2, 4, 5] as ASN1ObjectIdentifier)
                    try one.serialize(ASN1OctetString(contentBytes: list.serializedBytes[...]))
                }
            }
        }
    }

    private static func tag(_ number: UInt) -> ASN1Identifier {
        ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
    }

    /// So many days from now.
    private static func time(_ days: Double) throws -> GeneralizedTime {
        let date = Date() + days * 86_400
        let parts = Calendar(identifier: .gregorian).dateComponents(in: .gmt, from: date)
        return try GeneralizedTime(
            year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0, hours: parts.hour ?? 0,
            minutes: parts.minute ?? 0, seconds: parts.second ?? 0, fractionalSeconds: 0)
    }
}

extension Issued {
    /// A certificate for signing OCSP responses (RFC 6960 §4.2.2.2), or one that is not for it.
    static func responder(by issuer: Issued, isForOCSP: Bool = true, to: Double = 30) throws -> Issued {
        let usage = try ExtendedKeyUsage([.ocspSigning]).makeCertificateExtension()
        return try make("OCSP responder", by: issuer, to: to, extensions: isForOCSP ? [usage] : [])
    }

    /// A list of SCTs of these logs: each its number 32 times, from 2026-11-01 00:00 (RFC 6962 §3.3).
    static func timestamps(of logs: [UInt8]) -> [UInt8] {
        let all = logs.flatMap { log -> [UInt8] in
            let milliseconds: [UInt8] = [0, 0, 0x01, 0xA1, 0x94, 0x67, 0xE8, 0x00]
            let one = [0] + [UInt8](repeating: log, count: 32) + milliseconds + [0, 0, 4, 3, 0, 1, 9]
            return [0, UInt8(one.count)] + one
        }
        return [UInt8(all.count >> 8), UInt8(all.count & 0xFF)] + all
    }
}
