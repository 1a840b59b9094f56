import Testing

@testable import Lessons
@testable import SessionModel

@Suite("The way back from the mistake of a lesson")
struct RecoveryWayTests {
    private static let names = Course.builtIn.names

    /// A lesson in which the mistake was made.
    private static func mistaken(_ name: String) throws -> LessonPlay {
        let lesson = try CourseTests.lesson(name)
        var play = try LessonPlay(lesson)
        play.enter(try #require(lesson.mistake).mistake.solution)
        return play
    }

    @Test("it lasts from the mistake to the recovery", arguments: names)
    func whole(_ name: String) throws {
        var play = try Self.mistaken(name)
        let recovery = try #require(play.run.lesson.mistake).recovery.solution
        for line in recovery {
            // Whoever passes the lesson on the way is told that, and the hello of :reconnect may be the recovery.
            let isOver = play.run.isFinished || play.run.mistake == .recovered
            #expect(play.run.isRecovering || isOver, "before \(line.text)\n\(play.conversation)")
            play.enter(line)
        }
        #expect(!play.run.isRecovering && play.run.mistake == .recovered)
    }

    @Test("another connection leaves it, where the recovery is not on one", arguments: names)
    func connection(_ name: String) throws {
        var play = try Self.mistaken(name)
        let recovery = try #require(play.run.lesson.mistake).recovery.solution
        guard !recovery.contains(where: { $0.text == ":reconnect" }) else { return }
        play.enter(":reconnect")
        #expect(!play.run.isRecovering, "\(play.conversation)")
    }

    @Test(
        "a step that is done in another way leaves it, and another command that is accepted",
        arguments: [
            ("refusals", "RCPT TO:<nobody@example.test>"), ("relay", "RCPT TO:<bob@example.test>"),
            ("relay", "EHLO a"), ("smuggling", "EHLO a"), ("transaction", "RSET"),
            ("bounce", "MAIL FROM:<you@example.org>"),
        ])
    func left(_ name: String, _ line: String) throws {
        var play = try Self.mistaken(name)
        play.enter(line)
        #expect(!play.run.isRecovering && play.run.mistake == .made, "\(play.conversation)")
    }

    @Test(
        "an attempt that fails stays on it, and what changes nothing",
        arguments: [
            ("refusals", "RCPT TO:<other@example.tset>"), ("relay", "DATA"), ("relay", "NOOP"), ("relay", "HELP"),
            ("transaction", "MAIL FROM:<you@example.org>"), ("header", "MAIL FROM:<you@example.org>"),
            ("challenge", "AUTH LOGIN\nalice\nwrong"), ("dots", "QIUT"),
            // The lesson is passed by it, and the mistake still waits for MAIL.
            ("starttls", "EHLO client.example.org"),
        ])
    func stays(_ name: String, _ line: String) throws {
        var play = try Self.mistaken(name)
        play.enter(line)
        #expect(play.run.isRecovering, "\(play.conversation)")
    }

    @Test("a recovery counts later, too, and the mistake can be made again")
    func later() throws {
        var play = try Self.mistaken("refusals")
        play.enter("RCPT TO:<nobody@example.test>\nRCPT TO:<bob@example.tset>")
        #expect(play.run.isRecovering && play.news.filter { $0 == .mistakeMade }.count == 2)
        play.enter("RCPT TO:<gone@example.test>\nRCPT TO:<bob@example.test>")
        #expect(play.run.mistake == .recovered && play.news.last == .recovered)
    }

    @Test("a mistake of an earlier session waits for nothing, and is kept")
    func resumed() throws {
        var progress = LessonProgress()
        progress.keep(try Self.mistaken("refusals").run, at: "now")
        let run = progress.resumed(try CourseTests.lesson("refusals"), from: 0)
        #expect(run.mistake == .open && !run.isRecovering)
        progress.keep(run, at: "now")
        #expect(progress.record(of: "refusals")?.mistake == .made)
    }
}
