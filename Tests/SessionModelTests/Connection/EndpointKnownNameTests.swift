import Testing

@testable import SessionModel

@Suite("The names of known servers")
struct EndpointKnownNameTests {
    @Test(
        "have no capital letters, spaces or control characters",
        arguments: [
            ("MX.Example.test", "mx.example.test:25"), ("[::1]:2525", "[::1]:2525"),
            ("unix:/run/My Socket", "unix:/run/My%20Socket"),
        ])
    func names(_ server: String, _ name: String) throws {
        #expect(try #require(Endpoint(server)).knownName == name)
        #expect(Endpoint.pipe(command: "a\n#%").knownName == "pipe:a%0A%23%25")
    }
}
