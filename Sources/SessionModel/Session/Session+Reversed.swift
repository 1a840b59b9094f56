import SMTPSyntax

// After ATRN or TURN the server sends the commands (RFC 2645 §5.2.1, RFC 821 §3.8). smtptui receives no mail: what comes
// is shown, and the user can refuse it with a reply.
extension Session {
    /// Takes a line of the server where the roles are reversed; it answers nothing. False for anything else.
    mutating func takeCommandOfServer(_ wire: WireLine, _ events: inout [SessionEvent]) -> Bool {
        guard phase == .reversed, !parser.isInsideReply, wire.ending != .none,
            ReplyLine(wire.bytes) == nil
        else { return false }
        events.append(
            .line(ServerLine(wire: wire, reply: nil, answers: nil, context: .unsolicited, amid: circumstances)))
        return true
    }
}
