@testable import SessionModel
@testable import TestSupport

/// A handshake with a proxy, played against octets that come in pieces.
struct HandshakePlay {
    /// What was sent, and the step that ended it; nil where more has to come.
    let sent: [[UInt8]]
    let end: HopStep?

    init(_ handshake: some HopHandshake, _ pieces: [[UInt8]]) {
        var handshake = handshake
        var sent: [[UInt8]] = []
        var end: HopStep?
        var rest: [UInt8] = []
        for step in [handshake.begin()] { Self.note(step, &sent, &end) }
        for piece in pieces {
            // The session gets what comes afterwards.
            guard end == nil else {
                rest += piece
                continue
            }
            var step = handshake.receive(piece)
            Self.note(step, &sent, &end)
            // A sent answer may leave the next one already there.
            while case .send = step {
                step = handshake.receive([])
                Self.note(step, &sent, &end)
            }
        }
        if case .done(let address, let begun)? = end { end = .done(at: address, rest: begun + rest) }
        self.sent = sent
        self.end = end
    }

    private static func note(_ step: HopStep, _ sent: inout [[UInt8]], _ end: inout HopStep?) {
        switch step {
        case .wait: break
        case .send(let octets): sent.append(octets)
        case .done, .failed: end = step
        }
    }
}
