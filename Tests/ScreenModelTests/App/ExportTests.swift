import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite(":export")
struct ExportTests {
    private static func request(_ play: Play) -> ExportRequest? {
        guard case .export(let request) = play.effects.first else { return nil }
        return request
    }

    @Test("asks for a format and a file")
    func asks() {
        var play = Play.recipients()
        play.send(":export html a page.html")
        let request = Self.request(play)
        #expect(request?.format == "html" && request?.path == "a page.html" && request?.replaces == false)
        #expect(request?.target == "mail.example.test:25" && request?.address == "192.0.2.25:25")
        play.send(":export! pseudonyms markdown report.md")
        #expect(Self.request(play)?.isPseudonymous == true && Self.request(play)?.replaces == true)
    }

    @Test(
        "what is missing is said", arguments: [":export", ":export html", ":export pdf x", ":export pseudonyms html"])
    func missing(_ line: String) {
        var play = Play.recipients()
        play.send(line)
        #expect(play.effects.isEmpty && play.row(with: "a format and a file") != nil)
    }

    @Test("a secret in the text of a message stops it, and pseudonyms replace that text")
    func secrets() {
        var play = Play.recipients()
        play.send("AUTH PLAIN AGFsaWNlAHR0d2lsZHJlZA==")
        play.server("503 5.5.1 not now")
        play.send("NOOP ttwildred")
        play.send(":export text x.txt")
        #expect(play.effects.isEmpty && play.row(with: "A secret of this session is in a command.") != nil)
    }

    @Test("Tab offers the formats, then files")
    func completion() {
        let session = Play.recipients().model.session
        let candidates = LocalCompletions(session: session, listing: nil).candidates(":export ht")
        #expect(candidates.map(\.line) == [":export html "])
        #expect(LocalCompletions.path(in: ":export pseudonyms html fo") == "fo")
    }
}
