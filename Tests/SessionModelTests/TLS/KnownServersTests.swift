import Testing

@testable import SessionModel

@Suite("Servers known by their keys")
struct KnownServersTests {
    private func server(_ name: String, _ byte: UInt8, since: String = "2026-12-01") throws -> KnownServer {
        let key = try #require(CertificatePin(.publicKey, [UInt8](repeating: byte, count: 32)))
        return KnownServer(name: name, key: key, since: since)
    }

    private func add(_ server: KnownServer, to servers: inout KnownServers) {
        let isKept = servers.keep(server)
        #expect(isKept)
    }

    @Test("a server is kept as a line that people can read, and found by its name")
    func kept() throws {
        var servers = KnownServers("")
        #expect(servers.find("mx.example.test:25") == nil)
        let first = try server("mx.example.test:25", 1)
        let second = try server("mx.example.test:2525", 2)
        for server in [first, second] { add(server, to: &servers) }
        let lines = servers.text.split(separator: "\n")
        #expect(lines.count == 3 && lines[0].hasPrefix("# "))
        #expect(lines[1].hasPrefix("mx.example.test:25 spki:sha256:01:01:") && lines[1].hasSuffix(":01 2026-12-01"))
        let found = try #require(KnownServers(servers.text).find("mx.example.test:25"))
        #expect(found.server == first && found.line == 2)
        #expect(servers.find("mx.example.test:2") == nil)
    }

    @Test("another key replaces that of the server alone; what is no server stays")
    func replaced() throws {
        var servers = KnownServers(
            "# mine\n\nnonsense\nz:25 spki:sha256:zz 2026-12-01\na:25 spki:sha256:zz 2026-12-01\n"
        )
        #expect(servers.damagedLine(about: "a:25") == 5 && servers.damagedLine(about: "z:2") == nil)
        #expect(servers.find("a:25") == nil && servers.find("nonsense") == nil && servers.find("") == nil)
        for server in [try server("a:25", 1), try server("b:25", 1), try server("a:25", 2, since: "2026-12-02")] {
            add(server, to: &servers)
        }
        let found = try #require(servers.find("a:25"))
        #expect(found.server.key.digest[0] == 2 && found.server.since == "2026-12-02")
        #expect(found.line == 6 && servers.damagedLine(about: "a:25") == nil)
        #expect(servers.text.hasPrefix("# mine\n\nnonsense\nz:25 spki:sha256:zz 2026-12-01\nb:25 "))
        #expect(servers.text.split(separator: "\n").count == 5)
    }

    @Test("the key of a certificate is no key, and a date is one")
    func wrong() {
        let digits = CertificatePinTests.hex
        #expect(KnownServer(line: "a:25 spki:sha256:\(digits) 2026-12-01") != nil)
        for line in [
            "a:25 sha256:\(digits) 2026-12-01", "a:25 spki:sha256:\(digits) yesterday",
            "#a:25 spki:sha256:\(digits) 2026-12-01",
        ] {
            #expect(KnownServer(line: line[...]) == nil, "\(line)")
        }
    }

    @Test("a full file stays as it is")
    func full() throws {
        let text = String(repeating: "# full\n", count: KnownServers.most / 7)
        var servers = KnownServers(text)
        let server = try server("a:25", 1)
        let isKept = servers.keep(server)
        #expect(!isKept && servers.text == text)
    }
}
