/// Writes JSON whose members keep their order and whose text is safe to print.
///
/// Control, C1, bidirectional, zero-width and unassigned characters appear only as `\u` escapes, and so do combining
/// marks without a character of the text to combine with, or with too many on it. So a recording can be printed to a
/// terminal without affecting it. This rule and the order are why no library is used here.
///
///     JSONText.object([("line", .text("250 \u{1B}ok")), ("last", .bool(true))])
///     // {"line":"250 \u001bok","last":true}
package enum JSONText: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// Seconds, written with six decimals.
    case seconds(Double)
    case bool(Bool)
    case null
    case list([JSONText])
    case record([Member])

    /// A name and its value inside an object.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONText

        package init(_ name: String, _ value: JSONText) {
            self.name = name
            self.value = value
        }
    }

    /// One object on one line.
    package static func object(_ members: [(String, JSONText)]) -> String {
        "{" + members.map { "\(quoted($0.0)):\($0.1.written)" }.joined(separator: ",") + "}"
    }

    private var written: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .seconds(let seconds): Self.decimals(seconds)
        case .bool(let bool): bool ? "true" : "false"
        case .null: "null"
        case .record(let members): Self.object(members.map { ($0.name, $0.value) })
        case .list(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        // How many more marks the character before may have.
        var marksLeft = 0
        for scalar in text.unicodeScalars {
            let isMark = VisibleText.isMark(scalar)
            switch scalar {
            case "\"", "\\":
                out += "\\"
                out.unicodeScalars.append(scalar)
                marksLeft = 0
            case _ where isMark ? marksLeft > 0 : VisibleText.isShown(scalar):
                out.unicodeScalars.append(scalar)
                marksLeft = isMark ? marksLeft - 1 : VisibleText.mostMarks
            default:
                for unit in String(scalar).utf16 { out += escape(unit) }
                marksLeft = 0
            }
        }
        return out + "\""
    }

    private static func escape(_ unit: UInt16) -> String {
        "\\u" + Hexadecimal.text(unit, digits: 4)
    }

    private static func decimals(_ seconds: Double) -> String {
        let bounded = seconds.isFinite ? min(max(seconds, 0), 1e12) : 0
        let micros = Int((bounded * 1e6).rounded())
        let fraction = String(micros % 1_000_000)
        return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
    }
}
