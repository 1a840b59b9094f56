import SessionModel

/// What happens to the explorer when something happens. Pure: the same model and event give the same result.
///
/// This routes; the work is done in the files beside it. What is new in the transcript afterwards is recorded by the
/// caller, before the effects are carried out.
public func update(_ model: inout AppModel, _ event: AppEvent, at time: Double) -> [Effect] {
    model.now = time
    let wasUnderway = model.session.isLoginUnderway
    let wasAsked = model.session.phase == .auth
    defer { model.loginMayHaveEnded(wasUnderway: wasUnderway, wasAsked: wasAsked) }
    switch event {
    case .key(let key): return model.press(key)
    case .paste(let text): return model.paste(text)
    case .resized(let size):
        model.size = size
        return []
    case .connected(let address): return model.connected(address)
    case .connectionFailed(let reason): return model.connectionFailed(reason)
    case .received(let bytes): return model.received(bytes)
    case .ended(let reason): return model.ended(reason)
    case .recordingFailed(let reason):
        model.recording = .failed(reason: reason)
        return []
    case .tick: return model.tick()
    case .resumed: return [.redraw]
    case .terminated: return model.quit()
    }
}
