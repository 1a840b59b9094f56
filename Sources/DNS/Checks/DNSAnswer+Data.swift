extension DNSAnswer {
    /// The addresses of A and AAAA records.
    var addresses: [DNSAddress] {
        records.compactMap { record in
            if case .address(let address) = record.data { address } else { nil }
        }
    }

    /// The octets of TXT records, each with its strings joined (RFC 7208 §3.3).
    var texts: [[UInt8]] {
        records.compactMap { record in
            if case .txt(let strings) = record.data { Array(strings.joined()) } else { nil }
        }
    }
}
