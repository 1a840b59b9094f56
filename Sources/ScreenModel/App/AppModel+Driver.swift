import SessionModel

// What sends for the user: one driver at a time.
extension AppModel {
    /// Tells the driver what has happened, until it waits or is done. On a closed connection it is of no use any more.
    mutating func drive(after events: [DriverEvent]) -> [Effect] {
        guard connection.link == .open, var driver else {
            leaveDriver()
            return []
        }
        let (written, step) = driver.run(after: events, in: &dialogue, at: now)
        if !written.isEmpty { shown.top = nil }
        let effects = written.map(Effect.write)
        self.driver = driver
        switch step {
        case .wait, .write: return effects
        case .ask(.nonce): return effects + [.drawNonce]
        case .ask(.piece(let most)): return ask(forPiece: most, after: effects)
        case .done(let outcome):
            let name = outgoing?.name ?? ""
            self.driver = nil
            return effects + end(outcome, name)
        }
    }

    /// Where the server listens; nil for the practice server and a recording.
    var endpoint: Endpoint? { Endpoint(settings.target) }

    /// `:again`
    mutating func sendAgain() -> [Effect] {
        guard connection.link == .open else {
            notice = "The connection is not open; :reconnect opens a new one."
            return []
        }
        guard driver == nil, !isSecuring else {
            notice = "MAIL cannot be sent here; nothing was sent."
            return []
        }
        do throws(ResendDriver.Refusal) {
            driver = try ResendDriver(transactionOf: dialogue)
            return drive(after: [])
        } catch {
            notice = error.reason
            return []
        }
    }

    /// What is sent on a new connection ahead of the user's own lines.
    func way(to point: ReturnPoint) -> (any Driver)? {
        guard !point.isEmpty else { return settings.demandsStartTLS ? StartTLSOpening(helloName: helloArgument) : nil }
        return ReturnDriver(
            to: point,
            byStartTLS: settings.demandsStartTLS || connection.retriesTLS
                || point.isUnderTLS && !settings.startsWithTLS,
            helloName: helloArgument,
            login: login(again: point.mechanism),
            withoutLogin: "AUTH was not repeated: no password is kept. Use :auth"
                + (point.transaction.isEmpty ? "." : ", then :again."))
    }

    /// The authentication by `:auth`, repeated; nil where there was none, or its secret is not kept.
    private func login(again mechanism: String?) -> LoginDriver? {
        guard let usedLogin, usedLogin.mechanism == mechanism, let given,
            let secret = given.secret(for: usedLogin.user)
        else { return nil }
        return LoginDriver(
            usedLogin, usedLogin.credentials(secret, host: loginPlace.host, port: loginPlace.port),
            settings.cryptography,
            notes: ["the \(usedLogin.secretName) comes from \(given.source)"], source: given.source,
            refusesRisk: true)
    }

    private static func commands(_ count: Int) -> String {
        count == 1 ? "1 command was" : "\(count) commands were"
    }

    /// `name` is that of the message that was sent, if one was.
    private mutating func end(_ outcome: DriverOutcome, _ name: String) -> [Effect] {
        switch outcome {
        case .over, .login(.done, _): break
        case .login(.failed, _): usedLogin = nil
        case .login(.refused(let code), let source):
            usedLogin = nil
            takeRefusal(code, of: source)
        case .stopped(let reason): notice = reason
        case .pasted(let end): endPaste(end)
        case .resent(let count, let leftOut):
            let words = leftOut == 0 ? "" : " Left out: \(leftOut), whose form the server had refused."
            report("\(Self.commands(count)) sent again, but not the message.\(words)")
        case .restored(let count): report("Reconnected: \(Self.commands(count)) sent again to restore the session.")
        case .sentMessage(let message): reportSent(message, name)
        case .broken(let reason):
            let effects = closeConnection()
            notice = reason
            return effects
        case .noTLS:
            dialogue.close(at: now)
            connection.link = .closed
            return [.close]
        }
        return []
    }
}
