/// A question on its way to an answer, through CNAME records where there are some.
///
///     www.example.test MX → CNAME example.test → MX 10 mx1.example.test
///
/// A resolver answers with the whole chain. A server of the zone may answer with its beginning; then the rest is asked for.
///
/// RFC 1034 §3.6.2, §4.3.2
package struct DNSLookup: Sendable {
    /// The most CNAME records that are followed.
    package static let mostAliases = 8

    package let question: DNSQuestion
    /// What to ask next; nil when the answer is there.
    package private(set) var pending: DNSQuestion?
    /// Nil while something is still to be asked.
    package private(set) var answer: DNSAnswer?
    private var aliases: [DNSName] = []
    private var isAuthentic = true

    package init(_ question: DNSQuestion) {
        self.question = question
        pending = question
    }

    /// Nothing came, or nothing that can be read.
    package mutating func fail(_ failure: DNSFailure) { end([], failure) }

    /// The octets that came as the response to what was asked.
    package mutating func take(_ octets: [UInt8]) {
        guard let asked = pending else { return }
        do throws(DNSMessageProblem) {
            let message = try DNSMessage(octets)
            guard message.question == asked else { throw .otherQuestion }
            take(message, to: asked)
        } catch {
            fail(.malformed(error))
        }
    }

    private mutating func take(_ message: DNSMessage, to asked: DNSQuestion) {
        isAuthentic = isAuthentic && message.isAuthentic
        let last = follow(message.answers, from: asked)
        if answer != nil { return }
        let records = message.answers.filter {
            $0.name == last && $0.type == asked.type && $0.recordClass == DNSRecord.internet
        }
        if !records.isEmpty { return end(records, nil, isTruncated: message.isTruncated) }
        switch message.code {
        case .noError where last != asked.name && !message.isRecursive: pending = DNSQuestion(last, asked.type)
        case .noError: end([], .noData, isTruncated: message.isTruncated)
        case .nameError: end([], .noSuchName)
        case .serverFailure: end([], .serverFailure)
        case .refused: end([], .refused)
        default: end([], .code(message.code))
        }
    }

    /// The name at the end of the CNAME records that begin with the one that was asked for.
    private mutating func follow(_ records: [DNSRecord], from asked: DNSQuestion) -> DNSName {
        var name = asked.name
        guard asked.type != .cname else { return name }
        while let target = Self.alias(of: name, in: records) {
            guard target != question.name, !aliases.contains(target), aliases.count < Self.mostAliases else {
                fail(.aliasLoop)
                return name
            }
            aliases.append(target)
            name = target
        }
        return name
    }

    private static func alias(of name: DNSName, in records: [DNSRecord]) -> DNSName? {
        for record in records where record.name == name {
            if case .cname(let target) = record.data { return target }
        }
        return nil
    }

    private mutating func end(_ records: [DNSRecord], _ failure: DNSFailure?, isTruncated: Bool = false) {
        pending = nil
        answer = DNSAnswer(
            question, aliases: aliases, records: records, failure: failure,
            isAuthentic: isAuthentic && isHeard(failure),
            isTruncated: isTruncated)
    }

    /// Whether a resolver has answered at all.
    private func isHeard(_ failure: DNSFailure?) -> Bool {
        switch failure {
        case nil, .noSuchName, .noData: true
        default: false
        }
    }
}
