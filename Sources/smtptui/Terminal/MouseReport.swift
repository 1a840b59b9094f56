import ScreenModel

/// What a terminal reports of its mouse, as numbers: a button with its modifiers, and a place counted from 1.
///
///     ESC [ < 0 ; 12 ; 7 M     the left button pressed at column 12, row 7
///     ESC [ < 32 ; 12 ; 9 M    moved, while pressed
///     ESC [ < 0 ; 12 ; 9 m     released
///     ESC [ M space ! !        the oldest form: each number as a character, 32 more
enum MouseReport {
    /// By the parameters after `ESC [ <`, and the letter at the end.
    static func key(_ parameters: Substring, isRelease: Bool) -> Key? {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let button = numbers[0], let x = numbers[1], let y = numbers[2] else { return nil }
        return key(kind(button, isRelease: isRelease), x, y)
    }

    /// By the three characters after `ESC [ M`, where 3 is any button released.
    static func key(_ values: [UInt32]) -> Key? {
        guard values.count == 3, values.allSatisfy({ $0 >= 32 }) else { return nil }
        let button = Int(values[0]) - 32
        return key(kind(button == 3 ? 0 : button, isRelease: button == 3), Int(values[1]) - 32, Int(values[2]) - 32)
    }

    /// With a modifier, or another button, it is nothing that the program uses.
    private static func kind(_ button: Int, isRelease: Bool) -> Mouse.Kind? {
        switch button {
        case 0: isRelease ? .release : .press
        case 32: .drag
        case 64: .wheelUp
        case 65: .wheelDown
        default: nil
        }
    }

    /// The most columns or rows that a terminal can have.
    private static let most = 10_000

    private static func key(_ kind: Mouse.Kind?, _ x: Int, _ y: Int) -> Key? {
        guard let kind, (1...most).contains(x), (1...most).contains(y) else { return nil }
        return .mouse(Mouse(kind, at: Point(x: x - 1, y: y - 1)))
    }
}
