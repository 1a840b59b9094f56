/// Parts Swift text into code and literals, line by line; comments are dropped.
///
///     call("a \\(b) c")  // why   →   code `call( b )`, literals `a `, ` c`
struct QuoteReader {
    private(set) var code = ""
    private(set) var literals: [String] = []
    private var isInBlock = false
    private var literal = ""
    /// For each interpolation that is open, the parentheses that are open inside it.
    private var depths: [Int] = []
    private var isQuoted = false

    mutating func take(_ line: Substring) {
        if line.contains("\"\"\"") {
            isInBlock.toggle()
        } else if isInBlock {
            literals.append(String(line.drop { $0 == " " }))
        } else {
            var rest = line
            while let character = rest.popFirst() {
                if isQuoted { quoted(character, &rest) } else if !plain(character, &rest) { break }
            }
            endLiteral()
            isQuoted = false
            depths = []
        }
        code += "\n"
    }

    private mutating func quoted(_ character: Character, _ rest: inout Substring) {
        switch character {
        case "\\":
            let next = rest.popFirst()
            guard next == "(" else { return literal.append(next ?? " ") }
            endLiteral()
            depths.append(0)
            isQuoted = false
        case "\"":
            endLiteral()
            isQuoted = false
        default: literal.append(character)
        }
    }

    /// False at a comment, which goes on to the end of the line.
    private mutating func plain(_ character: Character, _ rest: inout Substring) -> Bool {
        switch character {
        case "/" where rest.first == "/": return false
        case "\"": beginLiteral()
        case ")" where depths.last == 0:
            depths.removeLast()
            beginLiteral()
        default:
            if let last = depths.indices.last { depths[last] += character == "(" ? 1 : character == ")" ? -1 : 0 }
            code.append(character)
        }
        return true
    }

    private mutating func beginLiteral() {
        code += " "
        isQuoted = true
    }

    private mutating func endLiteral() {
        if !literal.isEmpty { literals.append(literal) }
        literal = ""
        code += " "
    }
}
