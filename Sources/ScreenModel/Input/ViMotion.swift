/// A motion of vi's normal mode, one row per key.
struct ViMotion: Sendable {
    /// Whether an operator includes the character at which it ends.
    let isInclusive: Bool
    /// Where it leads from a place in a line; nil where it cannot be made.
    let target: @Sendable ([Character], Int) -> Int?

    init(isInclusive: Bool = false, _ target: @escaping @Sendable ([Character], Int) -> Int?) {
        self.isInclusive = isInclusive
        self.target = target
    }

    static let all: [Character: ViMotion] = [
        "h": ViMotion { _, place in place > 0 ? place - 1 : nil },
        "l": ViMotion { line, place in place < line.count ? place + 1 : nil },
        " ": ViMotion { line, place in place < line.count ? place + 1 : nil },
        "0": ViMotion { _, _ in 0 },
        "^": ViMotion { line, _ in line.firstIndex { $0 != " " } ?? 0 },
        "$": ViMotion(isInclusive: true) { line, _ in max(0, line.count - 1) },
        "w": ViMotion { nextWord($0, $1, kind) }, "W": ViMotion { nextWord($0, $1, space) },
        "b": ViMotion { wordBefore($0, $1, kind) }, "B": ViMotion { wordBefore($0, $1, space) },
        "e": ViMotion(isInclusive: true) { endOfWord($0, $1, kind) },
        "E": ViMotion(isInclusive: true) { endOfWord($0, $1, space) },
    ]

    /// f, F, t and T, which are followed by a character.
    static let finds: Set<Character> = ["f", "F", "t", "T"]

    static func find(_ key: Character, _ wanted: Character) -> ViMotion {
        switch key {
        case "f": ViMotion(isInclusive: true) { line, place in after(place, line, wanted) }
        case "t": ViMotion(isInclusive: true) { line, place in after(place + 1, line, wanted).map { $0 - 1 } }
        case "F": ViMotion { line, place in before(place, line, wanted) }
        default: ViMotion { line, place in before(place - 1, line, wanted).map { $0 + 1 } }
        }
    }

    private static func after(_ place: Int, _ line: [Character], _ wanted: Character) -> Int? {
        place + 1 < line.count ? line[(place + 1)...].firstIndex(of: wanted) : nil
    }

    private static func before(_ place: Int, _ line: [Character], _ wanted: Character) -> Int? {
        place > 0 ? line[..<min(place, line.count)].lastIndex(of: wanted) : nil
    }

    // Words: runs of characters of one kind

    private typealias Kind = @Sendable (Character) -> Int

    private static let kind: Kind = { $0 == " " ? 0 : $0.isLetter || $0.isNumber || $0 == "_" ? 1 : 2 }
    private static let space: Kind = { $0 == " " ? 0 : 1 }

    private static func nextWord(_ line: [Character], _ place: Int, _ kind: Kind) -> Int? {
        guard place < line.count else { return nil }
        var next = place
        let own = kind(line[place])
        while next < line.count, own != 0, kind(line[next]) == own { next += 1 }
        while next < line.count, kind(line[next]) == 0 { next += 1 }
        return next
    }

    private static func wordBefore(_ line: [Character], _ place: Int, _ kind: Kind) -> Int? {
        var next = min(place, line.count)
        guard next > 0 else { return nil }
        while next > 0, kind(line[next - 1]) == 0 { next -= 1 }
        guard next > 0 else { return 0 }
        let own = kind(line[next - 1])
        while next > 0, kind(line[next - 1]) == own { next -= 1 }
        return next
    }

    private static func endOfWord(_ line: [Character], _ place: Int, _ kind: Kind) -> Int? {
        var next = place + 1
        while next < line.count, kind(line[next]) == 0 { next += 1 }
        guard next < line.count else { return line.isEmpty ? nil : line.count - 1 }
        let own = kind(line[next])
        while next + 1 < line.count, kind(line[next + 1]) == own { next += 1 }
        return next
    }
}
