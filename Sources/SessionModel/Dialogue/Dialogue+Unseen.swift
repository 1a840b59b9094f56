import SMTPSyntax

// A server that does not send what it does, as one that fails on purpose.
extension Dialogue {
    /// The server acts as after this reply, and does not send it: the session moves on, and no line is written down.
    package mutating func receiveUnseen(_ reply: [UInt8], at time: Double) {
        record(
            session.receive(reply).filter { event in
                if case .phase = event { true } else { false }
            }, at: time)
    }
}
