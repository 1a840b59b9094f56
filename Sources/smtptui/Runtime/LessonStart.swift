import Lessons
import ScreenModel

/// The course with which the explorer begins: what was done of it, and the lesson to open.
struct LessonStart {
    /// Where what is done is kept; nil where no file can be.
    private(set) var file: ProgressFile?
    private let course: Course
    private var progress = LessonProgress()
    private let lesson: String?
    private let lists: Bool
    private let isOffered: Bool
    /// Why nothing is kept, in a sentence.
    private var problem: String?

    /// A lesson of a course; nil for a list of all.
    init(_ course: Course, lesson: String?) {
        (self.course, self.lesson, lists, isOffered) = (course, lesson, lesson == nil, false)
        read()
    }

    /// The built-in course, of which no lesson is open; it may be offered in a line.
    init(offers: Bool) {
        (course, lesson, lists, isOffered) = (.builtIn, nil, false, offers)
        read()
    }

    private mutating func read() {
        do throws(Failure) {
            let file = try ProgressFile(for: course)
            if let lesson { try file.update { $0.open(lesson) } }
            progress = try file.read()
            self.file = file
        } catch {
            problem = error.sentence
        }
    }

    /// Gives the course to a window. `offers` says whether there is a reader for an offer.
    func begin(in model: inout AppModel, offers: Bool) {
        model.learn(course, progress, lesson: lesson)
        if lists { model.listLessons() }
        if isOffered && offers { model.offerCourse() }
        if !isOffered, let problem { _ = update(&model, .notSaved(problem), at: 0) }
    }
}

extension ProgressFile {
    /// Writes down what a window asks for; returns all that is in the file then.
    func keep(_ wish: LessonWish) throws(Failure) -> LessonProgress {
        var all = LessonProgress()
        try update { progress in
            switch wish {
            case .keep(let run): progress.keep(run, at: WallClock.iso8601())
            case .hideOffer: progress.hideOffer()
            }
            all = progress
        }
        return all
    }
}
