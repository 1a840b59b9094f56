/// The files of a script: its own, and those that it includes.
///
/// Lines are counted through all of them, as they are read. This says which line of which file a number means:
///
///     main.smtp       1  2                 4  5          numbers 1 2 5 6, with `:include hello.smtp` in line 2
///     hello.smtp            1  2                         numbers 3 4
package struct ScriptSources: Hashable, Sendable {
    package struct Place: Hashable, Sendable {
        /// The included file; nil for the script itself.
        package let file: String?
        package let line: Int
    }

    private struct Part: Hashable, Sendable {
        let first: Int
        let place: Place
    }

    private var parts: [Part] = []

    package init() {}

    /// From this number on the lines are those of a file, from this line of it on.
    mutating func goOn(at number: Int, in file: String?, line: Int) {
        parts.append(Part(first: number, place: Place(file: file, line: line)))
    }

    package func place(of number: Int) -> Place {
        guard let part = parts.last(where: { $0.first <= number }) else { return Place(file: nil, line: number) }
        return Place(file: part.place.file, line: part.place.line + number - part.first)
    }
}
