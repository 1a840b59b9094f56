import SessionModel

// What sends for the user: one driver at a time.
extension AppModel {
    /// Tells the driver what has happened, until it waits or is done. On a closed connection it is of no use any more.
    mutating func drive(after events: [DriverEvent]) -> [Effect] {
        guard link == .open, var driver else {
            driver = nil
            return []
        }
        var events = events
        var effects: [Effect] = []
        while true {
            switch driver.next(after: events, in: &dialogue, at: now) {
            case .wait:
                self.driver = driver
                return effects
            case .write(let bytes):
                effects.append(.write(bytes))
                top = nil
                events = []
            case .ask(.nonce):
                self.driver = driver
                return effects + [.drawNonce]
            case .done(let outcome):
                self.driver = nil
                return effects + end(outcome)
            }
        }
    }

    private mutating func end(_ outcome: DriverOutcome) -> [Effect] {
        switch outcome {
        case .over, .login(.done, _), .login(.failed, _): break
        case .login(.refused(let code), let source): takeRefusal(code, of: source)
        case .stopped(let reason): notice = reason
        case .noTLS:
            dialogue.close(at: now)
            link = .closed
            return [.close]
        }
        return []
    }
}
