import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("What differs between two EHLO replies")
struct OfferChangeTests {
    private func offers(_ lines: [String]) -> [ServiceExtension] {
        lines.compactMap { ServiceExtension(Array($0.utf8)) }
    }

    private func changes(_ earlier: [String], _ later: [String]) -> OfferChanges {
        OfferChanges(from: offers(earlier), to: offers(later))
    }

    @Test(
        "what came, what went, what changed",
        arguments: [
            (["SIZE 1000"], ["SIZE 2000"], "SIZE", OfferChange.Kind.changed),
            (["SIZE"], ["SIZE 2000"], "SIZE", .changed),
            (["SIZE 1000"], ["size 1000"], "SIZE", .same),
            ([], ["DSN"], "DSN", .new),
            (["DSN", "VRFY"], ["VRFY", "DSN"], "DSN", .same),
            (["AUTH PLAIN LOGIN"], ["AUTH LOGIN PLAIN"], "AUTH", .same),
            (["AUTH PLAIN LOGIN"], ["AUTH=plain login"], "AUTH", .same),
            (["AUTH PLAIN", "AUTH=LOGIN"], ["AUTH PLAIN LOGIN"], "AUTH", .same),
            (["AUTH PLAIN PLAIN"], ["AUTH PLAIN"], "AUTH", .same),
            (["AUTH"], ["AUTH PLAIN"], "AUTH", .changed),
            (["FUTURERELEASE 1 2"], ["FUTURERELEASE 2 1"], "FUTURERELEASE", .changed),
            (["SIZE 1", "SIZE 2"], ["SIZE 1"], "SIZE", .same),
        ] as [([String], [String], String, OfferChange.Kind)])
    func kinds(_ earlier: [String], _ later: [String], _ keyword: String, _ kind: OfferChange.Kind) {
        let changes = changes(earlier, later)
        #expect(changes.change(of: keyword)?.kind == kind)
        #expect(changes.isEmpty == (kind == .same))
    }

    @Test("mechanisms that came and went, one by one")
    func mechanisms() throws {
        let change = try #require(changes(["AUTH A B C"], ["AUTH C D E D"]).change(of: "AUTH"))
        #expect(change.gained == ["D", "E"])
        #expect(change.lost == ["A", "B"])
        #expect(change.before == ["A", "B", "C"])
    }

    @Test("what is gone, in the order of the earlier reply, each once")
    func gone() {
        let changes = changes(["STARTTLS", "DSN", "STARTTLS", "VRFY"], ["DSN"])
        #expect(changes.gone.map(\.keyword) == ["STARTTLS", "VRFY"])
        #expect(changes.gone.allSatisfy { $0.kind == .gone })
        #expect(changes.change(of: "STARTTLS") == nil)
        #expect(!changes.isEmpty)
    }

    @Test("an order, an empty list, a sentence at the end are no change")
    func same() {
        #expect(changes([], []).isEmpty)
        #expect(changes(["A", "B"], ["B", "A"]).isEmpty)
        #expect(changes(["A", "Ok SESSIONID=<1>"], ["A", "Ok SESSIONID=<2>"]).isEmpty)
    }

    @Test("ten thousand keywords and mechanisms are compared at once")
    func large() {
        let many = (0..<10_000).map { "K\($0)" }
        #expect(changes(many, many.reversed()).isEmpty)
        #expect(changes(many, []).gone.count == many.count)
        let list = "AUTH " + many.joined(separator: " ")
        #expect(changes([list], ["AUTH K0"]).change(of: "AUTH")?.lost.count == many.count - 1)
    }
}

@Suite("The EHLO before")
struct PreviousExtensionsTests {
    private static func keywords(_ talk: Talk) -> [String]? { talk.session.previousExtensions?.map(\.keyword) }

    @Test("there is none before the second EHLO")
    func none() {
        #expect(Self.keywords(Talk()) == nil)
        #expect(Self.keywords(Talk.ready("SIZE", "DSN")) == nil)
    }

    @Test("it is the one before the newest, and may have been empty")
    func second() {
        var talk = Talk.ready("SIZE", "DSN")
        talk.play("C: EHLO b\nS: 250 mx\n= ready")
        #expect(Self.keywords(talk) == ["SIZE", "DSN"])
        talk.play("C: EHLO b\nS: 250-mx\nS: 250 HELP\n= ready")
        #expect(Self.keywords(talk) == [])
    }

    @Test("a refused EHLO and a HELO between are not it")
    func between() {
        var talk = Talk.ready("SIZE")
        talk.play("C: EHLO b\nS: 501 no\n= ready")
        #expect(Self.keywords(talk) == nil)
        talk.play("C: HELO b\nS: 250-mx\nS: 250 DSN\n= ready\nC: EHLO b\nS: 250-mx\nS: 250 VRFY\n= ready")
        #expect(Self.keywords(talk) == ["SIZE"])
    }

    @Test("it is kept across STARTTLS, though it counts no more")
    func tls() {
        var session = Talk.ready("STARTTLS", "SIZE").session
        _ = session.submit(Array("STARTTLS".utf8), tag: 9)
        _ = session.receive(Array("220 go\r\n".utf8))
        _ = session.secured()
        #expect(session.extensions.isEmpty && session.previousExtensions == nil)
        _ = session.submit(Array("EHLO a".utf8), tag: 10)
        _ = session.receive(Array("250-mx\r\n250 SIZE\r\n".utf8))
        #expect(session.previousExtensions?.map(\.keyword) == ["STARTTLS", "SIZE"])
    }
}
