// The same on a server with other sessions, whose memory is lent.
extension ServerSession {
    package mutating func receive(_ bytes: [UInt8], on shared: inout Server, at now: Moment = .start) -> [ServerOutput]
    {
        lending(&shared) { $0.receive(bytes, at: now) }
    }

    /// The message of the last `.store` is stored, or it could not be.
    package mutating func stored(_ isStored: Bool, on shared: inout Server, at now: Moment) -> [ServerOutput] {
        lending(&shared) { isStored ? $0.stored(at: now) : $0.storeFailed(at: now) }
    }

    package mutating func wake(on shared: inout Server, at now: Moment) -> [ServerOutput] {
        lending(&shared) { $0.wake(at: now) }
    }

    private mutating func lending(
        _ shared: inout Server, _ work: (inout ServerSession) -> [ServerOutput]
    ) -> [ServerOutput] {
        swap(&server, &shared)
        defer { swap(&server, &shared) }
        let before = heldOctets
        let outputs = work(&self)
        server.countIncoming(heldOctets - before)
        if server.isCrowded { drop() }
        return outputs
    }

    /// The connection is gone: what it has sent of a message is forgotten.
    package mutating func release(on shared: inout Server) {
        shared.countIncoming(-heldOctets)
        (incoming, transaction) = (nil, nil)
    }

    /// The octets of the message that is coming in.
    private var heldOctets: Int {
        (incoming?.text.octets.count ?? 0) + (transaction?.chunks?.octets.count ?? 0)
    }

    /// Forgets what has come of the message, because all sessions together hold too much.
    private mutating func drop() {
        server.countIncoming(-heldOctets)
        incoming?.drop()
        transaction?.chunks?.drop()
    }
}
