@testable import SMTPSyntax
@testable import SessionModel

extension Session {
    /// Sends a line that is judged as `Dialogue` has it judged.
    mutating func submit(_ line: [UInt8], tag: Int, isWire: Bool = false) -> SentLine {
        submit(line, judged: Judge(self).verdict(on: line), tag: tag, isWire: isWire)
    }
}
