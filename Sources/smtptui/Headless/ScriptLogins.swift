import SMTPSyntax
import SessionModel

/// What the logins of a script are carried out with.
struct ScriptLogins {
    /// The password or the token.
    var secret = ""
    /// The server, as OAUTHBEARER names it.
    var host = ""
    var port: Int?
    /// Whether a password may go out without TLS.
    var mayGoInClear = false
    var cryptography = LoginHashes.all
    var drawNonce: @Sendable () -> String = Nonce.draw

    /// Begins a login; the reason in a sentence where that cannot be.
    func begin(
        _ wanted: WantedLogin, in dialogue: inout Dialogue, at time: Double
    ) throws(SASLLogin.Unavailable) -> (login: SASLLogin, carried: CarriedTurn) {
        let name = wanted.mechanism
        guard mayGoInClear || !dialogue.judge.showsSecret(of: name) else {
            throw SASLLogin.Unavailable(
                reason: "AUTH \(name) was not sent: without TLS it shows the \(wanted.secretName) to everybody on the "
                    + "way, and a server on this machine is no exception here. Put STARTTLS before it, or give "
                    + "--allow-cleartext.")
        }
        // It was wished for by --insecure, so it is said and not refused.
        let isUnverified = dialogue.risk(ofSecretBy: name) == .unverified
        let notes = isUnverified ? ["the \(wanted.secretName) goes to a server that is not verified (--insecure)"] : []
        return try dialogue.begin(
            wanted, wanted.credentials(secret, host: host, port: port), cryptography, nonce: drawNonce(),
            telling: notes, at: time)
    }
}

// The logins of a script, carried out.
extension ScriptPlayer {
    /// A login under way.
    struct Walk {
        var login: SASLLogin
        /// Why this side gave up; nil while it goes on.
        var failure: String?
    }

    /// Sends the AUTH of a step that stands for a login.
    mutating func begin(_ wanted: WantedLogin, at time: Double) -> Action {
        let session = dialogue.session
        guard !session.isInMessage, session.chunkRemaining == 0, session.phase != .auth else {
            return giveUp("AUTH was not sent, for the server takes no command here")
        }
        do throws(SASLLogin.Unavailable) {
            let (login, carried) = try logins.begin(wanted, in: &dialogue, at: time)
            guard let wire = carried.wire else {
                if case .failed(let reason) = carried.outcome { return giveUp(reason) }
                return giveUp("The login could not begin.")
            }
            walk = Walk(login: login)
            stepIsAsked(at: time)
            return .write(wire)
        } catch {
            return giveUp(error.reason)
        }
    }

    /// Answers the newest reply of a login; nil when there is no more to be sent.
    mutating func goOnWithLogin(at time: Double) -> Action? {
        guard var walk, walk.failure == nil, let (reply, context) = replies.last, context.isOfLogin else { return nil }
        let carried = dialogue.carryOut(walk.login.take(dialogue.uncut(reply)), of: walk.login, at: time)
        if case .failed(let reason) = carried.outcome { walk.failure = reason }
        self.walk = walk
        return carried.wire.map(Action.write)
    }

    /// Judges a login by its last reply; what is expected before that is held against the 334s, one by one.
    mutating func judgeLogin(_ expected: [ExpectedReply], _ line: Int) {
        defer { walk = nil }
        if let failure = walk?.failure {
            complain(line, failure, .loginRefused)
            isStopped = true
            return
        }
        let isFinalExpected = expected.last.map { !$0.mayBeIntermediate } ?? false
        guard let (final, context) = replies.last else { return }
        if isFinalExpected, let wanted = expected.last {
            guard wanted.isMet(by: final) else { return complain(of: wanted, final, context) }
        } else {
            judge(final, context, line)
        }
        let asked = replies.dropLast().map(\.reply)
        for (index, wanted) in (isFinalExpected ? expected.dropLast() : expected[...]).enumerated() {
            guard index < asked.count else { return complain(of: wanted, nil, context) }
            if !wanted.isMet(by: asked[index]) { return complain(of: wanted, asked[index], context) }
        }
    }

    private mutating func giveUp(_ reason: String) -> Action {
        complain(script.steps[next].lineNumber, reason, .loginRefused)
        isStopped = true
        return .finish
    }
}
