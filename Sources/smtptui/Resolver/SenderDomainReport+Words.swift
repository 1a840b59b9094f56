import DNS

extension SenderDomainReport {
    var words: CheckWords { CheckWords("Sender's domain \(domain) (MAIL FROM)", finding, advice: advice) }

    private var finding: String {
        switch outcome {
        case .exchanges(1): "It has an MX record, so bounces can be returned to it."
        case .exchanges(let count): "It has \(count) MX records, so bounces can be returned to it."
        case .address: "It has no MX record, so bounces go to its own address (RFC 5321 §5.1)."
        case .nullMX: "It accepts no mail: its only MX record is the null MX (RFC 7505 §3)."
        case .unreachable: "It has neither an MX record nor an address, so bounces cannot be returned to it."
        case .noSuchName: "It does not exist (NXDOMAIN), so bounces cannot be returned to it."
        case .failed(let question, let failure): "\(question): \(failure.words)."
        }
    }

    private var advice: String {
        switch outcome {
        case .exchanges, .address, .failed: ""
        case .nullMX: "Servers may refuse such a sender, with 550 5.7.27 (RFC 7505 §4.2)."
        case .unreachable, .noSuchName:
            "Many servers refuse such a sender, with 5.1.8 (RFC 3463 §3.2): a domain must resolve (RFC 5321 §2.3.5)."
        }
    }
}
