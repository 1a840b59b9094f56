import Testing

@testable import Exports
@testable import SMTPSyntax
@testable import SessionModel

/// What a hostile server says has no effect in any format.
@Suite("Exports of hostile sessions")
struct SafeExportTests {
    private static let hostile: [String] = [
        "550 <script>alert(1)</script><img src=x onerror=alert(1)>", "550 \"'&<!-- --> ]]> </style></code>",
        "550 ``` ```` ~~~\t|x| # head [a](b) @everyone https://evil.invalid",
        "550 \u{1B}]0;title\u{7}\u{1B}[2J\u{9B}31m",
        "550 \u{202E}\u{2066}\u{200B}\u{FEFF}\u{E0041} \u{0}\u{8}", "550 a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
    ]

    private static func dialogue() -> Dialogue {
        var play = Playing()
        play.server("220 mx ESMTP")
        for line in hostile {
            play.client("NOOP " + line.dropFirst(4).filter { $0 != "\0" })
            play.server(line)
        }
        play.dialogue.receive([0x35, 0x35, 0x30, 0x20, 0xFF, 0xC3, 0x28, 13, 10], at: play.time)
        return play.dialogue
    }

    private static func text(_ format: ExportFormat, isPseudonymous: Bool = false) -> String {
        let export = SessionExport(format, isPseudonymous: isPseudonymous, hasTimes: true)
        let header = RecordingHeader(
            started: "", target: "<b>`mx`\u{1B}[1m", address: "\u{202E}a", program: "</title><script>")
        return String(decoding: export.document(header, dialogue()), as: UTF8.self)
    }

    @Test("nothing acts on a terminal or is invisible", arguments: ExportFormat.all.map(\.name))
    func printable(_ name: String) throws {
        let format = try #require(ExportFormat(named: name))
        for isPseudonymous in [false, true] {
            for scalar in Self.text(format, isPseudonymous: isPseudonymous).unicodeScalars where scalar != "\n" {
                #expect(VisibleText.isShown(scalar), "U+\(Hexadecimal.text(scalar.value, digits: 4))")
            }
        }
    }

    @Test("a page has only elements of its own")
    func html() {
        let page = Self.text(.html)
        let names = page.split(separator: "<").dropFirst().map { tag in
            tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
        }
        let own: Set<Substring> = [
            "", "html", "head", "meta", "title", "style", "body", "header", "main", "section", "article", "h1", "h2",
            "h3", "p", "dl", "dt", "dd", "ul", "ol", "li", "div", "span", "code", "a", "br", "details", "summary",
            "svg",
            "text", "line", "path", "g", "rect",
        ]
        for name in Set(names) { #expect(own.contains(name.first == "/" ? name.dropFirst() : name), "\(name)") }
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("default-src 'none'") && !page.contains("javascript:"))
    }

    @Test("every element of a page is closed")
    func closed() {
        var open: [Substring] = []
        for tag in Self.text(.html).split(separator: "<").dropFirst() {
            let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            if name.isEmpty || ["meta", "br"].contains(name) || tag.prefix(while: { $0 != ">" }).hasSuffix("/") {
                continue
            }
            if name.first == "/" {
                #expect(open.popLast() == name.dropFirst())
            } else {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test("in Markdown all of it is code, and nothing ends the code")
    func markdown() {
        var fence: Substring?
        for line in Self.text(.markdown).split(separator: "\n") {
            let ticks = line.prefix { $0 == "`" }
            if let open = fence {
                if ticks.count >= open.count && ticks.count == line.count { fence = nil }
            } else if ticks.count >= 3 {
                fence = ticks
            } else {
                #expect(!line.contains("<script") || line.contains("`"), "\(line)")
            }
        }
        #expect(fence == nil)
    }

    @Test("a reply of 10,000 lines is folded in a page, and whole")
    func long() {
        var play = Playing()
        play.server("220 mx ESMTP")
        play.client("HELP")
        let lines = (1..<9_999).map { "214-line \($0)\r\n" }.joined() + "214 end\r\n"
        play.dialogue.receive(Array(lines.utf8), at: 1)
        let page = String(
            decoding: SessionExport(.html).document(SampleSession.header, play.dialogue), as: UTF8.self)
        #expect(page.contains("more lines</summary>") && page.contains("214-line 5000<"))
    }
}
