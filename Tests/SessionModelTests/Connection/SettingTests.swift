import Testing

@testable import SessionModel

@Suite("Settings by name")
struct SettingTests {
    @Test("each has a name of its own, a form, and what it is for")
    func complete() {
        #expect(Set(Setting.all.map(\.name)).count == Setting.all.count)
        for setting in Setting.all { #expect(!setting.form.isEmpty && !setting.help.isEmpty && !setting.name.isEmpty) }
    }

    @Test(
        "a value is read, and written as it was",
        arguments: [
            ("helo", "client.example.org"), ("timeout", "10"), ("timeout", "2.5"), ("insecure", "on"),
            ("ca", "/etc/ssl/ca.pem"), ("cert", "~/c.pem"), ("key", "/k.pem"), ("sni", "mx.example.test"),
            ("tls-min", "1.2"), ("tls-max", "1.3"), ("mask", "off"), ("record", "off"), ("color", "on"),
            ("netrc", "on"), ("trust-first-use", "on"), ("tls-ciphers", "ECDHE-RSA-AES128-GCM-SHA256:AES256-SHA"),
            ("tls-groups", "x25519:secp256r1"), ("tls-resume", "on"),
            ("pin", "sha256:\(CertificatePinTests.hex),spki:sha256:\(CertificatePinTests.key)"),
        ])
    func values(_ name: String, _ value: String) throws {
        let setting = try #require(Setting.named(name))
        var preferences = Preferences()
        #expect(setting.value(preferences) == nil)
        try setting.set(value, in: &preferences)
        #expect(setting.value(preferences) == value)
        #expect(Setting.all.filter { $0.value(preferences) != nil }.map(\.name) == [name], "no other one is set")
        try setting.set(nil, in: &preferences)
        #expect(preferences == Preferences())
    }

    @Test(
        "a wrong value changes nothing, and the right form is named",
        arguments: [
            ("timeout", "0", "expected seconds"), ("timeout", "90000", "expected seconds"), ("timeout", "x", "seconds"),
            ("timeout", "nan", "seconds"), ("insecure", "maybe", "expected on or off"), ("ca", "", "name of a file"),
            ("helo", "a b", "without spaces"), ("helo", "", "1 to 255"),
            ("helo", String(repeating: "a", count: 256), "1 to 255"),
            ("pin", "AB:CD", "64 hexadecimal digits"), ("pin", ",", "SHA-256"),
            ("sni", "b\u{FC}cher.example", "xn--"), ("tls-min", "1.4", "1.0, 1.1, 1.2, 1.3"),
            ("tls-ciphers", "AES257-SHA", "did you mean AES256-SHA?"), ("tls-ciphers", "", "expected names"),
            ("tls-ciphers", "TLS_AES_128_GCM_SHA256", "cannot be chosen"),
            ("tls-groups", "P-255", "did you mean P-256?"),
        ])
    func wrong(_ name: String, _ value: String, _ words: String) throws {
        let setting = try #require(Setting.named(name))
        var preferences = Preferences()
        preferences.timeout = 7
        let before = preferences
        #expect(throws: Setting.Invalid.self) { try setting.set(value, in: &preferences) }
        #expect(setting.problem(with: value)?.advice.contains(words) == true)
        #expect(preferences == before)
    }

    @Test("what is chosen of TLS is wished of the next handshake")
    func choice() throws {
        var preferences = Preferences()
        #expect(preferences.wishes.ciphers.isEmpty && preferences.wishes.groups.isEmpty && !preferences.wishes.resumes)
        for (name, value) in [("tls-ciphers", "AES256-SHA"), ("tls-groups", "P-256"), ("tls-resume", "yes")] {
            try #require(Setting.named(name)).set(value, in: &preferences)
        }
        #expect(preferences.wishes.ciphers.map(\.alias) == ["AES256-SHA"] && preferences.wishes.resumes)
        #expect(preferences.wishes.groups.map(\.name) == ["secp256r1"])
    }

    @Test("a client certificate needs both files")
    func identity() {
        var preferences = Preferences()
        preferences.certificate = "c.pem"
        #expect(preferences.wishes.identity == nil)
        preferences.privateKey = "k.pem"
        #expect(preferences.wishes.identity == TLSWishes.Identity(certificate: "c.pem", key: "k.pem"))
    }
}
