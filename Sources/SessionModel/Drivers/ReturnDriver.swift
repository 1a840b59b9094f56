/// Restores the state of an earlier connection: STARTTLS, EHLO, authentication, the commands of the transaction.
///
/// What is sent first is sent by drivers of its own; where one of them cannot go on, the rest is left.
package struct ReturnDriver: Driver {
    private var parts: [any Driver] = []
    /// Why not everything could be restored, in a sentence.
    private let loss: String?
    private var sent = 0

    /// `login` is the driver that logs in again; if the user was logged in and there is none, the driver ends with
    /// `withoutLogin`, a sentence. `helloName` is for a STARTTLS that is demanded where no hello was accepted before.
    package init(
        to point: ReturnPoint, byStartTLS: Bool, helloName: String, login: LoginDriver?, withoutLogin: String
    ) {
        if byStartTLS {
            parts.append(StartTLSOpening(hello: point.helloBeforeTLS ?? point.hello, helloName: helloName))
        }
        if let hello = point.hello { parts.append(ResendDriver([hello])) }
        let isLoginLost = point.mechanism != nil && login == nil
        if let login { parts.append(login) }
        if !isLoginLost && !point.transaction.isEmpty { parts.append(ResendDriver(point.transaction)) }
        loss = isLoginLost ? withoutLogin : nil
    }

    package var activity: String { "The session is being restored" }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        var events = events
        while !parts.isEmpty {
            let step = parts[0].next(after: events, in: &dialogue, at: time)
            switch step {
            case .done(.over), .done(.login(.done, _)), .done(.resent):
                parts.removeFirst()
                events = []
            case .write:
                // Answers inside AUTH and octets are not commands.
                if case .command = dialogue.transcript.newestStyle?.kind { sent += 1 }
                return step
            case .done(.login(.refused, _)), .done, .wait, .ask: return step
            }
        }
        return .done(loss.map(DriverOutcome.stopped) ?? .restored(sent))
    }
}
