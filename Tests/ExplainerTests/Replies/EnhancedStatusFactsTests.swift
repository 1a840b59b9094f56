import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The table of enhanced status codes")
struct EnhancedStatusFactsTests {
    private func code(_ text: String) throws -> EnhancedStatusCode { try #require(EnhancedStatusCode(text)) }

    @Test(
        "lookup: the number, else the detail, else the subject",
        arguments: [
            ("5.1.1", "X.1.1"), ("4.1.1", "X.1.1"), ("2.0.0", "X.0.0"), ("5.7.16", "X.7.16"), ("5.7.17", "X.7.17"),
            ("5.7.31", "X.7.X"), ("5.7.700", "X.7.X"), ("5.4.1", "X.4.1"), ("5.1.10", "X.1.10"),
            ("5.7.30", "X.7.30"), ("5.7.509", "5.7.509"), ("4.7.509", "4.7.500 to 4.7.699"),
            ("4.4.8", "4.4.8 / 5.4.8"), ("5.4.8", "4.4.8 / 5.4.8"), ("2.4.8", "X.4.X"),
            ("5.7.606", "5.7.606 to 5.7.649"), ("5.7.649", "5.7.606 to 5.7.649"), ("5.7.650", "X.7.X"),
        ])
    func lookup(_ text: String, _ key: String) throws {
        #expect(EnhancedStatusFacts.fact(for: try code(text))?.key == key)
    }

    @Test(
        "a provider's own meaning counts for that provider only",
        arguments: [
            ("5.4.1", "Microsoft", "5.4.1 (Microsoft)"), ("5.4.1", "microsoft", "5.4.1 (Microsoft)"),
            ("4.4.1", "Microsoft", "X.4.1"), ("5.4.1", "Gmail", "X.4.1"), ("5.4.1", nil, "X.4.1"),
            ("5.1.10", "Microsoft", "5.1.10 (Microsoft)"), ("5.7.30", "Gmail", "4.7.30 / 5.7.30 (Gmail)"),
            ("5.7.30", "Microsoft", "5.7.30 (Microsoft)"), ("5.7.30", nil, "X.7.30"), ("5.7.509", "Gmail", "5.7.509"),
            ("5.7.509", nil, "5.7.509"),
            ("5.1.1", "Microsoft", "X.1.1"),
        ] as [(String, String?, String)])
    func provider(_ text: String, _ provider: String?, _ key: String) throws {
        #expect(EnhancedStatusFacts.fact(for: try code(text), provider: provider)?.key == key)
    }

    @Test("a subject that is not registered")
    func unknown() throws {
        #expect(EnhancedStatusFacts.fact(for: try code("5.8.1")) == nil)
        #expect(EnhancedStatusFacts.fact(for: try code("5.8.1"), provider: "Microsoft") == nil)
    }

    @Test("each row of the registry is found under its own number")
    func found() {
        for row in EnhancedStatusFacts.all where row.kind == .detail && !row.key.contains("(") {
            #expect(EnhancedStatusFacts.registered(row.subject ?? 0, row.detail) == row, "\(row.key)")
        }
    }

    @Test("the words and where they stand")
    func words() {
        for row in EnhancedStatusFacts.all {
            #expect(row.name.isFewWords, "\(row.key)")
            #expect(row.meaning.isSentence && row.meaning.count <= 160, "\(row.key)")
            #expect(
                row.advice.isEmpty || row.advice.sentence.isSentence && row.advice.sentence.count <= 140, "\(row.key)")
            #expect(row.sources.allSatisfy(\.isWellPlaced) && row.sources.first == row.source, "\(row.key)")
            #expect(Set(row.sources).count == row.sources.count, "\(row.key)")
            #expect(row.label != .success, "\(row.key)")
        }
    }

    @Test("only where all went well is there nothing to do, and no cause")
    func advice() {
        for row in EnhancedStatusFacts.all {
            #expect(row.advice.isEmpty == (row.classes == [2]), "\(row.key)")
            #expect(row.label == nil || row.classes != [2], "\(row.key)")
        }
    }

    @Test("a provider's row names the provider, and has a cause")
    func providers() throws {
        for row in ProviderStatusCodes.all {
            let provider = try #require(row.provider)
            #expect(row.meaning.hasPrefix(provider) && row.label != nil, "\(row.key)")
        }
        // A number that the registry has, too, is read by the provider, so that several may use it.
        let codes = ProviderStatusCodes.all.flatMap { row in
            let owner = row.key.contains("(") ? row.provider ?? "" : ""
            return row.classes.flatMap { first in
                (row.details ?? 0...0).map { "\(first) \(row.subject ?? 0) \($0) \(owner)" }
            }
        }
        #expect(Set(codes).count == codes.count)
    }
}
