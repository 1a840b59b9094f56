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
