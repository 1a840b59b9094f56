import NIOPosix
import SessionModel

/// The server of a profile, ready to be connected to: it listens where it is ours, and the files of TLS are read.
struct Destination {
    let route: Route
    /// What the user knows it by: `mail.example.test:2525`, `practice server`.
    let target: String
    /// What a recording is named after.
    let host: String
    let tls: TLSSettings

    init(_ profile: ConnectionProfile, group: MultiThreadedEventLoopGroup) throws(Failure) {
        var practice: PracticeHost?
        switch profile.server {
        case .practice(let isSubmission):
            let server = try PracticeHost(group: group, isSubmission: isSubmission)
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
