import SMTPSyntax

// What a script does between its steps.
extension ScriptDriver {
    /// Whether something is to be done before the next step is sent.
    var isAtControl: Bool { script.controls[control]?.step == upcoming }

    /// Does what is due between the steps; true while the script waits.
    mutating func isPaused(in dialogue: inout Dialogue, at time: Double) -> Bool {
        while let mark = script.controls[control], mark.step == upcoming,
            feed?.isWhole(control, in: script) ?? true,
            dialogue.session.phase != .closed || isFollowedByReconnect
        {
            switch mark.control {
            case .sleep(let seconds):
                if wakesAt == nil {
                    wakesAt = time + seconds
                    if seconds > 0 { dialogue.note(.sleeps(seconds), at: time) }
                }
                guard let wakesAt, time >= wakesAt else { return true }
                self.wakesAt = nil
                control += 1
            case .unlessOffered(let condition, let target):
                guard !condition.isMet(in: dialogue.session) else {
                    control += 1
                    continue
                }
                dialogue.note(.leftOut(condition.description), at: time)
                go(on: target)
            case .jump(let target): go(on: target)
            }
        }
        return false
    }

    private mutating func go(on target: ScriptControl.Target) {
        (upcoming, control) = (target.step, target.control)
    }

    /// Whether the next step opens another connection.
    var isFollowedByReconnect: Bool { upcoming < available && script.steps.isReconnect(at: upcoming) }

    /// Leaves the connection; what plays the rest waits for the greeting of the next one.
    mutating func reconnect(at time: Double) -> DriverStep {
        let step = upcoming
        played?.begin(step)
        upcoming += 1
        let beginsItself = script.beginsWithStartTLS(at: upcoming)
        opening = beginsItself ? nil : usualOpening
        demandsTLSAt = usualOpening != nil && beginsItself ? upcoming + 2 : nil
        (sent, replies, login, loginFailure) = (SentSteps(), [], nil, nil)
        sent.append(SentSteps.Part(step: step, tag: -1, octets: 0, mayBeFollowed: false))
        (wantsConnection, wasWaiting) = (true, true)
        return .done(.over)
    }

    /// The values of environment variables are searched for in what the server says, as a password is.
    mutating func keepSecrets(in dialogue: inout Dialogue) {
        guard keptSecrets < script.secrets.count else { return }
        for secret in script.secrets[keptSecrets...] { dialogue.keepSecret(secret) }
        keptSecrets = script.secrets.count
    }
}
