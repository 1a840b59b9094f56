// The same on a server with other sessions, whose memory is lent.
extension ServerSession {
    package mutating func receive(_ bytes: [UInt8], on shared: inout Server, at now: Moment = .start) -> [ServerOutput]
    {
        lending(&shared) { $0.receive(bytes, at: now) }
    }

    package mutating func wake(on shared: inout Server, at now: Moment) -> [ServerOutput] {
        lending(&shared) { $0.wake(at: now) }
    }

    private mutating func lending(
        _ shared: inout Server, _ work: (inout ServerSession) -> [ServerOutput]
    ) -> [ServerOutput] {
        swap(&server, &shared)
        defer { swap(&server, &shared) }
        return work(&self)
    }
}
