extension Course {
    /// The title of a lesson; of one that cannot be read, why.
    package func title(of name: String) -> String {
        do throws(LessonProblem) {
            return try lesson(name)?.title ?? ""
        } catch {
            return error.sentence
        }
    }
}
