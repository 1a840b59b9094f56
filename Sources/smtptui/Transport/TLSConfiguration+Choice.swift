import NIOSSL
import SessionModel

// What the user has chosen of TLS.
extension TLSConfiguration {
    mutating func choose(_ settings: TLSSettings) {
        minimumTLSVersion = settings.minimum.version
        maximumTLSVersion = settings.maximum.map(\.version)
        // The library ends the program where it knows none of the names, so they come from the table.
        if !settings.ciphers.isEmpty { cipherSuites = settings.ciphers.map(\.name).joined(separator: ":") }
        if !settings.groups.isEmpty { curves = settings.groups.map { NIOTLSCurve(rawValue: $0.number) } }
    }
}

extension TLSBound {
    fileprivate var version: TLSVersion {
        switch self {
        case .tls10: .tlsv1
        case .tls11: .tlsv11
        case .tls12: .tlsv12
        case .tls13: .tlsv13
        }
    }
}
