import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("The list of enhanced status codes")
struct EnhancedStatusListTests {
    /// Each row: the numbers, the classes in which they make sense, and the reply codes that go with them.
    static let list = """
        X.0.0: 2/4/5
        X.1.0: 2/4/5
        X.1.1: 5 451 550
        X.1.2: 5
        X.1.3: 5 501
        X.1.4: 4/5
        X.1.5: 2 250
        X.1.6: 5
        X.1.7: 5
        X.1.8: 4/5 451 501
        X.1.9: 2
        X.1.10: 5 556
        X.2.0: 4/5
        X.2.1: 4/5
        X.2.2: 4/5 552
        X.2.3: 5 552
        X.2.4: 4/5 450 452
        X.3.0: 2/4/5 221 250 421 451 550 554
        X.3.1: 4 452
        X.3.2: 4/5 453 521
        X.3.3: 5
        X.3.4: 5 552 554
        X.3.5: 4/5
        X.3.6: 2 250 251
        X.4.0: 4/5
        X.4.1: 4 451
        X.4.2: 4 421
        X.4.3: 4 451 550
        X.4.4: 4/5
        X.4.5: 4 451
        X.4.6: 4/5
        X.4.7: 4/5
        X.5.0: 2/4/5 220 250 251 252 253 451 452 454 458 459 501 502 503 554
        X.5.1: 5 430 500 501 503 530 550 554 555
        X.5.2: 5 500 501 502 550 555
        X.5.3: 4/5 451 452
        X.5.4: 5 451 501 502 503 504 550 555
        X.5.5: 4/5
        X.5.6: 4/5 500
        X.6.0: 4/5
        X.6.1: 5
        X.6.2: 5
        X.6.3: 5 554
        X.6.4: 2/5 250
        X.6.5: 4/5
        X.6.6: 4/5 554
        X.6.7: 5 550 553
        X.6.8: 2/5 252 550 553
        X.6.9: 5 550 554
        X.6.10: 2/5
        X.7.0: 2/4/5 220 235 450 454 500 501 503 504 530 535 550
        X.7.1: 4/5 451 454 502 503 533 550 551
        X.7.2: 5 550
        X.7.3: 5
        X.7.4: 5 504
        X.7.5: 4/5
        X.7.6: 5
        X.7.7: 2/4/5
        X.7.8: 5 535 554
        X.7.9: 5 534
        X.7.10: 5 523
        X.7.11: 5 524 538
        X.7.12: 4 422 432
        X.7.13: 5 525
        X.7.14: 5 535 554
        X.7.15: 4/5 450 550
        X.7.16: 4/5 552
        X.7.17: 5
        X.7.18: 5
        X.7.19: 5
        X.7.20: 5 550
        X.7.21: 5 550
        X.7.22: 5 550
        X.7.23: 5 550
        X.7.24: 4/5 451 550
        X.7.25: 5 550
        X.7.26: 5 550
        X.7.27: 5 550
        X.7.28: 4/5
        X.7.29: 5 550
        X.7.30: 5 550
        X.7.16 (RFC 4865): 5 552
        X.7.17 (RFC 4865): 5 552
        4.4.8 / 5.4.8: 4/5
        4.4.316: 4
        5.4.300: 5
        5.4.310: 5 550
        4.7.5 / 5.7.5 (Microsoft): 4/5
        4.7.321 / 5.7.321: 4/5
        4.7.322 / 5.7.322: 4/5
        4.7.323 / 5.7.323: 4/5
        4.7.324 / 5.7.324: 4/5
        4.7.325 / 5.7.325: 4/5
        5.1.10 (Microsoft): 5 550
        5.2.121: 5 550 554
        5.2.122: 5 550 554
        5.4.1 (Microsoft): 5 550
        5.4.14: 5 554
        5.7.12 (Microsoft): 5 550
        5.7.124: 5 550
        5.7.133: 5 550
        5.7.134 to 5.7.136: 5 550
        5.7.504: 5 550
        5.7.505: 5 550
        5.7.507: 5 550
        5.7.510: 5 550
        5.7.513: 5 550
        5.7.703: 5 550
        5.1.8 (Microsoft): 5 550
        5.1.90: 5 550
        5.2.251: 5 550
        5.2.252: 5 550 554
        5.2.253 to 5.2.255: 5 550
        5.6.11: 5 550
        5.7.509: 5 550
        5.7.512: 5 550
        5.7.515: 5 550
        5.7.520: 5 550
        5.7.750: 5 550
        5.7.800: 5 550
        5.7.30 (Microsoft): 5 550
        5.7.57: 5 530 550
        5.7.64: 5 550
        5.7.139: 5 535
        4.7.26 (Microsoft): 4 450
        4.7.500 to 4.7.699: 4 451
        4.7.850 to 4.7.899: 4 451
        5.7.501 to 5.7.503: 5 550
        5.7.506: 5 550
        5.7.508: 5 550
        5.7.511: 5 550
        5.7.606 to 5.7.649: 5 550
        5.7.705: 5 550
        5.7.708: 5 550
        4.7.23 (Gmail): 4 421 451
        4.7.24 / 5.7.24 (Gmail): 4/5 451 550
        4.7.26 / 5.7.26 (Gmail): 4/5 421 451 550
        4.7.27 / 5.7.27 (Gmail): 4/5 421 550
        4.7.28 / 5.7.28 (Gmail): 4/5 421 550
        4.7.29 / 5.7.29 (Gmail): 4/5 421 550
        4.7.30 / 5.7.30 (Gmail): 4/5 421 550
        4.7.31: 4 421
        4.7.32 / 5.7.32: 4/5 421 550
        4.7.40 / 5.7.40: 4/5 421 550
        4.2.1 (Gmail): 4 450
        5.4.5 (Gmail): 5 550
        5.7.9 (Gmail): 5 534
        5.7.10 (Gmail): 5 523
        5.7.11 (Gmail): 5 501
        5.7.14 (Gmail): 5 534
        5.7.9 (Yahoo): 5 550 554
        """

