import Explainer
import SMTPStandard
import SMTPSyntax

/// What is uncertain about the state of the server until RSET.
struct Doubts: Hashable, Sendable {
    /// Why it is not known whether a transaction is open; nil while it is known.
    var uncertainty: Uncertainty?
    /// The SIZE for which the newest MAIL was refused, until the session is reset; some servers keep it as well.
    private(set) var refusedSize: Int?
    /// The transaction that the server may have kept; nil where none is in doubt.
    private(set) var kept: KeptTransaction?
    /// The kept transaction that the newest reply has given away.
    private(set) var proved: KeptTransaction?
    /// Whether the server has said that it closes the connection.
    private(set) var isCloseForeseen = false

    mutating func hold(_ kept: KeptTransaction) {
        self.kept = kept
        if kept.isBelieved { uncertainty = nil }
    }

    mutating func release() { kept = nil }

    mutating func prove() {
        proved = kept
        kept = nil
    }

    /// The finding about the newest reply, once.
    mutating func takeProof() -> Finding? {
        defer { proved = nil }
        return proved?.finding
    }

    /// A reply has announced the end of the connection.
    mutating func foreseeClose() { isCloseForeseen = true }

    /// Whether a reply may change something here; most do not, and then nothing is copied for it.
    func isMoved(by law: ReplyLaw, leaving left: Uncertainty?) -> Bool {
        left != nil || uncertainty != nil || refusedSize != nil || law.code == 552
    }

    /// A reply came in the phase `before` and led to `after`.
    mutating func judge(
        _ law: ReplyLaw, _ command: Command?, from before: Phase, to after: Phase, _ software: Software?
    ) {
        let (context, code) = (law.context, law.code)
        if let left = law.uncertainty(leftIn: before) {
            uncertainty = Self.isSettled(left, by: software) ? nil : left
        } else if after == .closed || Uncertainty.isSettled(by: context, code) {
            uncertainty = nil
        }
        judgeSize(context, code, command)
    }

    /// A positive code came that cannot be the reply.
    mutating func judgeForeign(_ context: ReplyContext, _ code: ReplyCode) {
        if let left = Uncertainty.left(byForeign: code, to: context) { uncertainty = left }
    }

    /// A refused SIZE prevents other messages until a reset, or until MAIL is accepted (seen in Postfix).
    private mutating func judgeSize(_ context: ReplyContext, _ code: ReplyCode, _ command: Command?) {
        switch context {
        case .command(.mail) where code == 552:
            // Without SIZE the one that was refused before may be what is refused again.
            let size = command?.path?.parameters.last { $0.keyword == "SIZE" }
            if let size { refusedSize = size.value.flatMap { Int($0) } }
        case .command(.mail), .command(.rset), .command(.ehlo), .command(.helo), .command(.lhlo):
            if code.severity == .positive { refusedSize = nil }
        default: break
        }
    }

    /// The handshake is done, which some servers let a transaction survive.
    mutating func secured(inTransaction: Bool, _ software: Software?) {
        uncertainty = inTransaction && !Self.isSettled(.tlsInTransaction, by: software) ? .tlsInTransaction : nil
        refusedSize = nil
    }

    /// Whether the server's software is known to follow the standard there.
    private static func isSettled(_ uncertainty: Uncertainty, by software: Software?) -> Bool {
        software.map { Habits.dropsTransaction($0, at: uncertainty) } ?? false
    }
}
