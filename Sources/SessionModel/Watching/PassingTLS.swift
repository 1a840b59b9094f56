import SMTPSyntax

/// What passes between a client and its server where TLS is due: records of TLS, or cleartext in their place.
///
///     16 03 01 00 f4 01 …                a record of the handshake (RFC 8446 §5.1)
///     45 48 4c 4f 20 …   EHLO            cleartext, where a record is due (RFC 3207 §4)
struct PassingTLS: Sendable {
    /// One direction.
    struct Side: Sendable {
        /// The header of the record that has only begun.
        private var header: [UInt8] = []
        /// How much of the current record is to come.
        private var due = 0
        /// Whether anything that may be a record has come.
        private(set) var isSeen = false

        /// Removes the octets that are records from the front, and returns how many they are.
        mutating func take(_ rest: inout ArraySlice<UInt8>) -> Int {
            let before = rest.count
            while let first = rest.first {
                if due > 0 {
                    let part = min(due, rest.count)
                    due -= part
                    rest = rest.dropFirst(part)
                } else {
                    if header.isEmpty, !TLSRecord.mayBegin(with: first) { break }
                    header.append(first)
                    isSeen = true
                    rest = rest.dropFirst()
                    if header.count == TLSRecord.headerLength { begin() }
                }
            }
            return before - rest.count
        }

        private mutating func begin() {
            due = Int(header[3]) << 8 | Int(header[4])
            header = []
        }
    }

    var client = Side()
    var server = Side()
    /// Whether the newest octets of the server were cleartext.
    var isServerInClear = false
}
