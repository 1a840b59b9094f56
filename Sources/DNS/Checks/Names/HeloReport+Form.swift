import SMTPSyntax

extension HeloReport.Form {
    /// Reads what was said in EHLO or HELO.
    init(_ text: String) {
        if text.utf8.first == UInt8(ascii: "[") {
            self = Self.literal(text).map { .literal($0) } ?? .malformedLiteral
        } else if let address = DNSAddress(text) {
            self = .bareAddress(address)
        } else {
            self = Self.name(text)
        }
    }

    /// `[192.0.2.1]`, `[IPv6:2001:db8::1]` (RFC 5321 §4.1.3).
    private static func literal(_ text: String) -> DNSAddress? {
        guard text.utf8.last == UInt8(ascii: "]"), text.utf8.count >= 2 else { return nil }
        let inside = text.dropFirst().dropLast()
        let tag = inside.prefix(5)
        guard ASCII.equal(tag.utf8, "IPv6:".utf8) else {
            return DNSAddress(String(inside)).flatMap { $0.isIPv6 ? nil : $0 }
        }
        return DNSAddress(String(inside.dropFirst(5))).flatMap { $0.isIPv6 ? $0 : nil }
    }

    private static func name(_ text: String) -> HeloReport.Form {
        do throws(DNSNameProblem) {
            let name = try DNSName(text)
            return name.isHostName ? .name(name) : .notAHostName(name)
        } catch {
            return .notAName(error)
        }
    }
}
