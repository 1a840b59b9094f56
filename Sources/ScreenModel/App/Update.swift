import SMTPSyntax
import SessionModel

/// What happens to the explorer when something happens. Pure: the same model and event give the same result.
///
/// This routes; the work is done in the files beside it. What is new in the transcript afterwards is recorded by the
/// caller, before the effects are carried out.
package func update(_ model: inout AppModel, _ event: AppEvent, at time: Double) -> [Effect] {
    model.now = time
    let wasUnderway = model.session.isLoginUnderway
    let asked = wasUnderway && !event.isTyped ? model.enter : nil
    let isDriven = model.driver != nil
    let effects = model.take(event) + model.observeLesson()
    model.searchOn()
    // What a recording loads was there before.
    if model.source != .recording {
        model.shown.newBelow.look(in: model.dialogue.transcript, isAtEnd: model.shown.top == nil)
    }
    if wasUnderway && !model.session.isLoginUnderway { model.loginHasEnded(after: asked, isDriven: isDriven) }
    model.renewGhost()
    model.renewMoment()
    model.returnToList()
    return effects
}

extension AppEvent {
    /// Whether the user has caused it in the line.
    fileprivate var isTyped: Bool {
        switch self {
        case .key, .paste, .pasteTooLong, .line: true
        default: false
        }
    }
}

extension AppModel {
    fileprivate mutating func take(_ event: AppEvent) -> [Effect] {
        switch event {
        case .key(let key): return press(key)
        case .paste(let text): return paste(text)
        case .pasteTooLong(let octets):
            notice = PastedLines.Refusal.tooLong(octets).sentence
            return []
        case .resized(let size):
            self.size = size
            return []
        case .connected(let address): return connected(address)
        case .connectionFailed(let failure): return connectionFailed(failure)
        case .step(let step): return take(step)
        case .mailServers(let list): return show(list)
        case .dnsFindings(let findings): return take(findings)
        case .onTheWay(let event):
            if connection.link == .open || connection.link == .connecting { dialogue.note(Note(event), at: now) }
            return []
        case .received(let bytes): return received(bytes)
        case .ended(let reason): return ended(reason)
        case .secured(let report): return secured(report)
        case .handshakeFailed(let failure): return handshakeFailed(failure)
        case .client(let event): return take(event)
        case .saved(let words):
            confirm(.saved(words))
            return []
        case .notSaved(let reason):
            notice = reason
            lookup = nil
            learning?.wanted = nil
            return []
        case .recordingFailed(let reason):
            recording = .failed(reason: reason)
            return []
        case .mailbox(let messages):
            show(messages)
            return []
        case .scenarios(let scenarios):
            show(scenarios)
            return []
        case .scenarioNames(let scenarios): return completeScenario(among: scenarios)
        case .scenarioChanged(let scenario): return scenarioChanged(scenario)
        case .profileRead(let server): return connect(to: server)
        case .profileNames(let profiles): return completeProfile(among: profiles)
        case .lessonsKept(let progress):
            learning?.progress = progress
            return []
        case .tlsChanged(let preferences, let lockedKey):
            let effects = tlsChanged(preferences)
            if let lockedKey { askForPassphrase(of: lockedKey, connecting: false) }
            return effects
        case .keyUnlocked: return keyUnlocked()
        case .keyNotUnlocked(let reason): return keyNotUnlocked(reason)
        case .visiting(let target, let recording): return visiting(target, recording)
        case .line(let line, let isTyped): return enter(line: line, isTyped: isTyped)
        case .nonce(let nonce): return takeNonce(nonce)
        case .remembered(let lines):
            remember(lines)
            return []
        case .listed(let listing): return listed(listing)
        case .written: return nextPiece()
        case .messageOpened(let size): return messageOpened(size)
        case .messagePiece(let octets): return messagePiece(octets)
        case .messageFailed(let reason): return messageFailed(reason)
        case .messageStamped(let stamp, let attachment): return messageStamped(stamp, attachment)
        case .messageEdited(let text): return messageEdited(text)
        case .loaded(let bytes): return loaded(bytes)
        case .loadingFailed(let reason): return loadingFailed(reason)
        case .recordingOpened(let opened):
            show(opened)
            return []
        case .tick:
            guard loading == nil else { return [.load] }
            playback?.advance(dialogue.transcript, at: now)
            return tick()
        case .resumed: return [.redraw]
        case .terminated: return quit()
        }
    }
}
