import SessionModel

/// The sessions of a window: one is shown, and all of them go on.
///
/// Keys are for the session that is shown. An event of a connection or a file names its session, and so does each effect.
/// The visible session is stored outside the list, so that the cost of a key does not depend on the number of sessions.
///
///     var workspace = Workspace(model)
///     let effects = workspace.take(.key(.enter), at: time)
///     let others = workspace.take(.received(bytes), in: 2, at: time)
package struct Workspace: Sendable {
    package private(set) var shown: OpenSession
    /// The others, in the order in which they were opened.
    package private(set) var hidden: [OpenSession] = []
    /// The number that the next session gets.
    package private(set) var nextNumber = 2
    /// When the first of the others must go on.
    private var hiddenWakeTime: Double?

    /// The first session begins with the program.
    package init(_ model: AppModel) {
        shown = OpenSession(1, model, start: 0)
        renewPlace()
    }

    var count: Int { hidden.count + 1 }

    /// All of them, in the order in which they were opened.
    var sessions: [OpenSession] { (hidden + [shown]).sorted { $0.number < $1.number } }

    package func session(_ number: Int) -> OpenSession? {
        number == shown.number ? shown : hidden.first { $0.number == number }
    }

    /// When something must go on without an event; nil for never.
    package var wakeTime: Double? { [shown.wakeTime, hiddenWakeTime].compactMap(\.self).min() }

    /// The sessions that must go on now.
    package func due(at time: Double) -> [Int] {
        let own = shown.wakeTime.map { time >= $0 } == true ? [shown.number] : []
        guard let hiddenWakeTime, time >= hiddenWakeTime else { return own }
        return own + hidden.filter { $0.hiddenWakeTime.map { time >= $0 } == true }.map(\.number)
    }

    /// Something happens in a session; without its number, in the one that is shown.
    package mutating func take(_ event: AppEvent, in number: Int? = nil, at time: Double) -> [SessionEffect] {
        if case .terminated = event { return end(at: time) }
        guard let number, number != shown.number else {
            let revision = shown.model.settingsRevision
            let old = shown.model.settings.preferences
            let effects = shown.take(event, at: time)
            let shared = shown.model.settingsRevision == revision || event.isVisit ? [] : shareSettings(since: old)
            return carryOut(effects, of: shown.number, at: time) + shared
        }
        // What comes from a session that is over is of no interest.
        guard let index = hidden.firstIndex(where: { $0.number == number }) else { return [] }
        let effects = hidden[index].take(event, at: time)
        hidden[index].noteNews(of: event)
        renewPlace()
        return carryOut(effects, of: number, at: time)
    }

    /// A session with another server begins, and is shown.
    package mutating func open(
        _ target: String, recording: AppModel.Recording, beside number: Int, at time: Double
    ) -> [SessionEffect] {
        guard let model = session(number)?.model.beside(target, recording) else { return [] }
        let opened = OpenSession(nextNumber, model, start: time)
        nextNumber += 1
        exchange(with: opened, at: time)
        return [SessionEffect(opened.number, .openHistory), SessionEffect(opened.number, .connect)]
    }

    /// A session is over. Where it was the one that is shown, the next one is.
    package mutating func left(_ number: Int, at time: Double) {
        guard !hidden.isEmpty, let target = session(number)?.model.settings.target else { return }
        if number == shown.number { show(neighbour, at: time) }
        hidden.removeAll { $0.number == number }
        renewPlace()
        if shown.model.source == .live { shown.model.report("The session with \(target) was closed.") }
    }

    /// The number of the session for the next client that is watched: the one that waits for it, or a new one.
    package var numberForClient: Int { shown.model.awaitsClient ? shown.number : nextNumber }

    /// A client has come, and has its session. It is shown, unless the user looks at something in another one.
    package mutating func openForClient(_ recording: AppModel.Recording, at time: Double) {
        if shown.model.awaitsClient {
            shown.model.recording = recording
            shown.begin(at: time)
        } else if let model = shown.model.watchingNext(recording) {
            let opened = OpenSession(nextNumber, model, start: time)
            nextNumber += 1
            guard shown.model.isLookedAt else { return exchange(with: opened, at: time) }
            hidden.append(opened)
            renewPlace()
        }
    }

    /// How many clients are there.
    package var clientCount: Int { sessions.count { $0.model.hasClient } }

    /// The oldest session that is over and not shown.
    package var spareSession: Int? { hidden.first { !$0.model.hasClient }?.number }

    /// Does something with each session, with its number.
    mutating func forEach(_ body: (Int, inout AppModel) -> Void) {
        for index in hidden.indices { body(hidden[index].number, &hidden[index].model) }
        body(shown.number, &shown.model)
    }

    /// The program ends: each session closes its connection.
    private mutating func end(at time: Double) -> [SessionEffect] {
        var effects: [SessionEffect] = []
        for index in hidden.indices {
            effects += hidden[index].take(.terminated, at: time).map { SessionEffect(hidden[index].number, $0) }
        }
        effects += shown.take(.terminated, at: time).map { SessionEffect(shown.number, $0) }
        return effects.filter { $0.effect != .quit } + [SessionEffect(shown.number, .quit)]
    }

    private mutating func carryOut(_ effects: [Effect], of number: Int, at time: Double) -> [SessionEffect] {
        var asked: [SessionEffect] = []
        for effect in effects {
            switch effect {
            case .sessions(let wish): asked += carryOut(wish, at: time)
            case .quit where count > 1: asked.append(SessionEffect(number, .leave))
            default: asked.append(SessionEffect(number, effect))
            }
        }
        return asked
    }

    private mutating func carryOut(_ wish: SessionsWish, at time: Double) -> [SessionEffect] {
        switch wish {
        case .next: show(neighbour, at: time)
        case .show(let place): if place <= count { show(sessions[place - 1].number, at: time) }
        case .list: shown.model.shown.sessions = list
        case .leaveAll: return leaveAll(at: time)
        }
        return []
    }

    /// Leaves all, unless the text of a message would be lost: then its session is shown, and asks.
    private mutating func leaveAll(at time: Double) -> [SessionEffect] {
        guard let open = ([shown] + hidden).first(where: \.model.losesMessage) else { return end(at: time) }
        show(open.number, at: time)
        shown.model.shown.open(.quitQuestion)
        return []
    }

    /// The session after the one that is shown, round and round.
    private var neighbour: Int {
        (hidden.first { $0.number > shown.number } ?? hidden.first ?? shown).number
    }

    private mutating func show(_ number: Int, at time: Double) {
        guard let index = hidden.firstIndex(where: { $0.number == number }) else { return }
        exchange(with: hidden.remove(at: index), at: time)
    }

    private mutating func exchange(with session: OpenSession, at time: Double) {
        var other = shown
        other.hide()
        hidden.insert(other, at: hidden.firstIndex { $0.number > other.number } ?? hidden.endIndex)
        let size = shown.model.size
        shown = session
        shown.show(size, at: time)
        renewPlace()
    }

    /// What the session that is shown has to know of the others.
    private mutating func renewPlace() {
        hiddenWakeTime = hidden.compactMap(\.hiddenWakeTime).min()
        // A recording has no others.
        guard shown.model.source != .recording else { return }
        let place = SessionPlace(
            number: hidden.count { $0.number < shown.number } + 1, count: count,
            othersHaveNews: hidden.contains(where: \.hasNews))
        if place != shown.model.place { shown.model.place = place }
    }

    /// What the user has changed for all sessions. What a profile sets for one of them stays as it is.
    private mutating func shareSettings(since old: Preferences) -> [SessionEffect] {
        let preferences = shown.model.settings.preferences
        var asked: [SessionEffect] = []
        for index in hidden.indices where hidden[index].model.share(preferences, since: old) {
            let seconds = hidden[index].model.settings.connectTimeout
            asked.append(SessionEffect(hidden[index].number, .limitConnecting(seconds: seconds)))
        }
        renewPlace()
        return asked
    }

    /// The sessions as rows, the one that is shown chosen.
    private var list: PopupList {
        let rows = sessions.enumerated().map { index, session in
            PopupList.Row(
                "\(index + 1) \(session.model.nameInList)",
                session.model.standing + (session.hasNews ? ", something new" : ""))
        }
        return PopupList(rows, chosen: (shown.model.place?.number ?? 1) - 1)
    }
}

extension AppEvent {
    /// Whether it is about another server, which has settings of its own.
    fileprivate var isVisit: Bool { if case .visiting = self { true } else { false } }
}
