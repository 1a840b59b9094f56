import SMTPSyntax

/// What is known of a session between a client and a server beside its dialogue.
///
/// Bytes come in, and the dialogue learns what they say; they are to be passed on as they came. So it is the model that
/// decides when TLS begins, and nothing overtakes it.
///
///     var relay = Relay(settings)
///     relay.take(client: bytes, in: &dialogue, at: time)          // the server gets the same bytes
///     let step = relay.take(server: bytes, in: &dialogue, at: time)
package struct Relay: Sendable {
    /// What is to be done with bytes of the server.
    package enum Step: Hashable, Sendable {
        /// The client gets these.
        case pass([UInt8])
        /// First TLS is to begin with the server, then the client gets these and TLS begins with it.
        case secure(then: [UInt8])
    }

    /// Why what passes is not shown.
    package enum Opacity: Hashable, Sendable {
        case tls
        /// So much was said that no more is kept.
        case full
    }

    package let settings: WatchSettings
    /// Nil while what passes is shown.
    package private(set) var opacity: Opacity?
    /// The bytes that have passed and are not shown.
    package private(set) var passed = (client: 0, server: 0)
    private var lines = LineSplitter()
    private var text = KeptText()
    /// Where STARTTLS is removed, the lines of the server.
    private var offers = (lines: LineSplitter(), filter: OfferFilter(), hasRemoved: false)
    private var hasClientSpoken = false
    private var hasClientEnded = false
    /// The lines of the client that are no text.
    private var lineCount = 0

    /// More commands of a client are not kept in one session.
    private static let mostLines = 100_000
    /// The type of the TLS record with which a client begins that wants TLS from the first byte.
    private static let handshake: UInt8 = 22

    package init(_ settings: WatchSettings) { self.settings = settings }

    /// The client has sent bytes.
    package mutating func take(client bytes: [UInt8], in dialogue: inout Dialogue, at time: Double) {
        defer { hasClientSpoken = true }
        if !hasClientSpoken, dialogue.session.phase == .connecting, bytes.first == Self.handshake {
            becomeOpaque(.tls, in: &dialogue, at: time)
        }
        var rest = bytes[...]
        while opacity == nil, !rest.isEmpty { read(&rest, in: &dialogue, at: time) }
        passed.client += rest.count
    }

    /// The server has sent bytes.
    package mutating func take(server bytes: [UInt8], in dialogue: inout Dialogue, at time: Double) -> Step {
        guard opacity == nil else {
            passed.server += bytes.count
            return .pass(bytes)
        }
        settleClient(in: &dialogue, at: time)
        let output = settings.stripsStartTLS ? strip(bytes, in: &dialogue, at: time) : bytes
        if !settings.stripsStartTLS { dialogue.receive(bytes, at: time) }
        if dialogue.session.phase == .tlsHandshake {
            if settings.terminatesTLS { return .secure(then: output + takeHeld()) }
            becomeOpaque(.tls, in: &dialogue, at: time)
        } else if !dialogue.canTakeMore {
            opacity = .full
        }
        return .pass(opacity == nil ? output : output + takeHeld())
    }

    /// The client has closed its side, or its connection broke.
    package mutating func clientEnded(_ reason: String, in dialogue: inout Dialogue, at time: Double) {
        guard !hasClientEnded else { return }
        hasClientEnded = true
        if opacity == nil, let rest = lines.finish() { send(rest, in: &dialogue, at: time) }
        noteUnkept(in: &dialogue, at: time)
        dialogue.clientEnded(noting: .clientEnded(reason), at: time)
    }

    /// The server has closed the connection; returns what the client still gets.
    package mutating func serverEnded(
        _ reason: String, in dialogue: inout Dialogue, at time: Double
    ) -> [UInt8] {
        settleClient(in: &dialogue, at: time)
        notePassed(in: &dialogue, at: time)
        if opacity == nil && !hasClientEnded {
            dialogue.receiveEOF(reason, at: time)
        } else {
            dialogue.close(noting: .closedWatched(reason), at: time)
        }
        return takeHeld()
    }

    /// smtptui ends the session.
    package mutating func end(in dialogue: inout Dialogue, at time: Double) {
        noteUnkept(in: &dialogue, at: time)
        notePassed(in: &dialogue, at: time)
        dialogue.close(at: time)
    }

    /// What passed without being shown, in words; nil for nothing.
    package var passedWords: String? {
        opacity.map { Note.passed(client: passed.client, server: passed.server, isUnderTLS: $0 == .tls).text }
    }

    private mutating func notePassed(in dialogue: inout Dialogue, at time: Double) {
        guard let opacity else { return }
        dialogue.note(
            .passed(client: passed.client, server: passed.server, isUnderTLS: opacity == .tls), at: time)
    }

    private mutating func becomeOpaque(_ reason: Opacity, in dialogue: inout Dialogue, at time: Double) {
        noteUnkept(in: &dialogue, at: time)
        opacity = reason
        dialogue.note(reason == .tls ? .opaque : .fullWatched, at: time)
    }
}

