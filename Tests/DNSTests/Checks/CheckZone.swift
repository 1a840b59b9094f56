import DNS
import TestSupport
import Testing

/// A zone in memory that answers the questions of checks as a resolver does: a name without records does not exist, one
/// with others has no data.
struct CheckZone {
    var records: [DNSRecord] = []
    /// Questions that fail, as `example.test TXT`.
    var failing: [String: DNSFailure] = [:]
    /// Whether the resolver says that it verified its answers.
    var isAuthentic = false
    /// Questions whose answers are not verified although the others are.
    var insecure: Set<String> = []

    init(_ records: [DNSRecord]) { self.records = records }

    /// Reads one record per line: a name, a type, and the data. The data of a TXT record is the rest of the line.
    ///
    ///     example.test TXT v=spf1 mx -all
    ///     example.test MX 10 mx.example.test
    init(_ text: String = "") {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count == 3, let record = Self.record(words[0], words[1], words[2]) else {
                Issue.record("\(line)")
                continue
            }
            records.append(record)
        }
    }

    private static func record(_ name: String, _ type: String, _ data: String) -> DNSRecord? {
        switch type {
        case "A", "AAAA": .address(name, data)
        case "TXT": .long(name, Array(data.utf8))
        case "CNAME": .cname(name, data)
        case "PTR": .ptr(name, data)
        case "MX":
            data.split(separator: " ").last.flatMap { host in
                UInt16(data.prefix { $0 != " " }).map { .mx(name, $0, String(host)) }
            }
        default: nil
        }
    }

    func answer(_ question: DNSQuestion) -> DNSAnswer {
        if let failure = failing[question.description] { return DNSAnswer(question, failure: failure) }
        var lookup = DNSLookup(question)
        let isThere = records.contains { $0.name == question.name }
        let found = records.filter { $0.type == question.type && question.type != .cname }
        let chain = records.filter { $0.type == .cname }
        lookup.take(DNSResponse(question, chain + found, code: isThere ? 0 : 3).octets)
        let answer = lookup.answer ?? DNSAnswer(question, failure: .timeout)
        return DNSAnswer(
            question, aliases: answer.aliases, records: answer.records, failure: answer.failure,
            isAuthentic: isAuthentic && !insecure.contains(question.description))
    }

    /// The rows of a session when every question is answered, and the questions in their order.
    func checks(_ session: CheckedSession) -> (rows: [DNSCheck], asked: [DNSQuestion]) {
        var checks = DNSChecks(session)
        var asked: [DNSQuestion] = []
        while let question = checks.questions.first, asked.count < 1000 {
            asked.append(question)
            checks.take(answer(question))
        }
        return (checks.rows, asked)
    }

    func row(_ subject: DNSCheck.Subject, _ session: CheckedSession) throws -> DNSCheck {
        try #require(checks(session).rows.first { $0.subject == subject })
    }
}

extension DNSRecord {
    /// `192.0.2.1` as the name stands for its name in the reverse zone.
    static func ptr(_ name: String, _ target: String) -> DNSRecord {
        DNSRecord(DNSAddress(name)?.reverseName ?? .known(name), .ptr, ttl: 300, .ptr(.known(target)))
    }

    /// A TXT record with as many strings as it needs.
    static func long(_ name: String, _ octets: [UInt8]) -> DNSRecord {
        let strings = stride(from: 0, to: max(1, octets.count), by: 255).map { Array(octets[$0...].prefix(255)) }
        return DNSRecord(.known(name), .txt, ttl: 300, .txt(strings))
    }
}
