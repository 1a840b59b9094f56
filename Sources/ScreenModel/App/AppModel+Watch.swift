import SMTPSyntax
import SessionModel

// A client and its server, which are watched: what one says goes to the other, and nothing is typed.
extension AppModel {
    /// A session that waits for its client. `target` is the server, `listening` where the client connects to, `review`
    /// judges the client.
    package init(
        watching settings: WatchSettings, review: any ClientReview, target: String, listening: String,
        recording: Recording, size: Size,
        marks: Marks, today: Int? = nil
    ) {
        self.init(
            Settings(
                source: .watched, target: target, helloName: "", startsWithTLS: settings.startsWithTLS, marks: marks,
                today: today), recording: recording, size: size)
        watch = Watch(listening: listening, settings: settings, review: review)
        dialogue = Self.watchedDialogue(settings)
    }

    private static func watchedDialogue(_ settings: WatchSettings) -> Dialogue {
        Dialogue(Transcript(settings.keepsAll ? .kept : .printed))
    }

    /// The session of the next client, beside this one.
    func watchingNext(_ recording: Recording) -> AppModel? {
        guard let watch else { return nil }
        var next = AppModel(
            watching: watch.settings, review: watch.review, target: settings.target, listening: watch.listening,
            recording: recording,
            size: size, marks: marks, today: settings.today)
        next.shown.view = shown.view
        next.shown.sizes = shown.sizes
        return next
    }

    /// Whether no client has come yet.
    package var awaitsClient: Bool { watch.map { $0.client == nil } ?? false }

    /// Whether the client of a session that is watched is there.
    var hasClient: Bool { !awaitsClient && (connection.link == .open || connection.link == .connecting) }

    /// What is printed and recorded is kept no longer, so many entries at a time.
    mutating func forgetPrinted() {
        let count = dialogue.transcript.count
        if watch?.settings.keepsAll == false, count - dialogue.transcript.start >= 1000 {
            dialogue.forget(before: count)
        }
    }

    /// Whether the user looks at something of this session that a new one must not cover.
    var isLookedAt: Bool { shown.chosen != nil || shown.top != nil || shown.page != nil || shown.searchLine != nil }

    /// What the line below the conversation says all the time.
    var watchWords: String? {
        guard let watch else { return nil }
        if awaitsClient {
            return "Waiting for a client on \(watch.listening). What it says goes to \(settings.target)."
        }
        if let passed = watch.relay.passedWords {
            return "Read-only. \(passed.prefix(1).uppercased())\(passed.dropFirst())."
        }
        return switch connection.link {
        case .closed, .failed: "This session is over. The next client is awaited on \(watch.listening)."
        case .connecting, .open: "Read-only: everything passes as it was sent, and nothing can be typed."
        }
    }

    mutating func take(_ event: ClientEvent) -> [Effect] {
        switch event {
        case .accepted(let address): return accepted(address)
        case .sent(let bytes):
            guard connection.link == .open else { return [] }
            if watch?.isClientDue == true {
                withRelay { $0.drop(client: bytes, in: &$1, at: $2) }
                return []
            }
            withRelay { $0.take(client: bytes, in: &$1, at: $2) }
            return [.forward(bytes)]
        case .secured(let version):
            watch?.isClientDue = false
            withRelay { $0.clientSecured(version, in: &$1, at: $2) }
            return []
        case .handshakeFailed(let failure):
            guard connection.link == .open else { return [] }
            withRelay {
                $0.clientHandshakeFailed(failure, in: &$1, at: $2)
                $0.end(in: &$1, at: $2)
            }
            connection.link = .closed
            return [.close, .client(.close)]
        case .ended: return clientEnded()
        case .lost(let reason): return clientLost(reason)
        }
    }

    private mutating func accepted(_ address: String) -> [Effect] {
        guard let settings = watch?.settings else { return [] }
        watch?.client = address
        connection.connectingSince = now
        dialogue.note(.watched(client: address), at: now)
        for note in settings.notes { dialogue.note(note, at: now) }
        return [.connect]
    }

    /// The server is reached; only now something is read of the client.
    mutating func connectedWatched() -> [Effect] {
        guard watch?.isClientLost == false else {
            connection.link = .closed
            withRelay { $0.end(in: &$1, at: $2) }
            return [.close]
        }
        return settings.startsWithTLS ? [.startTLS] : [.read, .client(.read)]
    }

    mutating func passOn(_ bytes: [UInt8]) -> [Effect] {
        let step = withRelay { $0.take(server: bytes, in: &$1, at: $2) }
        if shown.chosen == nil { shown.sideTop = 0 }
        switch step {
        case .pass(let bytes): return bytes.isEmpty ? [.read] : [.client(.write(bytes))]
        case .secure(let reply):
            watch?.heldReply = reply
            watch?.isClientDue = true
            return [.startTLS]
        case nil: return []
        }
    }

    /// TLS with the server is active; now it begins with the client.
    mutating func securedWatched() -> [Effect] {
        guard let reply = watch?.heldReply else { return [.read, .client(.secure(after: [])), .client(.read)] }
        watch?.heldReply = nil
        return [.client(.secure(after: reply))]
    }

    /// Without TLS with the server there is none with the client: both connections are closed.
    mutating func handshakeFailedWatched() -> [Effect] {
        connection.link = .closed
        withRelay { $0.end(in: &$1, at: $2) }
        return [.close, .client(.close)]
    }

    mutating func endedWatched(_ reason: String) -> [Effect] {
        let rest = withRelay { $0.serverEnded(reason, in: &$1, at: $2) } ?? []
        connection.link = .closed
        return (rest.isEmpty ? [] : [.client(.write(rest))]) + [.client(.end), .close]
    }

    private mutating func clientEnded() -> [Effect] {
        guard connection.link == .open else { return [] }
        withRelay { $0.clientEnded("", in: &$1, at: $2) }
        return [.endSending]
    }

    private mutating func clientLost(_ reason: String) -> [Effect] {
        guard connection.link == .open else {
            watch?.isClientLost = true
            return []
        }
        withRelay {
            $0.clientEnded(reason, in: &$1, at: $2)
            $0.end(in: &$1, at: $2)
        }
        connection.link = .closed
        return [.close]
    }

    /// Leaves the program; while sessions go on only after a question.
    mutating func quitByKey() -> [Effect] {
        guard connection.link == .open || otherSessions > 0 else { return quit() }
        shown.open(.quitQuestion)
        return []
    }

    /// Leaves the program with all sessions: none of them is the user's.
    mutating func leaveWatching() -> [Effect] { otherSessions > 0 ? [.sessions(.leaveAll)] : quit() }

    /// The program leaves: both connections are closed, and nothing is sent.
    mutating func quitWatched() -> [Effect] {
        let isOpen = connection.link == .open
        connection.link = .closed
        if isOpen { withRelay { $0.end(in: &$1, at: $2) } }
        return [.close, .client(.close), .quit]
    }

    /// The relay and the dialogue are parts of the model: while the relay works the model does not hold it.
    @discardableResult
    private mutating func withRelay<Result>(_ body: (inout Relay, inout Dialogue, Double) -> Result) -> Result? {
        guard var watch else { return nil }
        self.watch = nil
        defer { self.watch = watch }
        return body(&watch.relay, &dialogue, now)
    }
}
