import FoundationEssentials

@testable import MailLogs
@testable import SMTPSyntax

/// The logs and bounces of `Fixtures`: made by a real Postfix and a real Exim, with neutral names.
enum LogFixture {
    static func octets(_ name: String) throws -> [UInt8] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        return Array(try Data(contentsOf: url))
    }

    static func lines(_ name: String) throws -> [[UInt8]] {
        try octets(name).split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    }

    /// What each line says of a message.
    static func findings(_ lines: [String]) -> [LogFinding?] {
        var reader = LogLineReader()
        return lines.map { line in
            let octets = Array(line.utf8)
            return reader.read(octets.span)
        }
    }

    static func refusals(_ lines: [String]) -> [LoggedRefusal] {
        findings(lines).compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }
    }

    static func refusal(_ line: String) -> LoggedRefusal? { refusals([line]).first }

    static func label(_ refusal: LoggedRefusal) -> String { RefusalExplainer.meaning(of: refusal).label }
}
