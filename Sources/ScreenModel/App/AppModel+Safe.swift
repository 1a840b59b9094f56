import SMTPSyntax
import SessionModel

// Safe mode.
extension AppModel {
    /// `:safe on | off`
    mutating func changeSafeMode(_ argument: String) -> [Effect] {
        guard let isOn = Self.switched(argument) else {
            notice = "Safe mode is \(isSafe ? "on" : "off"); :safe on and :safe off change it."
            return []
        }
        isSafe = isOn
        report(
            isOn ? "Safe mode is on: DATA, BDAT and BURL are not sent." : "Safe mode is off: messages can be sent.")
        return []
    }

    /// Why a line is not sent in safe mode; nil where it is.
    func safetyObstacle(to line: [UInt8]) -> String? {
        isSafe ? SafeMode.stop(of: line, in: dialogue).map(Self.sentence) : nil
    }

    /// The same for lines that are sent together.
    func safetyObstacle(toAny lines: [[UInt8]]) -> String? {
        isSafe ? SafeMode.stop(ofAny: lines, in: dialogue).map(Self.sentence) : nil
    }

    static func sentence(of stop: SafeMode.Stop) -> String {
        switch stop {
        case .verb(let verb): "Not sent: safe mode, and \(verb) gives a message away. :safe off allows it."
        case .dot:
            "Not sent: safe mode, and the dot gives the message away. \(NamedAction.drop.key) drops it."
        }
    }
}
