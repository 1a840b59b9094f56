import Testing

@testable import SessionModel

@Suite("What several sessions share of the settings")
struct PreferencesTests {
    /// A value of each setting, by the form of its values; lists have a name of their own.
    private static let values = [
        "on | off": "on", "FILE": "/x/y.pem", "NAME": "other.example.net", "SECONDS": "2.5", "VERSION": "1.2",
        "FINGERPRINT": "sha256:\(CertificatePinTests.hex)", "tls-ciphers": "AES256-SHA", "tls-groups": "x25519",
    ]

    @Test("what is of a server stays, and all else is shared", arguments: Setting.all.map(\.name))
    func sharing(_ name: String) throws {
        let setting = try #require(Setting.named(name))
        let value = try #require(Self.values[setting.form] ?? Self.values[name])
        var others = Preferences()
        try setting.set(value, in: &others)
        let usual = Preferences()
        #expect(setting.value(usual.sharing(others, since: usual)) == (setting.isOfSession ? nil : value))
        #expect(setting.value(others.sharing(usual, since: others)) == (setting.isOfSession ? value : nil))
        #expect(setting.value(usual.sharing(others, since: others)) == nil, "what has not changed is not shared")
    }

    @Test("the files, the name and the versions of TLS are of a server")
    func ofSession() {
        #expect(
            Setting.all.filter(\.isOfSession).map(\.name) == [
                "insecure", "pin", "trust-first-use", "ca", "cert", "key", "sni", "tls-min", "tls-max", "tls-ciphers",
                "tls-groups", "tls-resume",
            ])
    }
}
