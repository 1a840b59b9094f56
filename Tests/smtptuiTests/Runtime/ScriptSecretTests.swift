import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport
@testable import smtptui

/// Whatever happens to a login in a script, its secret is in no file, no form and no complaint, in no spelling.
@Suite("Secrets of scripts")
struct ScriptSecretTests {
    static let secret = "correct-horse"
    static let names = [
        "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER", "X-UNKNOWN",
    ]

    /// How the login stands in the script.
    enum Way: CaseIterable {
        case walked, walkedWithout, withResponse, withoutResponse, lowerCase, mistyped, nameless, cancelled
        /// In a chunk that is refused at once.
        case inChunk
    }

    /// What the server says in the end.
    enum End: CaseIterable {
        case right, wrong, unknown, later, echo, cutOff
        /// The answer repeated: in a line without an end, without base64, when another one has come, without its head.
        case echoWithoutEnd, echoDecoded, echoOfFirst, echoFromTheMiddle
    }

    @Test("stay secret in the recording, in its exports, and in what is complained of", arguments: names, Way.allCases)
    func search(_ name: String, _ way: Way) throws {
        let isWalked = way == .walked || way == .walkedWithout
        if name == "X-UNKNOWN" && (isWalked || way == .mistyped) { return }
        let folder = try TemporaryFolder()
        let proofs = try play(name, way, folder)
        let hasProof = isWalked && (name == "CRAM-MD5" || name.hasPrefix("SCRAM-"))
        #expect(proofs.isEmpty != hasProof)
        let spellings = [SecretSpellings(Self.secret)] + proofs.map(SecretSpellings.init)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.count == 2 * End.allCases.count * (isWalked ? 3 : 1))
        for file in files {
            let text = try String(contentsOfFile: folder.path(file), encoding: .utf8)
            for spelling in spellings {
                let found = spelling.found(in: text)
                #expect(found == nil, "\(found ?? "") in \(file):\n\(text)")
            }
            // Under the name that it has, or under none.
            if file.contains(isWalked ? "wrong-1" : "wrong-"), way != .cancelled, way != .mistyped {
                #expect(text.contains("<redacted: "))
            }
        }
    }

    /// Plays all ends of a login, each after some challenges; writes the recording, and what else can be made of it.
    ///
    /// Where the script holds the lines themselves, they are the same whatever the mechanism is, so each mechanism meets
    /// an end after one number of challenges, and the next mechanism after another one.
    ///
    /// Returns the proofs that were sent, as far as they are more than a name.
    private func play(_ name: String, _ way: Way, _ folder: TemporaryFolder) throws -> Set<String> {
        var proofs: Set<String> = []
        let isWalked = way == .walked || way == .walkedWithout
        for (number, end) in End.allCases.enumerated() {
            let spread = number + (Self.names.firstIndex(of: name) ?? 0)
            for challenges in isWalked ? 0..<3 : spread % 3..<spread % 3 + 1 {
                let path = folder.path("\(end)-\(challenges).jsonl")
                let (player, sent) = try play(Self.script(name, way), name, challenges, end)
                proofs.formUnion(sent)
                var recorder = Recorder(try RecordingFile(at: path), target: "mx.example.test:25")
                #expect(recorder.record(player.dialogue, address: nil) == nil)
                var again = Dialogue()
                for event in try RecordedDialogue(at: path).events { again.replay(event) }
                #expect(again.transcript == player.dialogue.transcript)
                var lines = player.complaints.map(\.text)
                for entry in (0..<again.transcript.count).compactMap({ again.transcript[$0] }) {
                    lines += [RecordingCodec.line(entry), TextForm.line(entry) ?? ""]
                }
                try lines.joined(separator: "\n").write(
                    toFile: path + ".export", atomically: true, encoding: .utf8)
            }
        }
        return proofs
    }

    private static func script(_ name: String, _ way: Way) -> String {
        // The secret at each place of a group of three octets.
        let coded = ["", "a", "\0alice\0"].map { Base64.encode(Array(($0 + secret).utf8)) }
        let answers = coded.map { "C: \($0)\n" }.joined() + "C: \(secret)\n"
        let lines =
            switch way {
            case .walked: "C: AUTH \(name) {user} {password}\n"
            case .walkedWithout: "C: AUTH \(name)/334 {user} {password}\n"
            case .withResponse: "C: AUTH \(name) \(coded[2])\n\(answers)"
            case .withoutResponse: "C: AUTH \(name)\n\(answers)"
            case .lowerCase: "C:  auth \(name.lowercased()) \(coded[1])\n\(answers)"
            case .mistyped: "C: AUHT \(name) \(coded[0])\nC: \(name) \(coded[2])\n"
            case .nameless: "C: AUTH \(coded[0])\n\(answers)"
            case .cancelled: "C: AUTH \(name)\nC: \(coded[2])\nC: *\n\(answers)"
            case .inChunk: "C: BDAT 1000\nC: AUTH \(name) \(coded[2])\n\(answers)"
            }
        return "C: EHLO a\n" + lines
    }

    private func play(
        _ script: String, _ name: String, _ challenges: Int, _ end: End
    ) throws -> (ScriptPlay, proofs: Set<String>) {
        // Thousands of rounds would take their time, and prove no more here.
        let hashes = LoginHashes.all
        let cryptography = SASLCryptography(hash: hashes.hash, hmac: hashes.hmac) {
            hashes.derive($0, $1, $2, min($3, 1))
        }
        let means = ScriptMeans(secret: Self.secret, mayGoInClear: true, cryptography: cryptography)
        var play = ScriptPlay(try Script(script, user: "alice", hasPassword: true), keepsGoing: true, means: means)
        var server = FailingServer(name: name, challenges: challenges, end: end)
        var coming = "220 mx"
        play.play(
            written: { bytes in
                // Behind BDAT a script goes on at once.
                let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
                coming = lines.map { server.reply(to: String($0)) }.joined(separator: "\r\n")
            },
            answer: {
                guard !coming.isEmpty else { return .closes }
                defer { if server.isGone { coming = "" } }
                // What stands behind a login that was accepted is no answer any more, so that nothing more is sent.
                let goodbye = coming.contains("235 ") ? "\r\n421 4.3.2 bye" : ""
                return .says(Array((coming + goodbye + (server.isGone ? "" : "\r\n")).utf8))
            })
        return (play, server.proofs)
    }
}

