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
///     S: 250 Ok\x0a           a line that ends with LF alone
///     S: 250 O\               one that does not end
///     S: ~250-Ok              a line that is written again and again
///     -- wait 5               five seconds pass
///     -- secured              the server waits for the handshake here
///     -- closed               the server closes here
///
/// `S:` lines before the first `C:` are the greeting; without any the greeting is not looked at.
struct ServerDialogue: Sendable, CustomTestStringConvertible {
    struct Step: Sendable {
        var sent: [UInt8] = []
        /// The seconds that pass; nothing is sent then.
        var wait = 0
        var expected: [String] = []
        var closes = false
        var secures = false
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
        } else if line.hasPrefix("-- wait "), let seconds = Int(line.dropFirst(8)) {
            steps.append(Step(wait: seconds))
        } else if line == "-- closed" {
            change { $0.closes = true }
        } else if line == "-- secured" {
            change { $0.secures = true }
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
    /// Everything in one piece, as a client does that pipelines; a new piece where it has to wait.
    case allAtOnce
}

extension ServerDialogue {
    /// Plays the dialogue and compares what the server says.
    @discardableResult
    func play(_ delivery: Delivery) -> ServerSession {
        var server = server
        let opening = server.start()
        if !greeting.expected.isEmpty || greeting.closes { compare(opening, with: greeting) }
        var now = Moment.start
        for step in delivery == .allAtOnce ? pieces : steps {
            now = now.after(seconds: step.wait)
            compare(outputs(of: step, in: &server, delivery, at: now), with: step)
        }
        return server
    }

    /// All that the server does, the octets handed over line by line.
    func outputs() -> [[ServerOutput]] {
        var server = server
        var all = [server.start()]
        var now = Moment.start
        for step in steps {
            now = now.after(seconds: step.wait)
            all.append(outputs(of: step, in: &server, .lineByLine, at: now))
        }
        return all
    }

    /// The steps, as many as can go together in one.
    private var pieces: [Step] {
        steps.reduce(into: []) { pieces, step in
            guard let last = pieces.last, last.wait == 0, step.wait == 0, !last.secures else {
                return pieces.append(step)
            }
            pieces[pieces.count - 1] = Step(
                sent: last.sent + step.sent, expected: last.expected + step.expected,
                closes: last.closes || step.closes,
                secures: step.secures)
        }
    }

    private func outputs(
        of step: Step, in server: inout ServerSession, _ delivery: Delivery, at now: Moment
    ) -> [ServerOutput] {
        if step.wait > 0 { return server.wake(at: now) }
        guard delivery == .byteByByte else { return server.receive(step.sent, at: now) }
        return step.sent.flatMap { server.receive([$0], at: now) }
    }

    private func compare(_ outputs: [ServerOutput], with step: Step) {
        let said = outputs.lines
        let sent = step.wait > 0 ? "\(step.wait) seconds" : String(decoding: step.sent.prefix(60), as: UTF8.self)
        #expect(outputs.contains(.close) == step.closes, "\(name): closing after \(sent)")
        #expect(outputs.contains(.startTLS) == step.secures, "\(name): handshake after \(sent)")
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

    /// The lines written, without their ends; those that end in another way than with CR LF say so.
    var lines: [String] {
        var splitter = LineSplitter()
        let written = splitter.push(bytes).map { line in
            VisibleText(line.bytes, for: .file).string + (line.ending == .lf ? "\\x0a" : "")
        }
        let rest = splitter.finish().map { [VisibleText($0.bytes, for: .file).string + "\\"] } ?? []
        let floods = compactMap { output -> String? in
            if case .flood(let bytes) = output { "~" + String(decoding: bytes.dropLast(2), as: UTF8.self) } else { nil }
        }
        return written + rest + floods
    }
}
