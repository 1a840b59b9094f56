import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// Dialogues of eleven real servers, taken from the wire, played through the session.
@Suite("Captured dialogues of real servers")
struct CaptureTests {
    /// What breaks the protocol in such a way that the dialogue cannot be relied on; it is rare, and was looked at.
    static let breaches: [String: Set<String>] = [
        // 221 to a line that looks like a header, and the fewer replies than recipients of aiosmtpd in LMTP.
        "postfix-screen": ["codes-differ", "foreign-code"], "postfix-strict": ["foreign-code"],
        "aiosmtpd-lmtp": ["foreign-code"],
    ]

    @Test("no breach is seen where there is none", arguments: Capture.servers)
    func breaches(_ server: String) throws {
        // A TLS hello in clear is no lines; who counts them differently sees another number of replies.
        for play in try CapturePlay.all(at: server) where !play.scene.hasPrefix("binary-") {
            let grave = Set(play.findings.filter { $0.by == .server && $0.isGrave }.map(\.id))
            #expect(grave.isSubset(of: Self.breaches[server] ?? []), "\(play.scene): \(grave)")
        }
    }

    @Test("every command has its reply, but where the server went away", arguments: Capture.servers)
    func pairs(_ server: String) throws {
        for play in try CapturePlay.all(at: server) where !Self.unpaired.contains(where: play.scene.hasPrefix) {
            #expect(play.session.outstanding.isEmpty || play.isCutOff, "\(play.scene)")
        }
    }

    /// Chunks to a server that takes them for commands, message text after a refused DATA, injected lines: there more
    /// lines are sent than answered, and nobody can say which is which.
    static let unpaired = ["bdat-", "tls-injection", "data-end-", "pipe-data-and-body", "pipe-after-dot", "binary-"]

    @Test("the phase follows the replies", arguments: Capture.servers)
    func phases(_ server: String) throws {
        for play in try CapturePlay.all(at: server) {
            for step in play.steps where step.isAlone {
                guard let expected = Self.phase(after: step) else { continue }
                #expect(expected.contains(step.after), "\(play.scene): \(step.command.verb) \(step.reply.code)")
            }
        }
    }

    /// Where a reply leads in any case; nil where that depends on what was before.
    private static func phase(after step: CapturePlay.Step) -> Set<Phase>? {
        switch (step.context, step.reply.code) {
        case (_, 421), (.command(.quit), 221): [.closed]
        case (.command(.data), 354): [.data]
        case (.command(.auth), 334), (.authAnswer, 334): [.auth]
        case (.command(.ehlo), 250), (.command(.helo), 250), (.command(.lhlo), 250): [.ready]
        case (.command(.rset), 250): [.ready, .greeted]
        case (.command(.mail), 250): [.mail]
        case (.command(.rcpt), 250): step.before == .bdat ? nil : [.rcpt]
        case (.command(.starttls), 220): [.tlsHandshake]
        case (.command(.noop), _), (.command(.vrfy), _), (.command(.help), _), (.command(.expn), _):
            step.before == .closed ? nil : [step.before]
        default: nil
        }
    }
}
