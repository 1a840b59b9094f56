import SMTPSyntax

/// Sends a file by BDAT, in chunks whose octets are not changed (RFC 3030 §2).
///
///     C: BDAT 1048576
///     C: …                        so many octets
///     S: 250 2.0.0 Ok
///     C: BDAT 4711 LAST
///     C: …
///
/// Each chunk waits for the reply to the one before. Like `MessageDriver` it has one piece in memory at a time.
package struct ChunkDriver: Driver {
    private enum State: Hashable {
        case between, due, asked, sent
    }

    /// The size of a chunk, in octets, unless the user says otherwise.
    package static let usualSize = 1 << 20

    private let name: String
    private let size: Int
    private var state = State.between
    /// The octets that no chunk has announced yet.
    private var rest: Int
    /// The octets of the chunk that are still to be sent.
    private var due = 0
    private var message = SentMessage()
    /// How many octets a note has said to be sent and not kept.
    private var noted = 0

    /// Sends `octets` in chunks of `size`.
    package init(_ name: String, octets: Int, size: Int, in dialogue: Dialogue) throws(MessageRefusal) {
        guard dialogue.session.offers("CHUNKING") else {
            throw MessageRefusal(
                reason: "The server does not offer CHUNKING, so it does not know BDAT; nothing was sent.")
        }
        try MessageRefusal.check(dialogue.session)
        self.name = name
        self.size = max(1, size)
        rest = octets
    }

    package var activity: String { "\(name) is being sent" }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        guard dialogue.session.phase != .closed else {
            return .done(.stopped("The server ended the session; the message was not sent completely."))
        }
        switch state {
        case .between: return announce(in: &dialogue, at: time)
        case .due where due == 0: return endChunk(in: &dialogue, at: time)
        case .due:
            state = .asked
            return .ask(.piece(most: min(MessageDriver.piece, due)))
        case .asked:
            for case .piece(let octets) in events { return send(octets, in: &dialogue, at: time) }
            return .wait
        case .sent: return goOn(after: events, in: &dialogue, at: time)
        }
    }

    private mutating func announce(in dialogue: inout Dialogue, at time: Double) -> DriverStep {
        due = min(size, rest)
        rest -= due
        state = .due
        return .write(dialogue.send(Array("BDAT \(due)\(rest == 0 ? " LAST" : "")".utf8), at: time))
    }

    private mutating func endChunk(in dialogue: inout Dialogue, at time: Double) -> DriverStep {
        // Each chunk says what of it is not kept, so that a recording knows where the next command begins.
        if message.unkept > noted {
            dialogue.note(.unkept(octets: message.unkept - noted, of: name), at: time)
            noted = message.unkept
        }
        guard rest == 0 else {
            state = .sent
            return .wait
        }
        return .done(.sentMessage(message))
    }

    private mutating func goOn(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        if dialogue.session.outstanding.isEmpty && dialogue.session.phase == .bdat {
            return announce(in: &dialogue, at: time)
        }
        for case .session(.reply(let reply, to: .command(.bdat))) in events {
            return .done(.stopped("BDAT was answered with \(reply.code); the rest was not sent."))
        }
        return .wait
    }

    private mutating func send(_ octets: [UInt8], in dialogue: inout Dialogue, at time: Double) -> DriverStep {
        guard !octets.isEmpty else {
            return .done(.broken("\(name) became shorter while it was sent; the chunk could not be completed."))
        }
        due -= octets.count
        state = .due
        guard message.isKept else {
            message.octets += octets.count
            message.unkept += octets.count
            dialogue.sendUnkept(octets: octets.count)
            return .write(octets)
        }
        message.octets += octets.count
        var scanner = MessageScanner()
        scanner.push(octets[...]) { keep($0, $1, in: &dialogue, at: time) }
        scanner.finish { keep($0, $1, in: &dialogue, at: time) }
        return .write(octets)
    }

    private mutating func keep(
        _ text: ArraySlice<UInt8>, _ ending: LineEnding, in dialogue: inout Dialogue, at time: Double
    ) {
        _ = dialogue.send(Array(text), ending: ending, at: time)
        message.lines += ending == .none ? 0 : 1
    }
}
