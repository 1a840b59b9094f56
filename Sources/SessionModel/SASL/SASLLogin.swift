import SMTPStandard
import SMTPSyntax

/// An authentication in progress: a mechanism, with the SMTP lines around it (RFC 4954 §4).
///
///     C: AUTH LOGIN
///     S: 334 VXNlcm5hbWU6
///     C: YWxpY2U=
package struct SASLLogin: Sendable {
    /// What follows from a reply of the server.
    package struct Turn: Hashable, Sendable {
        package enum Outcome: Hashable, Sendable {
            /// The server accepted, usually with 235.
            case done(ReplyCode)
            /// The server refused; the code says how.
            case refused(ReplyCode)
            /// The client gave up, or does not believe the server; the reason in a sentence.
            case failed(String)
        }

        /// The line to send now, without its ending; nil when there is none.
        package let line: [UInt8]?
        /// What the server said, decoded.
        package let heard: SASLMessage?
        /// What the line says, decoded.
        package let said: SASLMessage?
        /// How the authentication ended; nil while it continues. A `*` may still have to be sent.
        package let outcome: Outcome?
    }

    /// Why an authentication cannot begin, in a sentence.
    package struct Unavailable: Error, Hashable, Sendable {
        package let reason: String
        /// What helps, where the user can give it to the program.
        package let remedy: Remedy?

        package init(reason: String, remedy: Remedy? = nil) {
            self.reason = reason
            self.remedy = remedy
        }
    }

    package var mechanism: String { client.name }
    private var client: any SASLMechanism
    private var heardCount = 0
    private var saidCount = 0

    package init(_ client: any SASLMechanism) { self.client = client }

    /// The AUTH line, with the initial response where the mechanism has one and it is wanted.
    ///
    ///     AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm
    ///
    /// A response that would make the command line too long has to wait for the first 334 (RFC 4954 §4). By default
    /// the line includes the response when the client speaks first.
    package mutating func begin(initialResponse: Bool? = nil) -> Turn {
        let before = self
        let isEarly = initialResponse ?? MechanismFacts.fact(for: mechanism)?.isClientFirst ?? false
        let turn = beginning(isEarly)
        guard isEarly, let line = turn.line, line.count > Self.longestLine else { return turn }
        self = before
        return beginning(false)
    }

    /// The longest command in octets, without its CR LF (RFC 5321 §4.5.3.1.4).
    private static let longestLine = 510

    private mutating func beginning(_ initialResponse: Bool) -> Turn {
        switch client.start(initialResponse: initialResponse) {
        case .send(let octets):
            // An empty response is written as =, to distinguish it from none (RFC 4954 §4).
            let text = octets.isEmpty ? "=" : Base64.encode(octets)
            return turn("AUTH \(mechanism) \(text)", said: said(octets))
        case .wait, .done: return turn("AUTH \(mechanism)")
        case .failed(let reason): return Turn(line: nil, heard: nil, said: nil, outcome: .failed(reason))
        }
    }

    /// Processes a reply to AUTH, or to an answer.
    package mutating func take(_ reply: Reply) -> Turn {
        guard reply.code == 334 else {
            guard reply.code.severity == .positive,
                PositiveCodes.standing(of: reply.code, to: .authAnswer) != .foreign
            else {
                return Turn(line: nil, heard: nil, said: nil, outcome: .refused(reply.code))
            }
            if case .failed(let reason) = client.accepted() {
                return Turn(line: nil, heard: nil, said: nil, outcome: .failed(reason))
            }
            return Turn(line: nil, heard: nil, said: nil, outcome: .done(reply.code))
        }
        let text = ASCII.trimmed((reply.lines.last?.text ?? [])[...])
        guard let challenge = Base64.decode(text) ?? (ignoresChallenge ? Array(text) : nil) else {
            return turn("*", outcome: .failed("The challenge is not base64, so the authentication was cancelled."))
        }
        let heard = SASLMessage(challenge, from: .server, mechanism: mechanism, step: heardCount)
        heardCount += 1
        switch client.answer(to: challenge) {
        case .send(let octets): return turn(Base64.encode(octets), heard: heard, said: said(octets))
        case .failed(let reason): return turn("*", heard: heard, outcome: .failed(reason))
        case .wait, .done:
            return turn("*", heard: heard, outcome: .failed("The server asks again after the last answer."))
        }
    }

    /// Whether the text of a challenge does not matter.
    private var ignoresChallenge: Bool { mechanism == "LOGIN" || mechanism == "PLAIN" }

    private mutating func said(_ octets: [UInt8]) -> SASLMessage {
        defer { saidCount += 1 }
        return SASLMessage(octets, from: .client, mechanism: mechanism, step: saidCount)
    }

    private func turn(
        _ line: String, heard: SASLMessage? = nil, said: SASLMessage? = nil, outcome: Turn.Outcome? = nil
    ) -> Turn {
        Turn(line: Array(line.utf8), heard: heard, said: said, outcome: outcome)
    }
}
