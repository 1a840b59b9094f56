import SMTPSyntax
import SessionModel

// A server that fails on purpose.
extension ClientWatch {
    /// The server fails in place of a reply, or beside it; `meant` are the octets of that reply. What a client does because
    /// of it is not its fault.
    package mutating func suffers(_ fault: Fault, meant: [UInt8], at time: Double) {
        let isNew = describedFaults.insert(fault).inserted
        dialogue.note(
            Note(id: "fault", text: "fault \(fault)" + (isNew ? ": \(fault.summary)" : "")), at: time)
        dialogue.tally?.excused.formUnion(fault.excuses)
        if fault.leavesUnanswered { dialogue.receiveUnseen(meant, at: time) }
    }
}

extension Fault {
    /// Whether the command gets no reply, and the server acts as if it had sent one.
    var leavesUnanswered: Bool { kind == .silence || kind == .garbage }

    /// The findings, by their ids, that are not the client's fault after this.
    var excuses: Set<String> {
        switch kind {
        case .error, .shutdown: []
        case .delay: Self.ends
        case .close, .cut, .hangup, .silence, .garbage, .endless, .twice, .inject, .bareLF, .mixedCodes:
            Self.ends.union(Self.order)
        }
    }

    private static let ends: Set<String> = [
        "closed-without-quit", "closed-before-reply", "closed-inside-message", "closed-inside-chunk",
    ]
    /// What follows from replies that are missing, or off by one.
    private static let order: Set<String> = [
        "talked-before-greeting", "pipelined-without-offer", "pipelined-after-last", "sent-after-starttls",
        "out-of-sequence", "not-offered", "unknown", "taken-as-message", "taken-as-answer", "text-after-message",
        "bytes-after-chunk",
    ]
}
