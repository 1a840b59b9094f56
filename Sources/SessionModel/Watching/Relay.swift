import SMTPSyntax

/// What is known of a session between a client and a server beside its dialogue.
///
/// Bytes come in, and the dialogue learns what they say; they are to be passed on as they came. So it is the model that
/// decides when TLS begins, and nothing overtakes it.
///
///     var relay = Relay(settings, review)
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
    package internal(set) var opacity: Opacity?
    /// The bytes that have passed and are not shown.
    package internal(set) var passed = (client: 0, server: 0)
    var lines = LineSplitter()
    var text = KeptText()
    /// Where STARTTLS is removed, the lines of the server.
    var offers = (lines: LineSplitter(), filter: OfferFilter(), hasRemoved: false)
    /// TLS that passes, or is due; nil where none is.
    var tls: PassingTLS?
    /// What judges the client; nil where nothing more is judged.
    var review: (any ClientReview)?
    var hasClientSpoken = false
    private var hasClientEnded = false
    /// The lines of the client that are no text.
    var lineCount = 0

    /// More commands of a client are not kept in one session.
    static let mostLines = 100_000

    package init(_ settings: WatchSettings, _ review: (any ClientReview)? = nil) {
        self.settings = settings
        self.review = review
    }

    /// The client has sent bytes.
    package mutating func take(client bytes: [UInt8], in dialogue: inout Dialogue, at time: Double) {
        var rest = bytes[...]
        expectTLS(before: rest, dialogue.session)
        hasClientSpoken = true
        if opacity != .full { passTLS(client: &rest, in: &dialogue, at: time) }
        while opacity == nil, !rest.isEmpty {
            let line = rest
            read(&rest, in: &dialogue, at: time)
            judge(line[..<rest.startIndex], in: &dialogue, at: time)
        }
        passed.client += rest.count
    }

    /// The server has sent bytes.
    package mutating func take(server bytes: [UInt8], in dialogue: inout Dialogue, at time: Double) -> Step {
        guard opacity != .full else {
            passed.server += bytes.count
            return .pass(bytes)
        }
        var rest = bytes[...]
        passTLS(server: &rest, in: &dialogue, at: time)
        guard !rest.isEmpty else { return .pass(bytes) }
        settleClient(in: &dialogue, at: time)
        let wasDue = dialogue.session.phase == .tlsHandshake
        let head = Array(bytes.prefix(bytes.count - rest.count))
        let output = head + (settings.stripsStartTLS ? strip(rest, in: &dialogue, at: time) : Array(rest))
        if !settings.stripsStartTLS { dialogue.receive(Array(rest), at: time) }
        review(in: &dialogue, at: time) { $0.wrote(Array(output.dropFirst(head.count)), at: time) }
        if dialogue.session.phase == .tlsHandshake, !wasDue {
            settleInClear(in: &dialogue, at: time)
            if settings.terminatesTLS { return .secure(then: output + takeHeld()) }
            tls = tls ?? PassingTLS()
            tls?.isServerInClear = false
            return .pass(output + takeHeld())
        }
        if !dialogue.canTakeMore { opacity = .full }
        return .pass(opacity == nil ? output : output + takeHeld())
    }

    /// The client has closed its side, or its connection broke.
    package mutating func clientEnded(_ reason: String, in dialogue: inout Dialogue, at time: Double) {
        guard !hasClientEnded else { return }
        hasClientEnded = true
        if opacity == nil, let rest = lines.finish() { send(rest, in: &dialogue, at: time) }
        noteUnkept(in: &dialogue, at: time)
        if isEndJudged(dialogue.session) {
            let isAnswerDue = dialogue.session.dueResults > 0
            review(in: &dialogue, at: time) { $0.ended(isAnswerDue: isAnswerDue, at: time) }
        }
        review = nil
        dialogue.note(.clientEnded(reason), at: time)
    }

    /// The server has closed the connection; returns what the client still gets.
    package mutating func serverEnded(
        _ reason: String, in dialogue: inout Dialogue, at time: Double
    ) -> [UInt8] {
        settleClient(in: &dialogue, at: time)
        notePassed(in: &dialogue, at: time)
        endReview(in: &dialogue, at: time)
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
        endReview(in: &dialogue, at: time)
        dialogue.close(at: time)
    }

    /// What passed without being shown, in words; nil for nothing.
    package var passedWords: String? {
        opacity.map { Note.passed(client: passed.client, server: passed.server, isUnderTLS: $0 == .tls).text }
    }

    func notePassed(in dialogue: inout Dialogue, at time: Double) {
        guard let opacity else { return }
        dialogue.note(
            .passed(client: passed.client, server: passed.server, isUnderTLS: opacity == .tls), at: time)
    }

    mutating func becomeOpaque(_ reason: Opacity, in dialogue: inout Dialogue, at time: Double) {
        noteUnkept(in: &dialogue, at: time)
        opacity = reason
        if reason == .full { review = nil }
        dialogue.note(reason == .tls ? .opaque : .fullWatched, at: time)
    }
}
