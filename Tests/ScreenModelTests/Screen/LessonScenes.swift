@testable import Lessons
@testable import ScreenModel
@testable import SessionModel

// A lesson: its text, the session in its middle, its end, and the list of the lessons.
extension GoldenScreenTests {
    static let lessons: [(name: String, play: @Sendable (Size) -> Play)] = [
        ("lesson-text", { talk($0).play }),
        ("lesson-begun", { begun(talk($0)).play }),
        ("lesson-done", { done(begun(talk($0))).play }),
        ("lesson-passed", { passed(begun(talk($0))).play }),
        ("lesson-list", { listed(begun(talk($0))).play }),
    ]

    private static func talk(_ size: Size) -> LessonTalk { LessonTalk(.ofTests, lesson: "leave", size: size) }

    private static func begun(_ talk: LessonTalk) -> LessonTalk {
        var talk = talk
        talk.press(.enter)
        talk.enter("EHLO client.example.org")
        talk.enter(":hint")
        talk.press(.escape)
        return talk
    }

    private static func done(_ talk: LessonTalk) -> LessonTalk {
        var talk = talk
        talk.enter("QUIT")
        return talk
    }

    private static func passed(_ talk: LessonTalk) -> LessonTalk {
        var talk = talk
        talk.enter("QUIT")
        talk.press(.enter)
        return talk
    }

    private static func listed(_ talk: LessonTalk) -> LessonTalk {
        var talk = passed(talk)
        talk.press(.escape)
        talk.enter(":lesson")
        return talk
    }
}
