/// The SPF records among the TXT records of a name, read once however often they are evaluated.
///
/// RFC 7208 §4.5
struct SPFSelection: Sendable {
    /// How many there are; more than one is an error.
    let count: Int
    /// The octets of the only one, its strings joined.
    let octets: [UInt8]?
    /// The same, read; nil without one record.
    let record: Result<SPFRecord, SPFRecord.Mistake>?

    init(_ answer: DNSAnswer) {
        let records = answer.texts.filter(SPFRecord.isSPF)
        count = records.count
        octets = records.count == 1 ? records.first : nil
        record = octets.map { octets in
            do throws(SPFRecord.Mistake) {
                return .success(try SPFRecord(octets))
            } catch {
                return .failure(error)
            }
        }
    }
}
