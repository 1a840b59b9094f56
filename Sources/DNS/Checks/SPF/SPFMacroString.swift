import SMTPSyntax

/// Text with macros in it: the domain of a term, or an explanation.
///
///     %{ir}.%{v}._spf.%{d2}
///
/// RFC 7208 §7.1
struct SPFMacroString: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case text([UInt8])
        case macro(SPFMacro)
    }

    enum Purpose {
        /// The domain of a mechanism, of `redirect` or of `exp`.
        case domain
        /// The value of a modifier that is not known.
        case value
        case explanation
    }

    private(set) var pieces: [Piece] = []

    init(_ octets: ArraySlice<UInt8>, for purpose: Purpose) throws(SPFTermProblem) {
        var rest = octets
        while let octet = rest.first {
            if octet == UInt8(ascii: "%") {
                try readMacro(&rest, purpose)
            } else {
                guard (0x21...0x7E).contains(octet) || octet == 0x20 && purpose == .explanation else {
                    throw .badDomain
                }
                append([octet])
                rest = rest.dropFirst()
            }
        }
        if purpose == .domain {
            guard !pieces.isEmpty else { throw .missingDomain }
            guard endsAsDomain else { throw .badDomain }
        }
    }

    /// Whether the macro `p` occurs.
    var usesPTR: Bool {
        pieces.contains { piece in
            if case .macro(let macro) = piece { macro.letter == .validatedName } else { false }
        }
    }

    /// The text, if there is no macro in it.
    var plain: [UInt8]? {
        var whole: [UInt8] = []
        for piece in pieces {
            guard case .text(let text) = piece else { return nil }
            whole += text
        }
        return whole
    }

    private mutating func append(_ octets: [UInt8]) {
        if case .text(let text) = pieces.last {
            pieces[pieces.count - 1] = .text(text + octets)
        } else {
            pieces.append(.text(octets))
        }
    }

    /// Reads `%%`, `%_`, `%-` or a macro in braces.
    private mutating func readMacro(_ rest: inout ArraySlice<UInt8>, _ purpose: Purpose) throws(SPFTermProblem) {
        let start = rest
        rest = rest.dropFirst()
        switch rest.popFirst() {
        case UInt8(ascii: "%"): pieces.append(.text([UInt8(ascii: "%")]))
        case UInt8(ascii: "_"): pieces.append(.text([0x20]))
        case UInt8(ascii: "-"): pieces.append(.text(Array("%20".utf8)))
        case UInt8(ascii: "{"):
            guard let macro = Self.macro(&rest) else { throw .badMacro(Self.shown(start)) }
            if macro.letter.isOnlyForExplanations && purpose == .domain {
                throw .macroOnlyForExplanations(Self.shown(start))
            }
            pieces.append(.macro(macro))
        default: throw .badMacro(Self.shown(start))
        }
    }

    /// Reads what follows `%{`; nil if it is not well formed.
    private static func macro(_ rest: inout ArraySlice<UInt8>) -> SPFMacro? {
        guard let first = rest.popFirst(), let letter = SPFMacro.Letter(rawValue: first | 0x20) else { return nil }
        let digits = rest.prefix(while: ASCII.isDigit)
        rest = rest.dropFirst(digits.count)
        // A number that is too big keeps all parts; zero is an error (RFC 7208 §7.3).
        let count = digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self)) ?? Int.max
        if count == 0 { return nil }
        let isReversed = rest.first.map { $0 | 0x20 } == UInt8(ascii: "r")
        if isReversed { rest = rest.dropFirst() }
        let delimiters = rest.prefix { ".-+,/_=".utf8.contains($0) }
        rest = rest.dropFirst(delimiters.count)
        guard rest.popFirst() == UInt8(ascii: "}") else { return nil }
        return SPFMacro(
            letter: letter, isEscaped: ASCII.uppercased(first) == first, count: count, isReversed: isReversed,
            delimiters: Array(delimiters))
    }

    /// How a macro begins that is not well formed.
    private static func shown(_ octets: ArraySlice<UInt8>) -> String { DNSData.escaped(octets.prefix(12)) }
}
