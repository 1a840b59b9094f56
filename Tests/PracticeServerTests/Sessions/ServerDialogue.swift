import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import TestSupport

/// A dialogue with the practice server, written as people write it.
///
///     C: NOOP                 a line to send; CR LF is put behind it
///     C: NOOP\x0aNOOP         octets may be written as in a recording
///     S: 250 2.0.0 Ok         a line expected, compared whole
///     S: 214-*                compared up to the star
///     -- closed               the server closes here
///
/// `S:` lines before the first `C:` are the greeting; without any the greeting is not looked at.
struct ServerDialogue: Sendable, CustomTestStringConvertible {
    struct Step: Sendable {
        var sent: [UInt8] = []
        var expected: [String] = []
        var closes = false
    }

    let name: String
    let scenario: Scenario
    /// With hashes where logins are offered, as in the program.
    var server: ServerSession {
        ServerSession(scenario: scenario, cryptography: scenario.logins == nil ? nil : PlainHashes.cryptography)
    }
    private(set) var greeting = Step()
    private(set) var steps: [Step] = []

    init(_ name: String, on scenario: Scenario = .plain, _ text: String) {
        self.name = name
        self.scenario = scenario
        for line in text.split(separator: "\n") { read(line) }
    }

    var testDescription: String { name }

    private mutating func read(_ line: Substring) {
        let text = String(line.dropFirst(3))
        if line.hasPrefix("C:") {
            let octets = VisibleText.bytes(fromFileForm: text) ?? Array(text.utf8)
            steps.append(Step(sent: octets + [0x0D, 0x0A]))
        } else if line.hasPrefix("S:") {
            change { $0.expected.append(text) }
        } else if line == "-- closed" {
            change { $0.closes = true }
        } else {
            Issue.record("\(name): this line belongs to no dialogue: \(line)")
        }
    }

    private mutating func change(_ body: (inout Step) -> Void) {
        if steps.isEmpty { body(&greeting) } else { body(&steps[steps.count - 1]) }
    }
}

/// How the octets of a dialogue are handed to the server.
enum Delivery: CaseIterable {
    /// Each line whole, and the next one after the reply.
    case lineByLine
    case byteByByte
    /// Everything in one piece, as a client does that pipelines.
    case allAtOnce
}

extension ServerDialogue {
    /// Plays the dialogue and compares what the server says.
    @discardableResult
    func play(_ delivery: Delivery) -> ServerSession {
        var server = server
        let opening = server.start()
        if !greeting.expected.isEmpty { compare(opening, with: greeting) }
        for step in delivery == .allAtOnce ? [whole] : steps {
            compare(receive(step.sent, in: &server, delivery), with: step)
        }
        return server
    }

    /// All steps as one.
    private var whole: Step {
        Step(
            sent: steps.flatMap(\.sent), expected: steps.flatMap(\.expected), closes: steps.contains { $0.closes })
    }

    private func receive(_ bytes: [UInt8], in server: inout ServerSession, _ delivery: Delivery) -> [ServerOutput] {
        guard delivery == .byteByByte else { return server.receive(bytes) }
        return bytes.flatMap { server.receive([$0]) }
    }

    private func compare(_ outputs: [ServerOutput], with step: Step) {
        let said = outputs.lines
        let sent = String(decoding: step.sent.prefix(60), as: UTF8.self)
        #expect(outputs.contains(.close) == step.closes, "\(name): closing after \(sent)")
        let fits = said.count == step.expected.count && zip(said, step.expected).allSatisfy(Self.fits)
        let wanted = step.expected.map { $0.prefix(100) }
        #expect(fits, "\(name): to \(sent)\nexpected \(wanted)\nbut got  \(said.map { $0.prefix(100) })")
    }

    private static func fits(_ line: String, _ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? line.hasPrefix(pattern.dropLast()) : line == pattern
    }
}

extension [ServerOutput] {
    /// The octets written.
    var bytes: [UInt8] {
        flatMap { output -> [UInt8] in
            if case .write(let bytes) = output { bytes } else { [] }
        }
    }

    /// The lines written, without their ends.
    var lines: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }
}