// What the server says, where STARTTLS is removed from it.
extension Relay {
    /// Line by line, because what a line answers is known only when the one before was read.
    private mutating func strip(_ bytes: [UInt8], in dialogue: inout Dialogue, at time: Double) -> [UInt8] {
        var (rest, output) = (bytes[...], [UInt8]())
        while let line = offers.lines.takeLine(from: &rest) {
            let isOfHello = Verb.hellos.contains(dialogue.session.contextOfNextReply.factKey)
            dialogue.receive(line.wire, at: time)
            let (passing, isRemoved) = offers.filter.pass(line, isOfHello: isOfHello)
            output += passing
            if isRemoved { offers.hasRemoved = true }
            if offers.hasRemoved, !dialogue.session.isInsideReply {
                offers.hasRemoved = false
                dialogue.note(.removedStartTLS, at: time)
            }
        }
        return output
    }

    /// What was held back of the server.
    private mutating func takeHeld() -> [UInt8] {
        guard settings.stripsStartTLS else { return [] }
        defer { offers.lines = LineSplitter() }
        return offers.filter.takeHeld() + offers.lines.pending
    }
}

// What the client says, line by line, as a server reads it.
extension Relay {
    private mutating func read(_ rest: inout ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        if dialogue.session.chunkRemaining > 0 {
            readChunk(&rest, in: &dialogue, at: time)
        } else if isCounted(in: dialogue), lines.pending.isEmpty {
            passText(&rest, in: &dialogue, at: time)
        } else if let line = lines.takeLine(from: &rest) {
            send(line, in: &dialogue, at: time)
        }
    }

    /// A chunk ends after so many bytes, wherever that is in a line.
    private mutating func readChunk(_ rest: inout ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        let due = dialogue.session.chunkRemaining - lines.pending.count
        var part = rest.prefix(max(1, due))
        if text.isGone(keepsAll: settings.keepsAll), lines.pending.isEmpty {
            leaveOut(part.count, in: &dialogue)
            rest = rest.dropFirst(part.count)
        } else {
            let isWhole = part.count >= due
            let count = part.count
            let line = lines.takeLine(from: &part) ?? (isWhole ? lines.finish() : nil)
            rest = rest.dropFirst(count - part.count)
            if let line { send(line, in: &dialogue, at: time) }
        }
        if dialogue.session.chunkRemaining == 0 { noteUnkept(in: &dialogue, at: time) }
    }

    /// Counts whole lines of a message that can have no meaning; reads the first one that may have.
    private mutating func passText(_ rest: inout ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        var end = rest.startIndex
        while end < rest.endIndex, rest[end] != UInt8(ascii: "."),
            let feed = OctetSearch.firstIndex(of: UInt8(ascii: "\n"), in: rest[end...]), feed > end,
            rest[feed - 1] == UInt8(ascii: "\r")
        {
            end = feed + 1
        }
        if end > rest.startIndex {
            leaveOut(end - rest.startIndex, in: &dialogue)
            rest = rest[end...]
        } else if let line = lines.takeLine(from: &rest) {
            send(line, in: &dialogue, at: time)
        }
    }

    /// A line of which the rest came later may be one that is only counted.
    private mutating func send(_ line: WireLine, in dialogue: inout Dialogue, at time: Double) {
        if line.ending == .crlf, line.bytes != MessageContent.end, isCounted(in: dialogue) {
            let isStuffed = line.bytes.first == UInt8(ascii: ".")
            return leaveOut(line.octets - (isStuffed ? 1 : 0), in: &dialogue)
        }
        noteUnkept(in: &dialogue, at: time)
        if dialogue.session.isInMessage || dialogue.session.chunkRemaining > 0 {
            text.keep(line, inSession: settings.keepsAll)
        } else {
            lineCount += 1
            if Command(line.bytes).verb == .mail { text.begin() }
        }
        _ = dialogue.send(line.bytes, ending: line.ending, isWire: true, at: time)
        if settings.keepsAll && lineCount > Self.mostLines || text.isOverrun {
            becomeOpaque(.full, in: &dialogue, at: time)
        }
    }

    /// Whether the text of the message is only counted from here on, which is at the beginning of a line.
    private func isCounted(in dialogue: borrowing Dialogue) -> Bool {
        dialogue.session.isAtTextStart && text.isGone(keepsAll: settings.keepsAll)
    }

    private mutating func leaveOut(_ octets: Int, in dialogue: inout Dialogue) {
        dialogue.sendUnkept(octets: octets)
        text.leaveOut(octets)
    }

    private mutating func noteUnkept(in dialogue: inout Dialogue, at time: Double) {
        let octets = text.takeUnkept()
        if octets > 0 { dialogue.note(.unkept(octets: octets, of: "the message"), at: time) }
    }

    /// The server speaks: what came of a line is shown where no reply is due, because the server may answer it.
    private mutating func settleClient(in dialogue: inout Dialogue, at time: Double) {
        noteUnkept(in: &dialogue, at: time)
        guard opacity == nil, !lines.pending.isEmpty, dialogue.session.outstanding.isEmpty,
            dialogue.session.phase != .connecting, dialogue.session.readsCommand
        else { return }
        let piece = WireLine(bytes: lines.pending, ending: .none)
        lines = LineSplitter()
        send(piece, in: &dialogue, at: time)
    }
}
