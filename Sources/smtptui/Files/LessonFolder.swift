import Lessons
import YAML

/// The lessons of a teacher: the YAML files of a folder, in the order of their names.
enum LessonFolder {
    /// The course of a folder, whose lessons may have one of these scenarios. A mistake is reported with the file and the
    /// line.
    static func course(_ folder: String, scenarios: [String]) throws(Failure) -> Course {
        var entries: [Course.Entry] = []
        var homes: [String: String] = [:]
        for file in try YAMLFolder.read(folder) {
            let name = try name(of: file.text, in: file.path, scenarios)
            if let other = homes[name] {
                throw Failure(
                    .badData, "\(Printable.text(file.path)): the lesson \(name) is also in \(Printable.text(other)).")
            }
            homes[name] = file.path
            entries.append(Course.Entry(name, String(decoding: file.text, as: UTF8.self)))
        }
        // The built-in course has a name without this beginning.
        let parts = folder.split(separator: "/")
        return Course("folder-" + (parts.last.map { String($0) } ?? ""), entries, scenarios: scenarios)
    }

    private static func name(
        of text: [UInt8], in path: String, _ scenarios: [String]
    ) throws(Failure) -> String {
        do throws(YAMLProblem) {
            return try LessonReader.lesson(text, scenarios: scenarios).name
        } catch {
            let end = error.words.hasSuffix("?") ? "" : "."
            throw Failure(.badData, "\(Printable.text(path)), line \(error.line): \(error.words)\(end)")
        }
    }
}
