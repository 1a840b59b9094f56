import SessionModel

/// The header of the PROXY protocol that must come before anything else of a client.
///
/// Version 1 is a line of text and stays one in the dialogue. Version 2 is binary: it is a note, with what it says.
struct WatchedHeader {
    /// What has become of it.
    enum Outcome: Hashable {
        case unfinished
        /// These octets are not part of it; `header` is one of version 2.
        case done(rest: [UInt8], header: ProxyHeader?)
        /// No header has come.
        case missing(rest: [UInt8])
    }

    private var octets: [UInt8] = []

    mutating func take(_ more: [UInt8]) -> Outcome {
        octets += more
        switch ProxyHeader.read(octets) {
        case .unfinished: return .unfinished
        case .invalid: return .missing(rest: octets)
        case .whole(let header, let length):
            let isBinary = header.version == .v2
            return .done(rest: isBinary ? Array(octets[length...]) : octets, header: isBinary ? header : nil)
        }
    }
}