/// A server that gives some challenges to a login, then ends it in one way.
private struct FailingServer {
    let name: String
    let challenges: Int
    let end: ScriptSecretTests.End
    private(set) var proofs: Set<String> = []
    private var asked = 0
    private var isOver = false
    /// Whether it closes behind what it said last, without a line end.
    private(set) var isGone = false
    /// The answers that came, in base64 or not.
    private var answers: [String] = []

    init(name: String, challenges: Int, end: ScriptSecretTests.End) {
        self.name = name
        self.challenges = challenges
        self.end = end
    }

    mutating func reply(to line: String) -> String {
        if line.hasPrefix("EHLO") { return "250-mx\r\n250-CHUNKING\r\n250 AUTH \(name)" }
        if line.hasPrefix("BDAT") { return "503 5.5.1 MAIL first" }
        notice(line)
        if line == "*" { return "501 5.7.0 cancelled" }
        if isOver && !isEcho { return "500 5.5.1 Command unrecognized: \"\(line)\"" }
        guard isOver || asked >= challenges || line.hasPrefix("AUHT") else {
            // A mechanism in which the client speaks first is asked for nothing when AUTH came alone.
            let isBare = line.uppercased() == "AUTH \(name)" && name.hasPrefix("SCRAM-")
            asked += isBare ? 0 : 1
            return "334 " + (isBare ? "" : Base64.encode(Array(challenge.utf8)))
        }
        isOver = true
        return switch end {
        case .right: "235 2.7.0 ok"
        case .wrong: "535 5.7.8 no"
        case .unknown: "504 5.5.4 no"
        case .later: "454-4.7.0 not now\r\n454 4.7.0 \(line)"
        case .echo: "500 5.5.1 Command unrecognized: \"\(line.uppercased())\""
        case .cutOff: ""
        case .echoWithoutEnd:
            {
                isGone = true
                return "500 5.5.1 Command unrecognized: \"\(line)\""
            }()
        case .echoDecoded: "535-5.7.8 no\r\n535 5.7.8 bad password \"\(decoded)\""
        case .echoOfFirst: "535 5.7.8 no, and \(answers.first ?? "nothing") was wrong, too"
        case .echoFromTheMiddle: "535 5.7.8 no, ...\(line.split(separator: " ").last?.dropFirst(3) ?? "")"
        }
    }

    private var isEcho: Bool { end == .echoDecoded || end == .echoOfFirst || end == .echoFromTheMiddle }

    /// The newest answer without base64; the first one of LOGIN is the name, which is no secret.
    private var decoded: String {
        guard let answer = answers.last, name != "LOGIN" || answers.count > 1 else { return "" }
        let octets = Base64.decode(Array(answer.utf8)) ?? Array(answer.utf8)
        return String(decoding: octets.filter { $0 != 10 && $0 != 13 }, as: UTF8.self)
    }

    private var challenge: String {
        if name.hasPrefix("SCRAM-") { return asked == 1 ? "r=abcdef,s=QQ==,i=1" : "v=AAAA" }
        return name == "LOGIN" ? (asked == 1 ? "Username:" : "Password:") : name == "CRAM-MD5" ? "<1@mx>" : ""
    }

    /// What a login that is walked sends in place of the secret, decoded: the digits of CRAM-MD5, the proof of SCRAM.
    private mutating func notice(_ line: String) {
        let word = line.split(separator: " ").last ?? ""
        if word.count > 12 { answers.append(String(word)) }
        guard let octets = Base64.decode(Array(word.utf8)) else { return }
        let text = String(decoding: octets, as: UTF8.self)
        if name == "CRAM-MD5", text.hasPrefix("alice ") { proofs.insert(String(text.dropFirst(6))) }
        if name.hasPrefix("SCRAM-"), let proof = text.split(separator: ",").first(where: { $0.hasPrefix("p=") }) {
            proofs.insert(String(proof.dropFirst(2)))
        }
    }
}
