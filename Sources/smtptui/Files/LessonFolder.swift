import Lessons
import YAML

/// The lessons of a teacher: the files of a folder that end with `.yaml`, in the order of their names.
enum LessonFolder {
    /// More files are not read.
    private static let most = 500

    /// The course of a folder, whose lessons may have one of these scenarios. A mistake is reported with the file and the
    /// line.
    static func course(_ folder: String, scenarios: [String]) throws(Failure) -> Course {
        let folder = folder.hasSuffix("/") ? folder : folder + "/"
        let files = FolderNames.list(folder, most: most).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        guard !files.isEmpty else {
            throw Failure(
                .unreadableFile, "There is no lesson in \(Printable.text(folder)): no file there ends with .yaml.")
        }
        var entries: [Course.Entry] = []
        var homes: [String: String] = [:]
        for file in files {
            let text = try FileReader.read(folder + file, most: YAMLReader.mostBytes)
            let name = try name(of: text, in: folder + file, scenarios)
            if let other = homes[name] {
                throw Failure(
                    .badData,
                    "\(Printable.text(folder + file)): the lesson \(name) is also in \(Printable.text(other)).")
            }
            homes[name] = file
            entries.append(
                Course.Entry(name, String(decoding: text, as: UTF8.self), file: folder + file))
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
            throw Failure(.badData, in: path, line: error.line, error.words)
        }
    }
}
