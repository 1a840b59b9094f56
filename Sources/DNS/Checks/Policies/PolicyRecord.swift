/// A TXT record that announces a policy, chosen among the records of its name.
package enum PolicyRecord: Hashable, Sendable {
    /// No record begins with the version; `others` is how many TXT records the name has.
    case absent(others: Int)
    /// Several begin with it, which counts as none.
    case several(Int)
    /// Its octets, the strings joined.
    case one([UInt8])
    /// The question was not answered.
    case failed(DNSFailure)

    /// Chooses among the records of an answer.
    init(_ answer: DNSAnswer, where isPolicy: ([UInt8]) -> Bool) {
        if let failure = answer.failure, failure.isTemporary {
            self = .failed(failure)
            return
        }
        let texts = answer.texts
        let found = texts.filter(isPolicy)
        switch found.count {
        case 0: self = .absent(others: texts.count)
        case 1: self = .one(found[0])
        default: self = .several(found.count)
        }
    }

    var octets: [UInt8]? { if case .one(let octets) = self { octets } else { nil } }
}
