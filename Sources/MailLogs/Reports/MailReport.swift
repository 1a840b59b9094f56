import SMTPSyntax

/// Log lines or a bounce, as people paste them.
package struct MailReport: Hashable, Sendable {
    package let refusals: [LoggedRefusal]
    /// The same refusal once, with how often it occurs: the first of each kind, in order.
    package var kinds: [(refusal: LoggedRefusal, count: Int)] {
        var places: [RefusalKey: Int] = [:]
        var kinds: [(refusal: LoggedRefusal, count: Int)] = []
        for refusal in refusals {
            let key = RefusalKey(refusal)
            if let place = places[key] {
                kinds[place].count += 1
            } else {
                places[key] = kinds.count
                kinds.append((refusal, 1))
            }
        }
        return kinds
    }

    /// Whether some line tells of a message that was accepted.
    package let hasDelivery: Bool

    /// Nil for a text that is not a bounce.
    package init?(bounce lines: [[UInt8]]) {
        guard let bounce = Bounce(lines) else { return nil }
        refusals = bounce.refusals
        hasDelivery = bounce.refusals.isEmpty
    }

    /// Nil for a text in which no line is of a log.
    package init?(log lines: [[UInt8]]) {
        var reader = LogLineReader()
        var refusals: [LoggedRefusal] = []
        var attempts = OpenAttempts()
        var hasDelivery = false
        for line in lines where line.count <= LogStream.longestLine {
            switch reader.read(line.span) {
            case .refused(let refusal):
                if attempts.isOutcome(refusal, RefusalKey(refusal)) { refusals.append(refusal) }
            case .delivered: hasDelivery = true
            case nil: break
            }
        }
        refusals += attempts.left
        guard hasDelivery || !refusals.isEmpty else { return nil }
        self.refusals = refusals
        self.hasDelivery = hasDelivery
    }
}