    static let wide: [String] = [
        "2.X.X", "4.X.X", "5.X.X", "X.0.X", "X.1.X", "X.2.X", "X.3.X", "X.4.X", "X.5.X", "X.6.X", "X.7.X",
    ]

    /// The numbers of a line, and what stands behind the colon.
    static let lines: [(key: String, rest: String)] = list.split(separator: "\n").map { line in
        let end = line.firstIndex(of: ":") ?? line.endIndex
        return (String(line[..<end]), String(line[end...].dropFirst().drop { $0 == " " }))
    }

    private func find(_ key: String) -> EnhancedStatusFact? { EnhancedStatusFacts.all.first { $0.key == key } }

    @Test("every row of the list, and no other, and none twice")
    func complete() {
        let keys = Self.wide + Self.lines.map(\.key)
        #expect(keys.count == 162)
        #expect(Set(keys).symmetricDifference(EnhancedStatusFacts.all.map(\.key)).isEmpty)
        #expect(EnhancedStatusFacts.all.count == keys.count)
    }

    @Test("the classes and the reply codes of each row", arguments: lines)
    func numbers(_ key: String, _ rest: String) throws {
        let row = try #require(find(key))
        let classes = row.classes.map(String.init).joined(separator: "/")
        #expect(([classes] + row.replyCodes.map(\.description)).joined(separator: " ") == rest)
    }

    @Test("a class of its own, or all three", arguments: wide)
    func general(_ key: String) throws {
        let row = try #require(find(key))
        #expect(row.classes == (key.hasPrefix("X") ? [2, 4, 5] : [UInt16(key.prefix(1))]))
        #expect(row.replyCodes.isEmpty)
    }

    @Test("how many rows there are of each kind")
    func kinds() {
        let counts = EnhancedStatusFact.Kind.allCases.map { kind in
            EnhancedStatusFacts.all.count { $0.kind == kind }
        }
        #expect(counts == [3, 8, 83, 68])
    }

    @Test("what is withdrawn, what is private, what is hearsay")
    func statuses() {
        func keys(_ isMeant: (EnhancedStatusFact) -> Bool) -> [String] {
            EnhancedStatusFacts.all.filter(isMeant).map(\.key)
        }
        #expect(keys { $0.status == .superseded } == ["X.7.16 (RFC 4865)", "X.7.17 (RFC 4865)"])
        #expect(keys { $0.status == .deprecated } == ["X.6.10"])
        #expect(keys { $0.status == .historic }.isEmpty, "X.7.11 is old, but registered like the others")
        #expect(keys { $0.status == .privateUse } == keys { $0.kind == .provider })
        #expect(keys(\.isDoubtful).isEmpty)
    }

    @Test(
        "what is doubtful is said in words",
        arguments: [
            ("X.5.3", "452"), ("X.6.7", "550 for MAIL, 553 for RCPT"),
            ("X.6.9", "RFC 6531 says 554, the registry 550"), ("X.7.16", "RFC 4865"), ("X.7.17", "RFC 4865"),
            ("X.7.16 (RFC 4865)", "RFC 6710"), ("X.7.17 (RFC 4865)", "RFC 7293"),
            ("X.7.28", "only in the registry"), ("X.7.X", "newer than this table"),
            ("5.1.10 (Microsoft)", "null MX"), ("5.4.1 (Microsoft)", "The registry means"),
            ("4.7.30 / 5.7.30 (Gmail)", "The registry means"), ("5.7.9 (Gmail)", "The registry means"),
            ("5.7.9 (Yahoo)", "The registry means"),
        ])
    func doubts(_ key: String, _ words: String) throws {
        #expect(try #require(find(key)).meaning.contains(words))
    }
}
