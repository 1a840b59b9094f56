import SMTPSyntax
import SessionModel

// Tab: the ways to go on with the line, and the ghost of the likeliest one.
extension AppModel {
    /// The ways to go on with the line as it is, the likeliest first.
    private var candidates: [Candidate] {
        guard enter.isCommand else { return [] }
        let (before, after) = typing.line.around(Typing.mostJudged)
        guard before.utf8.count + after.utf8.count == typing.line.octetCount else { return [] }
        if before.first == ":" {
            return after.isEmpty
                ? LocalCompletions(
                    session: session, listing: typing.listing, scenarios: practice.scenarios, profiles: profiles,
                    lessons: learning?.names ?? []
                ).candidates(before) : []
        }
        let first = typing.line.isEmpty ? firstStep.map(candidate) : nil
        guard connection.link == .open, session.phase != .closed else { return first.map { [$0] } ?? [] }
        let others = CommandCompletions(judge: dialogue.judge, helloName: helloArgument, addresses: typing.addresses)
            .candidates(before, after)
        return (first.map { [$0] } ?? []) + others.filter { $0.line != first?.line }
    }

    /// The first step among the ways to go on.
    private func candidate(_ step: CommandDraft) -> Candidate {
        Candidate(
            step.text, cursor: step.after, name: step.text, "the first step, as for \(NamedAction.takeAdvice.key)")
    }

    /// Tab in the line. The only way to go on is inserted, and so is the first step into an empty line; of several the list
    /// is opened, after the first step by the second Tab.
    mutating func complete() -> [Effect] {
        guard enter.isCommand, !typing.isFlowing else { return [] }
        if let path = LocalCompletions.path(in: typing.text), typing.line.isAtEnd {
            return [.listFolder(FolderListing.folder(in: path))]
        }
        if settings.isPractice, LocalCompletions.isScenario(typing.text) { return [.practice(.complete)] }
        if source == .live, LocalCompletions.isProfile(typing.text) { return [.listProfiles] }
        if let steps = typing.steps {
            typing.open(Completion(steps, chosen: 1))
        } else {
            offer(candidates)
        }
        return []
    }

    /// What all of them begin with is inserted before the list is opened.
    private mutating func offer(_ candidates: [Candidate]) {
        guard let first = candidates.first else {
            notice = typing.line.isEmpty ? "Nothing can be sent now." : "There is nothing to complete here."
            return
        }
        if typing.line.isEmpty {
            typing.accept(first)
            if candidates.count > 1 { typing.offerSteps(candidates) }
        } else if candidates.count == 1 {
            typing.accept(first)
        } else {
            let (before, after) = typing.line.around(Typing.mostJudged)
            let common = Candidate.commonRest(of: candidates, after: before, after)
            if !common.isEmpty { typing.replace(by: before + common + after, cursor: after.count) }
            typing.open(Completion(candidates))
        }
    }

    /// What was asked for to complete the line has come.
    mutating func offerCandidates() { offer(candidates) }

    /// The names of a folder have come, for the path that is typed.
    mutating func listed(_ listing: FolderListing) -> [Effect] {
        guard enter.isCommand, let path = LocalCompletions.path(in: typing.text),
            FolderListing.folder(in: path) == listing.folder
        else { return [] }
        typing.listing = listing
        offer(candidates)
        return []
    }

    /// The scenarios have come, for the name that is typed.
    mutating func completeScenario(among scenarios: [PracticeScenario]) -> [Effect] {
        practice.scenarios = scenarios
        if enter.isCommand, LocalCompletions.isScenario(typing.text) { offer(candidates) }
        return []
    }

    mutating func stepInList(by count: Int) -> [Effect] {
        shown.sessions == nil ? typing.stepInList(by: count) : shown.sessions?.step(by: count)
        return []
    }

    mutating func acceptCandidate() -> [Effect] {
        if let sessions = shown.sessions { return acceptSession(sessions) }
        if let chosen = typing.completion?.chosen { typing.accept(chosen) }
        return []
    }

    mutating func closeList() -> [Effect] {
        shown.sessions = nil
        typing.closeList()
        return []
    }

    /// The list follows the line; it is closed where nothing fits any more.
    mutating func filterList() {
        let candidates = candidates
        candidates.isEmpty ? typing.closeList() : typing.open(Completion(candidates))
    }

    /// The ghost follows the line when it has settled, and the session; not while a reply is arriving.
    mutating func renewGhost() {
        guard typing.needsGhost(at: dialogueRevision) else { return }
        guard !typing.line.isEmpty, typing.completion == nil, typing.search == nil, !typing.isSelected, enter.isCommand
        else { return typing.show(nil, at: dialogueRevision) }
        guard !session.isInsideReply else { return }
        let (before, after) = typing.line.around(Typing.mostJudged)
        // Of a word that is not begun nothing is guessed: what is dim is not sent, and would look as if it were.
        guard let last = before.last, !" <=".contains(last) else { return typing.show(nil, at: dialogueRevision) }
        let ghost = after.isEmpty || after == ">" ? candidates.first.flatMap { Ghost($0, after: before, after) } : nil
        typing.show(ghost, at: dialogueRevision)
    }

    /// The ghost becomes part of the line; false where there is none.
    mutating func acceptGhost() -> Bool {
        guard let ghost = typing.ghost, enter.isCommand else { return false }
        typing.accept(ghost.candidate)
        return true
    }
}
