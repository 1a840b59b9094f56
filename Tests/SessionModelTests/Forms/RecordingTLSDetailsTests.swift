import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The details of a handshake in a recording")
struct RecordingTLSDetailsTests {
    static let timestamp = SignedTimestamp(log: "0aff", time: "2026-10-01 12:00", source: .staple)

    static let all: [HandshakeDetails] = [
        HandshakeDetails(staple: .none),
        HandshakeDetails(staple: .unreadable, requiresStaple: true, ignoresCiphers: true),
        HandshakeDetails(staple: .refused("tryLater"), timestamps: [timestamp, timestamp]),
        HandshakeDetails(staple: .answer(answer(.good)), resumption: TLSResumption(.first)),
        HandshakeDetails(
            staple: .answer(answer(.revoked(since: "2026-11-29 08:00", reason: "keyCompromise"))),
            resumption: TLSResumption(.refused, given: 2, lifetime: 7200)),
        HandshakeDetails(
            staple: .answer(answer(.revoked(since: "", reason: nil))),
            resumption: TLSResumption(.resumed, given: 1, lifetime: 300, isTicket: false)),
        HandshakeDetails(
            staple: .answer(
                OCSPAnswer(
                    .unknown, isOfCertificate: false, from: "2026-11-30 10:00", to: nil, age: .expired,
                    responder: "CN=\u{1B}[2J", signature: .wrong))),
        HandshakeDetails(
            staple: .answer(
                OCSPAnswer(
                    .good, from: "2026-11-30 10:00", to: nil, responder: "CN=Other", signature: .unauthorized))),
    ]

    private static func answer(_ status: OCSPAnswer.Status) -> OCSPAnswer {
        OCSPAnswer(
            status, from: "2026-11-30 10:00", to: "2026-12-07 10:00", responder: "CN=Test CA", signature: .verified)
    }

    private static func schema() throws -> JSONSchema {
        let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/transcript.schema.json")
        return try #require(try? JSONSchema(Array(Data(contentsOf: docs))))
    }

    private func dialogue(_ details: HandshakeDetails?) -> Dialogue {
        var dialogue = Dialogue(lines: [
            "S: 220 mx", "C: EHLO a", "S: 250-mx", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 go",
        ])
        dialogue.secured(
            TLSReport(
                version: "TLS 1.3", cipher: nil, name: "mx.example.test", sni: nil, reason: nil, chain: [],
                details: details), at: 9)
        return dialogue
    }

    @Test("what is written is read again, and is described by the schema", arguments: all)
    func again(_ details: HandshakeDetails) throws {
        let recording = dialogue(details).recording
        let read = try Dialogue(recording: recording)
        guard case .secured(let report)? = read.tls else { return #expect(Bool(false), "no handshake") }
        #expect(report.details == details && read.recording == recording)
        let schema = try Self.schema()
        for line in recording.split(separator: 10) {
            #expect(schema.problems(of: try JSONText(reading: Array(line))) == [])
        }
    }

    @Test(
        "what the server got when it asked, and the hash of a key, are read again",
        arguments: [nil, .nothing, .certificate(subject: "CN=client")] as [SentCertificate?])
    func sent(_ sent: SentCertificate?) throws {
        var certificate = TLSCertificate(
            subject: "CN=mx", issuer: "CN=CA", names: [], notBefore: "", notAfter: "", key: "RSA 2048",
            fingerprint: "0A:1B")
        certificate.keyFingerprint = "2C:3D"
        var report = TLSReport(
            version: "TLS 1.3", cipher: nil, asksForCertificate: true, name: "mx", sni: nil, reason: nil,
            chain: [certificate])
        report.sentCertificate = sent
        var dialogue = Dialogue(lines: [
            "S: 220 mx", "C: EHLO a", "S: 250-mx", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 go",
        ])
        dialogue.secured(report, at: 9)
        guard case .secured(let read)? = try Dialogue(recording: dialogue.recording).tls else {
            return #expect(Bool(false), "no handshake")
        }
        #expect(read.sentCertificate == sent && read.chain.first?.keyFingerprint == "2C:3D")
        for line in dialogue.recording.split(separator: 10) {
            #expect(try Self.schema().problems(of: try JSONText(reading: Array(line))) == [])
        }
    }

    @Test("a recording without them, as of an older version, has none")
    func older() throws {
        let recording = dialogue(nil).recording
        #expect(!String(decoding: recording, as: UTF8.self).contains("staple"))
        guard case .secured(let report)? = try Dialogue(recording: recording).tls else { return }
        #expect(report.details == nil)
    }

    @Test("words of later versions and long lists do not end the reading")
    func later() throws {
        let one = #"{"log":"00","time":"","source":"moon"}"#
        let line =
            #"{"n":1,"t":0,"type":"tls","version":"TLS 1.3","verified":true,"staple":{"status":"zebra"},"#
            + #""resumption":{"outcome":"zebra"},"timestamps":["#
            + Array(repeating: one, count: 5000).joined(separator: ",") + "]}"
        let file = #"{"smtptui":1,"started":"","target":"mx"}"# + "\n" + line
        guard case .secured(let report)? = try Dialogue(recording: Array(file.utf8)).tls else {
            return #expect(Bool(false), "no handshake")
        }
        #expect(report.details?.staple == .unreadable && report.details?.resumption == nil)
        #expect(report.details?.timestamps.count == SignedTimestamp.most)
    }
}
