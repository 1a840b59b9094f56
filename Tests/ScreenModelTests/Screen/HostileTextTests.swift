import SMTPSyntax
import Testing

@testable import ScreenModel
@testable import SessionModel

/// Nothing that a server sends moves, hides or repaints anything, wherever it is shown and however small the screen is.
@Suite("Hostile text on the screen")
struct HostileTextTests {
    static let texts: [String] = [
        // Overrides, isolates and marks of bidirectional text.
        "\u{202E}txet\u{202C}", "\u{2066}a\u{2069}\u{2067}b\u{2069}\u{2068}c", "\u{200E}a\u{200F}b\u{61C}",
        // Zero width: spaces, joiners, soft hyphen, variation selectors, tags, fillers.
        "a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}f\u{AD}g", "\u{2764}\u{FE0F}\u{2708}\u{FE0E}",
        "\u{E0041}\u{E007F}",
        "\u{115F}\u{1160}\u{3164}\u{FFA0}",
        // Marks: a flood, none to begin with, on a wide one, enclosing.
        "o" + String(repeating: "\u{301}", count: 500), "\u{301}\u{302}", "\u{65E5}\u{301}\u{20DD}",
        // Controls: a tab, C0, C1, DEL, backspaces that overprint, returns.
        "a\tb\tc", "\u{1B}[2J\u{1B}[H\u{1B}]0;x\u{7}", "\u{9B}2J\u{85}\u{90}q\u{9C}", "abc\u{8}\u{8}\u{8}xyz",
        "abc\rxyz\u{B}\u{C}",
        "\u{0}\u{7F}\u{5}", "\u{E}lqqk\u{F}",
        // Separators of lines and paragraphs, private use, unassigned, noncharacters.
        "a\u{2028}b\u{2029}c", "\u{E000}\u{F8FF}\u{FFFE}\u{378}\u{10FFFF}",
        // Wide ones at each column of an edge, emoji with skin and joiners, flags, halves.
        String(repeating: "\u{65E5}", count: 90), "x" + String(repeating: "\u{FF21}", count: 90),
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{1F3FD}\u{1F1E9}\u{1F1EA}", "\u{D55C}\u{1112}\u{1161}\u{11AB}",
        "\u{FF71}\u{FF9E}",
        // Scripts that terminals shape or turn, with their signs.
        "\u{5E9}\u{5DC}\u{5D5}\u{5DD} 250 \u{645}\u{631}\u{62D}\u{628}\u{64B}\u{627}", "\u{915}\u{94D}\u{937}\u{93F}",
        "\u{E01}\u{E33}\u{E49}",
    ]

    static let sizes = [(1, 1), (3, 40), (7, 5), (39, 9), (80, 24), (81, 16)]

    /// The text wherever it can come from.
    private static func plays(_ text: String, _ width: Int, _ height: Int) -> [Play] {
        var greeting = Play(
            AppModel(
                target: "\(text):25", helloName: text, recording: .failed(reason: text),
                size: Size(width: width, height: height), marks: .unicode))
        greeting.connect()
        greeting.server("220 \(text) ESMTP \(text)")
        var offers = Play.offers(width: width, height: height)
        offers.send("EHLO client.example.org")
        offers.server(
            "250-\(text)", "250-\(text) \(text)", "250-AUTH \(text)", "250-SIZE \(text)", "250 \(text)=\(text)")
        var third = offers
        third.press(.function(3))
        var typed = Play.recipients(width: width, height: height)
        typed.server("\(text)", "550-5.1.1 \(text)", "550 \(text)", "999 \(text)")
        typed.happen(.paste("RCPT TO:<\(text)"))
        typed.happen(.received(Array("250-\(text)".utf8)))
        var ended = Play(width: width, height: height)
        ended.happen(.connectionFailed(ConnectionFailure(.refused, .tcp(host: text, port: 25))))
        var challenge = LoginPlay.ready("CRAM-MD5")
        challenge.happen(.resized(Size(width: width, height: height)))
        challenge.send("AUTH CRAM-MD5")
        challenge.server("334 " + Base64.encode(Array(text.utf8)))
        return [greeting, offers, third, typed, ended, challenge]
    }

    @Test("every cell is one visible character, and every row has its width", arguments: texts)
    func cells(_ text: String) {
        for (width, height) in Self.sizes {
            for play in Self.plays(text, width, height) {
                for key in [nil, Key.function(6)] as [Key?] {
                    var play = play
                    if let key { play.press(key) }
                    Self.check(play.screen, "\(text.debugDescription) at \(width)x\(height)")
                }
            }
        }
    }

    private static func check(_ screen: Screen, _ what: String) {
        let isInside = screen.cursor.map(Rect(screen.size).contains) ?? true
        let wrong =
            (0..<screen.size.height).compactMap { y in problem(ofRow: y, of: screen) } + (isInside ? [] : ["cursor"])
        #expect(wrong == [], "\(what)")
    }

    /// What is wrong in a row; nil for nothing.
    private static func problem(ofRow y: Int, of screen: Screen) -> String? {
        var columns = 0
        for x in 0..<screen.size.width {
            let cell = screen[x, y]
            columns += cell.width
            // The right half of a wide character follows its left half, and nothing else does.
            if cell.width == 0 && (x == 0 || screen[x - 1, y].width != 2) { return "half at \(x), \(y)" }
            if cell.width == 2 && screen[x + 1, y].width != 0 { return "wide at \(x), \(y)" }
            let scalars = cell.text.unicodeScalars
            let isSafe = cell.width == 0 ? scalars.isEmpty : !scalars.isEmpty && scalars.count <= 5
            guard isSafe && scalars.allSatisfy(isHarmless) else { return "\(cell.text.debugDescription) at \(x), \(y)" }
        }
        return columns == screen.size.width ? nil : "\(columns) columns in row \(y)"
    }

    /// Whether a terminal draws it in its cell and does nothing else.
    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
