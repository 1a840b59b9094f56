import Explainer
import SMTPSyntax

/// The providers whose servers are known by their names: one row per domain.
enum HostSoftware {
    private static let rows: [(domain: String, software: Software)] = [
        (".google.com", .gmail), (".googlemail.com", .gmail), (".protection.outlook.com", .exchangeOnline),
        (".mx.microsoft", .exchangeOnline),
    ]

    /// `aspmx.l.google.com[192.0.2.1]` is a server of Gmail; nil for a name that shows nothing.
    static func software(of host: String) -> Software? {
        let name = host.prefix { $0 != "[" && $0 != " " && $0 != ":" }.lowercased()
        let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
        return rows.first { bare.hasSuffix($0.domain) }?.software
    }
}
