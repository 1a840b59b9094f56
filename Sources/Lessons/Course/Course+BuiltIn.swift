extension Course {
    /// The lessons of the program.
    package static let builtIn = Course(
        "built-in",
        [
            Entry("greeting", greeting), Entry("hello", hello), Entry("transaction", transaction),
        ])
}
