/// The path between the angle brackets of MAIL and RCPT (RFC 5321 §4.1.2).
///
///     Reverse-path = Path / "<>"
///     Path         = "<" [ A-d-l ":" ] Mailbox ">"
public enum Path: Hashable, Sendable {
    /// `<>`, the return path of bounces.
    case null
    /// `<Postmaster>` without a domain, which every server must accept as a recipient (RFC 5321 §4.5.1).
    case postmaster
    case mailbox(Mailbox)

    /// The address without brackets, for people.
    public var address: String {
        switch self {
        case .null: ""
        case .postmaster: "Postmaster"
        case .mailbox(let mailbox): mailbox.description
        }
    }
}

/// A local part and a domain (RFC 5321 §4.1.2).
///
///     Mailbox = Local-part "@" ( Domain / address-literal )
public struct Mailbox: Hashable, Sendable, CustomStringConvertible {
    public let localPart: String
    /// As written; domains are compared without regard to case.
    public let domain: String

    public init(localPart: String, domain: String) {
        self.localPart = localPart
        self.domain = domain
    }

    public var description: String { "\(localPart)@\(domain)" }

    public func isIn(domain other: String) -> Bool { ASCII.equal(domain.utf8, other.utf8) }
}

/// One parameter behind the path, `SIZE=2048` (RFC 5321 §4.1.2, Mail-parameters and Rcpt-parameters).
public struct PathParameter: Hashable, Sendable {
    /// In upper case.
    public let keyword: String
    public let value: String?

    init(_ word: ArraySlice<UInt8>) {
        let equals = word.firstIndex(of: UInt8(ascii: "="))
        keyword = ASCII.uppercased(word[..<(equals ?? word.endIndex)])
        value = equals.map { String(decoding: word[($0 + 1)...], as: UTF8.self) }
    }

    /// What is wrong with the way it is written; nil when nothing is.
    ///
    ///     esmtp-keyword = (ALPHA / DIGIT) *(ALPHA / DIGIT / "-")
    ///     esmtp-value   = 1*(%d33-60 / %d62-126)
    var problem: SyntaxProblem? {
        guard let first = keyword.utf8.first else {
            return SyntaxProblem("The keyword before = is missing: KEYWORD=value.", .rfc(5321, "4.1.2"))
        }
        guard ASCII.isAlphanumeric(first),
            keyword.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") })
        else {
            return SyntaxProblem(
                "\(keyword) is no keyword: letters, digits and inner hyphens, as in SIZE=2048.", .rfc(5321, "4.1.2"))
        }
        guard let value else { return nil }
        guard !value.isEmpty else {
            return SyntaxProblem("A value must stand behind \(keyword)=, or no = at all.", .rfc(5321, "4.1.2"))
        }
        let isRight = !value.utf8.contains(UInt8(ascii: "=")) || Self.withEquals.contains(keyword)
        return isRight
            ? nil
            : SyntaxProblem("No = may stand in the value of \(keyword); in xtext it is +3D.", .rfc(5321, "4.1.2"))
    }

    /// Their own documents let a = into the value (RFC 3885 §3: base64).
    private static let withEquals: Set<String> = ["MTRK", "XVERP"]
}

extension [PathParameter] {
    /// Whether they announce raw octets, `BODY=BINARYMIME`, which only BDAT can carry (RFC 3030 §3).
    var announceRawOctets: Bool { contains { $0.keyword == "BODY" && $0.value?.uppercased() == "BINARYMIME" } }
}
