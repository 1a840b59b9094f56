import SMTPSyntax

/// Sends a message by DATA, piece by piece, and ends it.
///
///     C: DATA                     unless the message has begun
///     S: 354
///     C: Subject: hello           any line end becomes CR LF, a leading dot is doubled
///     C: .
///
/// It asks for a piece when the one before has gone out, so it needs the memory of one. A large message is only counted
/// after its first part, so that the transcript does not grow with it.
package struct MessageDriver: Driver {
    private enum State: Hashable {
        case begun, sentData, due, asked, over
    }

    /// How much is asked for at once, in octets.
    static let piece = 65_536

    private let name: String
    private var state = State.begun
    private var scanner = MessageScanner()
    private var sent = SentMessage()
    /// The part of a line that has come, while lines are kept.
    private var line: [UInt8] = []
    private var isAtLineStart = true

    /// `name` is what is sent, for the user.
    package init(_ name: String, in dialogue: Dialogue) throws(MessageRefusal) {
        if !dialogue.session.isInMessage { try MessageRefusal.check(dialogue.session) }
        self.name = name
    }

    package var activity: String { "\(name) is being sent" }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        guard dialogue.session.phase != .closed else {
            return .done(.stopped("The server ended the session; the message was not sent."))
        }
        switch state {
        case .begun where dialogue.session.isInMessage: return ask()
        case .begun:
            state = .sentData
            return .write(dialogue.send(Array("DATA".utf8), at: time))
        case .sentData: return goOn(after: events, in: dialogue.session)
        case .due: return ask()
        case .asked:
            for case .piece(let octets) in events { return send(octets, in: &dialogue, at: time) }
            return .wait
        case .over: return .done(.sentMessage(sent))
        }
    }

    private mutating func ask() -> DriverStep {
        state = .asked
        return .ask(.piece(most: Self.piece))
    }

    private mutating func goOn(after events: [DriverEvent], in session: Session) -> DriverStep {
        if session.isInMessage { return ask() }
        for case .session(.reply(let reply, to: .command(.data))) in events {
            return .done(.stopped("DATA was answered with \(reply.code); the message was not sent."))
        }
        return .wait
    }

    private mutating func send(_ octets: [UInt8], in dialogue: inout Dialogue, at time: Double) -> DriverStep {
        var output: [UInt8] = []
        var counted = 0
        var scanner = scanner
        if octets.isEmpty {
            scanner.finish { take($0, $1, &output, &counted, in: &dialogue, at: time) }
            // The last line of a file may have no end.
            if !line.isEmpty || !isAtLineStart { take([], .crlf, &output, &counted, in: &dialogue, at: time) }
        } else {
            scanner.push(octets[...]) { take($0, $1, &output, &counted, in: &dialogue, at: time) }
        }
        self.scanner = scanner
        if counted > 0 { dialogue.sendUnkept(octets: counted) }
        guard octets.isEmpty else {
            if output.isEmpty { return ask() }
            state = .due
            return .write(output)
        }
        if sent.unkept > 0 { dialogue.note(.unkept(octets: sent.unkept, of: name), at: time) }
        state = .over
        return .write(output + dialogue.send(MessageContent.end, at: time))
    }

    /// Sends a line or a part of one. `counted` are the octets of the message that are not kept.
    private mutating func take(
        _ text: ArraySlice<UInt8>, _ ending: LineEnding, _ output: inout [UInt8], _ counted: inout Int,
        in dialogue: inout Dialogue, at time: Double
    ) {
        let isEnded = ending != .none
        let hasDot = isAtLineStart && line.isEmpty && text.first == UInt8(ascii: ".")
        sent.stuffed += hasDot ? 1 : 0
        sent.lines += isEnded ? 1 : 0
        // What begins in the transcript ends there.
        if sent.isKept || !line.isEmpty {
            line += hasDot ? [UInt8(ascii: ".")] + text : Array(text)
            guard isEnded || line.count >= LineSplitter.longestLine else { return }
            let wire = dialogue.send(line, ending: isEnded ? .crlf : .none, isWire: true, at: time)
            sent.octets += wire.count
            output += wire
            line = []
        } else {
            let start = output.count
            if hasDot { output.append(UInt8(ascii: ".")) }
            output += text
            if isEnded { output += LineEnding.crlf.bytes }
            sent.octets += output.count - start
            sent.unkept += output.count - start
            counted += output.count - start - (hasDot ? 1 : 0)
        }
        isAtLineStart = isEnded
    }
}
