import NIOPosix
import PracticeServer
import SessionModel

/// The server of a profile, ready to connect to: the practice server is listening, and the TLS files are read.
struct Destination {
    let route: Route
    /// The name shown to the user: `mail.example.test:2525`, `practice server`.
    let target: String
    /// The host in the name of a recording.
    let host: String
    var tls: TLSSettings

    /// `group` has the thread of the practice server; it is asked for only if the profile has one.
    init(_ profile: ConnectionProfile, group: @autoclosure () -> MultiThreadedEventLoopGroup) throws(Failure) {
        var practice: PracticeHost?
        switch profile.server {
        case .practice(let name):
            guard let scenario = Scenarios.named(name) else {
                throw Failure(.usage, "Unknown scenario: \(Printable.text(name)). See smtptui practice --list.")
            }
            let server = try PracticeHost(group: group(), scenario: scenario)
            practice = server
            route = Route(to: profile.tls == .implicit ? server.endpointUnderTLS : server.endpoint, tls: profile.tls)
            target = "practice server"
            host = "practice"
        case .at(let endpoint):
            route = Route(to: endpoint, tls: profile.tls)
            target = endpoint.description
            host = endpoint.host
        }
        tls = try TLSSettings(profile.wishes, host: route.endpoint.host, practice)
    }
}
