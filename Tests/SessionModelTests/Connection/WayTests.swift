import Testing

@testable import SessionModel

@Suite("The way to a server")
struct WayTests {
    @Test("a direct way has no words, and each part of another one has")
    func words() {
        var way = Way()
        #expect(way.words == nil)
        way.hop = .ssh(host: "jump.example.org")
        #expect(way.words == "ssh jump.example.org")
        way.hop = .httpProxy(.tcp(host: "::1", port: 3128))
        way.source = NumericAddress("192.0.2.7")
        way.family = .ipv4
        way.introduction = Way.Introduction(.v2, from: nil)
        #expect(way.words == "HTTP proxy [::1]:3128, source 192.0.2.7, IPv4, PROXY v2")
    }

    @Test("a socket is reached without what is about addresses")
    func sockets() {
        var way = Way()
        way.hop = .ssh(host: "jump.example.org")
        way.source = NumericAddress("192.0.2.7")
        way.introduction = Way.Introduction(.v1, from: nil)
        #expect(way.leading(to: .tcp(host: "mx", port: 25)) == way)
        #expect(way.leading(to: .unix(path: "/run/smtp.sock")).words == "PROXY v1")
    }
}
