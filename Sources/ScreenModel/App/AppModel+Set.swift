import SMTPSyntax
import SessionModel

// `:set`: settings while connected. What a setting is called and how its value is read is a row of `Setting.all`.
extension AppModel {
    /// `:set`, `:set NAME`, `:set NAME VALUE`; the value `default` is that of the program.
    mutating func set(_ argument: String) -> [Effect] {
        let words = argument.split(separator: " ", maxSplits: 1)
        guard let name = words.first else {
            shown.open(.settings)
            return []
        }
        guard let setting = Setting.named(name) else {
            notice = Self.unknown(name)
            return []
        }
        guard words.count > 1 else {
            report("\(name) is \(setting.value(settings.preferences) ?? "default"): \(setting.help).")
            return []
        }
        return set(setting, to: words[1].drop { $0 == " " }.trimmingSpaces)
    }

    private static func unknown(_ name: Substring) -> String {
        let near = NearestName.of(String(name), among: Setting.all.map(\.name)).map { " Did you mean \($0)?" } ?? ""
        return "There is no setting \(name).\(near) :set lists them."
    }

    private mutating func set(_ setting: Setting, to value: String) -> [Effect] {
        guard setting.effect != .start else {
            notice = "\(setting.name) is read at the start; it can be set in the configuration file."
            return []
        }
        var preferences = settings.preferences
        do throws(Setting.Invalid) {
            try setting.set(value == "default" ? nil : value, in: &preferences)
        } catch {
            notice = "Not set: \(setting.name) cannot be \(value); \(error.advice)."
            return []
        }
        // Files are read at once, so that a wrong name is told here and not by a handshake.
        if preferences.wishes != settings.preferences.wishes { return [.useTLS(preferences)] }
        adopt(preferences)
        report(Self.told(setting, preferences))
        return setting.name == "timeout" ? [.limitConnecting(seconds: settings.connectTimeout)] : []
    }

    private static func told(_ setting: Setting, _ preferences: Preferences) -> String {
        let value = setting.value(preferences) ?? "default"
        let isHalf = (preferences.certificate == nil) != (preferences.privateKey == nil)
        if isHalf && ["cert", "key"].contains(setting.name) {
            return "\(setting.name) is \(value); a client certificate needs both cert and key."
        }
        return setting.effect == .handshake
            ? "\(setting.name) is \(value) from the next TLS handshake on." : "\(setting.name) is \(value)."
    }

    /// Where a certificate was refused the next connection sends STARTTLS again, as after `:tls accept`.
    mutating func tlsChanged(_ preferences: Preferences) -> [Effect] {
        let before = settings.preferences
        adopt(preferences)
        let changed = Setting.all.first { $0.value(before) != $0.value(preferences) }
        report(changed.map { Self.told($0, preferences) } ?? "")
        guard rejectedCertificate != nil else { return [] }
        connection.retriesTLS = !settings.startsWithTLS
        notice.map { report("\($0) :reconnect tries again.") }
        return []
    }
}

extension Substring {
    /// Without the spaces at its end.
    fileprivate var trimmingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
