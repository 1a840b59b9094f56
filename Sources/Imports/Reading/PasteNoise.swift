import SMTPSyntax

/// Which lines of a program say nothing: the steps of a handshake, how many bytes were read, a meter of progress.
enum PasteNoise {
    private static let beginnings = [
        "{ [", "} [", "* TLS header", "* old SSL session", "*  CAfile:", "*  CApath:", "* CAfile:", "* CApath:",
        "*   CAfile:", "*   CApath:", "* successfully set certificate", "* ALPN", "* TCP_NODELAY", "% Total",
        "Session-ID", "Resumption PSK", "PSK identity", "SRP username", "Start Time", "Timeout   :",
        "Extended master secret", "Max Early Data", "Early data", "Compression: NONE", "Expansion: NONE",
        "Krb5 Principal",
        "No ALPN negotiated", "SSL-Session:", "Post-Handshake", "read R BLOCK", "Master-Key", "Key-Arg",
        "TLS session ticket", "-----", "Secure Renegotiation",
    ].map { Array($0.utf8) }
    private static let handshake = OctetMarks([
        "TLS handshake,", "change cipher", "alert, close notify", "Dload  Upload",
    ])

    /// How a setting is shown that has no value.
    private static let unset = Array("= (not set)".utf8)

    static func isNoise(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop(while: ASCII.isBlank)
        if text.elementsEqual("---".utf8) || text.suffix(unset.count).elementsEqual(unset) || isMeter(text)
            || isDump(text)
        {
            return true
        }
        if beginnings.contains(where: { line.starts(with: $0) || text.starts(with: $0) }) { return true }
        return handshake.found(in: Array(line.prefix(200)).span) != 0
    }

    /// `  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0`
    private static func isMeter(_ text: ArraySlice<UInt8>) -> Bool {
        text.count > 20 && text.allSatisfy { ASCII.isDigit($0) || " :-.kKMG%".utf8.contains($0) }
    }

    private static let time = Array("--:--:--".utf8)

    /// A line that curl has written after its meter, without the meter.
    static func withoutMeter(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.first == 0x20, OctetSearch.firstRange(of: time, in: Array(line.prefix(100))) != nil else {
            return line
        }
        let rest = line.drop { ASCII.isDigit($0) || " :-.kKMG%".utf8.contains($0) }
        return rest.isEmpty ? line : rest
    }

    /// `    0010 - 97 80 a3 1a 24 46 17 dc-a7 44 03 d8 0e 45 ea f0   ....$F...D...E..`
    private static func isDump(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = text.prefix(while: ASCII.isHex)
        return digits.count == 4 && text.dropFirst(4).starts(with: " - ".utf8)
    }
}
