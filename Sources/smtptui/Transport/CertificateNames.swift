import SMTPSyntax
import SessionModel
import SwiftASN1
import X509

/// The names of a certificate, compared with the one that it has to be for.
struct CertificateNames {
    private let certificate: CertificateContents
    private let name: String
    private let help: TLSHelp

    /// `name` is the requested host or address.
    init(of certificate: CertificateContents, for name: String, _ help: TLSHelp) {
        self.help = help
        self.certificate = certificate
        self.name = name
    }

    /// Why the certificate is not for the name, in sentences; nil if it is.
    var problem: String? {
        guard let alternatives = try? certificate.extensions.subjectAlternativeNames ?? SubjectAlternativeNames() else {
            return "The host names in the certificate cannot be read."
        }
        guard !alternatives.contains(where: isRight) else { return nil }
        let names = TLSCertificate.names(of: certificate)
        guard !names.isEmpty else { return withoutNames }
        let stars =
            names.contains(where: ServerIdentity.hasWrongStar)
            ? " A star must be the whole first label of a name, with at least two more labels (RFC 9525 §6.3)." : ""
        return "The certificate is for \(Self.list(names)), not for \(name)\(other(names)).\(stars)"
    }

    private func isRight(_ alternative: GeneralName) -> Bool {
        switch alternative {
        case .dnsName(let text): ServerIdentity(name).isNamed(byDNS: text)
        case .ipAddress(let octets): ServerIdentity(name).isNamed(byAddress: Array(octets.bytes))
        default: false
        }
    }

    private var withoutNames: String {
        let sentence = "The certificate contains no host names, so it is not valid for \(name)."
        guard let common = commonName, ServerIdentity(name).isNamed(byDNS: common) else { return sentence }
        return "\(sentence) The common name of its subject is \(name), but it does not count (RFC 9525 §2)."
    }

    private var commonName: String? {
        certificate.subject.reversed().lazy.flatMap { $0 }.first { $0.type == .RDNAttributeType.commonName }
            .flatMap { String($0.value) }
    }

    /// How many names are listed; a certificate may have thousands.
    private static let most = 5
    /// How much of a name is quoted: no name in the DNS is longer.
    private static let longest = 255

    private static func list(_ names: [String]) -> String {
        let rest = names.count > most ? " and \(names.count - most) more" : ""
        return names.prefix(most).map { String($0.prefix(longest)) }.joined(separator: ", ") + rest
    }

    /// A name of the certificate that could be asked for instead.
    private func other(_ names: [String]) -> String {
        let host = names.first { name in
            (1...Self.longest).contains(name.utf8.count) && ServerIdentity(name).isNamed(byDNS: name)
                && name.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "-._".utf8.contains($0) }
        }
        return host.map { "; to verify that name, \(help.name($0))" } ?? ""
    }
}
