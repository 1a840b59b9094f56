import Foundation
import SessionModel
import SwiftASN1
import Testing
import X509

@testable import smtptui

@Suite("OCSP responses that servers staple")
struct OCSPReadingTests {
    private let root: Issued
    private let leaf: Issued

    init() throws {
        root = try Issued.make("Root", isAuthority: true)
        leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root)
    }

    private func read(_ octets: [UInt8], issuer: Issued?) -> OCSPStaple {
        OCSPStaple.read(octets, of: leaf.certificate, issuer: issuer?.certificate, now: Date()).staple
    }

    private func answer(_ responder: OCSPResponder, about other: Issued? = nil) throws -> OCSPAnswer {
        guard case .answer(let answer) = read(try responder.response(about: other ?? leaf), issuer: root) else {
            throw Unreadable()
        }
        return answer
    }

    private struct Unreadable: Error {}

    @Test("the issuer of the certificate says that it is good")
    func good() throws {
        let answer = try answer(OCSPResponder(issuer: root))
        #expect(answer.status == .good && answer.isOfCertificate && answer.age == .current)
        #expect(answer.signature == .verified && answer.responder == "CN=Root" && answer.isGood)
        #expect(answer.from < answer.to ?? "" && answer.from.count == 16)
    }

    @Test("a revoked certificate, with the reason where there is one, and one that is not known")
    func others() throws {
        var responder = OCSPResponder(issuer: root, status: .revoked(reason: 1))
        guard case .revoked(let since, let reason) = try answer(responder).status else { throw Unreadable() }
        #expect(since.count == 16 && reason == "keyCompromise")
        for number: UInt8? in [nil, 7, 200] {
            responder.status = .revoked(reason: number)
            guard case .revoked(_, nil) = try answer(responder).status else { throw Unreadable() }
        }
        responder.status = .unknown
        #expect(try answer(responder).status == .unknown)
    }

    @Test("it may be too old, too early, and without an end")
    func times() throws {
        #expect(try answer(OCSPResponder(issuer: root, from: -9, to: -2)).age == .expired)
        #expect(try answer(OCSPResponder(issuer: root, from: 1, to: 2)).age == .early)
        let endless = try answer(OCSPResponder(issuer: root, from: -400, to: nil))
        #expect(endless.age == .current && endless.to == nil)
    }

    @Test("an answer about another certificate is one about another certificate")
    func another() throws {
        let other = try Issued.make("leaf", names: ["mx.example.test"], by: root)
        #expect(try !answer(OCSPResponder(issuer: root), about: other).isOfCertificate)
        // The same serial number, of another issuer.
        let stranger = try Issued.make("Stranger", isAuthority: true)
        let answer = try answer(OCSPResponder(issuer: stranger))
        #expect(!answer.isOfCertificate && answer.signature == .unauthorized)
    }

    @Test("a responder may sign that the issuer has made for it; nobody else may")
    func delegated() throws {
        func signature(_ signer: Issued, _ certificates: [Issued]) throws -> OCSPAnswer.Signature {
            try answer(OCSPResponder(issuer: root, signer: signer, certificates: certificates)).signature
        }
        let responder = try Issued.responder(by: root)
        #expect(try signature(responder, [responder]) == .verified)
        #expect(try signature(responder, []) == .unauthorized, "its certificate is missing")
        let plain = try Issued.responder(by: root, isForOCSP: false)
        #expect(try signature(plain, [plain]) == .unauthorized, "it is for other things")
        let old = try Issued.responder(by: root, to: -0.5)
        #expect(try signature(old, [old]) == .unauthorized, "it has expired")
        let stranger = try Issued.make("Root", isAuthority: true)
        let strange = try Issued.responder(by: stranger)
        #expect(try signature(strange, [strange]) == .unauthorized, "another issuer of the same name has made it")
        #expect(try signature(stranger, []) == .wrong, "in the name of the issuer, with another key")
        #expect(try signature(leaf, [leaf]) == .unauthorized, "the server itself")
    }

    @Test("who signs may be named by a key, and what cannot be verified is said to be unverified")
    func unverified() throws {
        let byKey = try answer(OCSPResponder(issuer: root, isNamedByKey: true))
        #expect(byKey.signature == .verified && byKey.responder.hasPrefix("the key with the hash "))
        let octets = try OCSPResponder(issuer: root).response(about: leaf)
        guard case .answer(let alone) = read(octets, issuer: nil) else { throw Unreadable() }
        #expect(alone.signature == .unverified && alone.isOfCertificate)
        let old = OCSPResponder(issuer: root, algorithm: [1, 2, 840, 10045, 4, 1])
        #expect(try answer(old).signature == .unverified, "SHA-1 can be forged")
    }

    @Test("errors of the responder, and nothing at all")
    func refusals() {
        for (status, word) in [(3, "tryLater"), (6, "unauthorized"), (4, "status 4"), (255, "status 255")] {
            #expect(read(OCSPResponder.refusal(UInt8(status)), issuer: root) == .refused(word))
        }
        #expect(read([], issuer: root) == .none)
    }

    @Test("SCTs in the answer are found")
    func timestamps() throws {
        let responder = OCSPResponder(issuer: root, timestamps: Issued.timestamps(of: [7]))
        let (_, timestamps) = OCSPStaple.read(
            try responder.response(about: leaf), of: leaf.certificate, issuer: nil, now: Date())
        #expect(SignedTimestamp.list(try #require(timestamps), .staple).map(\.time) == ["2026-11-01 00:00"])
    }

    @Test("octets that are cut, changed or without an end are unreadable, or another answer without a good signature")
    func hostile() throws {
        let responder = try Issued.responder(by: root)
        let octets = try OCSPResponder(
            issuer: root, signer: responder, certificates: [responder], timestamps: Issued.timestamps(of: [1])
        ).response(about: leaf)
        for count in 1..<octets.count { #expect(read(Array(octets[..<count]), issuer: root) == .unreadable) }
        for place in octets.indices {
            for change: UInt8 in [0x01, 0x80, 0xFF] {
                var changed = octets
                changed[place] ^= change
                guard case .answer(let answer) = read(changed, issuer: root) else { continue }
                #expect(answer.signature != .verified || answer.status == .good)
            }
        }
        #expect(read([UInt8](repeating: 0x30, count: 60_000), issuer: root) == .unreadable)
        #expect(read([0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], issuer: root) == .unreadable)
        #expect(read(octets + [UInt8](repeating: 0, count: 70_000), issuer: root) == .unreadable)
        let nested = (0..<200).reduce(into: [UInt8]()) { inside, _ in inside = [0x30, 0x80] + inside + [0, 0] }
        #expect(read(nested, issuer: root) == .unreadable)
    }
}
