import SMTPSyntax

// What is said of each fault of the structure, and the section that says so: one row per fault.
extension MIMEFault {
    /// After the number of a line, where it is about one.
    var words: String {
        switch self {
        case .missingVersion: "The header has Content- fields, but no MIME-Version: 1.0 field"
        case .missingBoundary: "A Content-Type is multipart, but names no boundary of up to 70 characters"
        case .unusedBoundary: "No line of the text is the boundary that Content-Type names, so there is no part"
        case .openBoundary: "The boundary that ends the last part, with -- after it, is missing"
        case .notBase64: "is not base64, which Content-Transfer-Encoding announces"
        case .longBase64: "has more than 76 characters of base64"
        case .rawOctets(let encoding): "has bytes above 127; Content-Transfer-Encoding: \(encoding.rawValue) has none"
        }
    }

    var source: SpecReference {
        switch self {
        case .missingVersion: .rfc(2045, "4")
        case .missingBoundary, .unusedBoundary, .openBoundary: .rfc(2046, "5.1.1")
        case .notBase64, .longBase64: .rfc(2045, "6.8")
        case .rawOctets(.quotedPrintable): .rfc(2045, "6.7")
        case .rawOctets: .rfc(2045, "6.2")
        }
    }
}
