extension DNSRecord {
    /// The record on one line, as in a master file but without time to live and class.
    ///
    /// It is printable ASCII whatever is in the record.
    ///
    ///     example.test TXT "v=spf1 -all"
    ///     _25._tcp.mail.example.test TLSA 3 1 1 8cb0fc6c…
    ///
    /// Data of more than 1000 characters ends with `...`.
    ///
    /// RFC 1035 §5.1
    package var display: String { "\(name) \(type) \(data.display)" }
}
