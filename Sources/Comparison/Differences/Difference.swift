import Explainer
import SMTPSyntax

/// A difference between two steps, before and after: a kind with its data.
package enum Difference: Hashable, Sendable {
    case onlyBefore
    case onlyAfter
    case command(before: [UInt8], after: [UInt8])
    /// In bytes.
    case message(before: Int, after: Int)
    /// Nil where no reply came.
    case code(before: ReplyOutline?, after: ReplyOutline?)
    /// Whether the connection ended in the middle of the reply.
    case cut(before: Bool, after: Bool)
    case enhanced(before: ReplyOutline, after: ReplyOutline)
    case offer(OfferChange)
    /// The first line that differs; empty where there is none.
    case text(before: [UInt8], after: [UInt8])
    /// In seconds.
    case time(before: Double, after: Double)
    case tls(TLSDifference)
    case end(before: SessionEnd, after: SessionEnd)

    package var kind: DifferenceKind {
        switch self {
        case .onlyBefore, .onlyAfter: .step
        case .command: .command
        case .message: .message
        case .code, .cut: .code
        case .enhanced: .enhanced
        case .offer: .offer
        case .text: .text
        case .time: .time
        case .tls: .tls
        case .end: .end
        }
    }
}
