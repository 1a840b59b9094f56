import SMTPSyntax

/// One line of a script's file: its mark, and its text without a change.
///
///     C: NOOP       .sent("NOOP")
///     S~ 250        .expected("250")
///     :queue        .local("queue")
///     -- hello      .remark
///
/// What is sent goes out as it is in the file, so octets that cannot be read as text are refused, and a CR that an
/// editor left behind, which some servers read as the end of a line.
enum ScriptLine: Hashable {
    /// In UTF-8.
    case sent(ArraySlice<UInt8>)
    case expected(String)
    /// A command for the program, without its colon.
    case local(String)
    /// Empty, or for people.
    case remark

    /// `octets` are those up to the LF.
    init(_ octets: ArraySlice<UInt8>, number: Int) throws(ScriptProblem) {
        let octets = octets.last == Self.carriageReturn ? octets.dropLast() : octets
        if let rest = Self.rest(of: octets, after: UInt8(ascii: "C")) {
            try Self.check(rest, number)
            self = .sent(rest)
        } else if let rest = Self.rest(of: octets, after: UInt8(ascii: "S")) {
            try Self.check(rest, number)
            self = .expected(String(decoding: rest, as: UTF8.self))
        } else if octets.first == UInt8(ascii: ":") {
            try Self.check(octets, number)
            self = .local(String(decoding: octets.dropFirst(), as: UTF8.self))
        } else if octets.allSatisfy(Self.isSpace) || octets.first == UInt8(ascii: "#") || octets.starts(with: "--".utf8)
        {
            self = .remark
        } else {
            guard octets.first != UInt8(ascii: "{") else {
                throw ScriptProblem(
                    number, "this is a line of a recording, which is played from a file and not from a pipe")
            }
            throw ScriptProblem(number, "a line must begin with C:, S:, :, # or --")
        }
    }

    private static let carriageReturn: UInt8 = 0x0D

    private static func isSpace(_ octet: UInt8) -> Bool { octet == 0x20 || (0x09...0x0D).contains(octet) }

    /// What comes after `C:` or `C~` and one space.
    private static func rest(of octets: ArraySlice<UInt8>, after letter: UInt8) -> ArraySlice<UInt8>? {
        let start = octets.startIndex
        guard octets.count >= 2, octets[start] == letter,
            octets[start + 1] == UInt8(ascii: ":") || octets[start + 1] == UInt8(ascii: "~")
        else { return nil }
        let rest = octets[(start + 2)...]
        return rest.first == 0x20 ? rest.dropFirst() : rest
    }

    private static func check(_ octets: ArraySlice<UInt8>, _ number: Int) throws(ScriptProblem) {
        var isASCII = true
        var hasReturn = false
        for octet in octets {
            isASCII = isASCII && octet < 0x80
            hasReturn = hasReturn || octet == carriageReturn
        }
        guard !hasReturn else {
            throw ScriptProblem(number, #"a CR is inside the line; to send one, write \x0d, or \r at the end"#)
        }
        guard isASCII || String(validating: octets, as: UTF8.self) != nil else {
            let wrong = firstWrong(octets).map { Hexadecimal.text($0, digits: 2) } ?? "ff"
            throw ScriptProblem(number, #"the byte \#(wrong) is not valid UTF-8; to send it, write \x\#(wrong)"#)
        }
    }

    /// The first octet that is not part of UTF-8.
    private static func firstWrong(_ octets: ArraySlice<UInt8>) -> UInt8? {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = octets.makeIterator()
        var place = octets.startIndex
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): place += scalar.count
            case .error: return octets.indices.contains(place) ? octets[place] : nil
            case .emptyInput: return nil
            }
        }
    }
}
