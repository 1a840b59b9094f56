import SMTPSyntax

/// Reads log lines one by one; nearly all that say nothing of a message cost one look.
package struct LogLineReader {
    private var exchange = ExchangeLog()
    private var hMail = HMailLog()
    private var qmail = QmailDeliveries()

    package init() {}

    /// What a line says; nil where it says nothing of a refusal or a delivery.
    package mutating func read(_ line: Span<UInt8>) -> LogFinding? {
        guard line.count > 8 else { return nil }
        let first = line[0]
        if first == UInt8(ascii: "{") { return readWrapped(line) }
        if first == UInt8(ascii: "#") || first == UInt8(ascii: "\"") || Self.mayBeExchange(line) {
            let text = LogText(line.array(0..<line.count))
            if ExchangeLog.mayBe(text) || first == UInt8(ascii: "#") || HMailLog.mayBe(text) {
                if let refusal = exchange.refusal(in: text) ?? hMail.refusal(in: text) { return .refused(refusal) }
            }
        }
        let marks = LogFormats.shared.marks(in: line)
        guard marks != 0 else { return nil }
        return LogLine(LogText(line.array(0..<line.count)), marks: marks).finding(&qmail)
    }

    private static func mayBeExchange(_ line: Span<UInt8>) -> Bool { line.count > 40 && line[24] == UInt8(ascii: ",") }

    private mutating func readWrapped(_ line: Span<UInt8>) -> LogFinding? {
        guard let wrapped = WrappedLine(line.array(0..<line.count)), wrapped.text.first != UInt8(ascii: "{") else {
            return nil
        }
        let text = wrapped.text
        let finding = read(text.span)
        guard case .refused(var refusal) = finding else { return finding }
        refusal.time = refusal.time ?? wrapped.time
        return .refused(refusal)
    }
}
