import FoundationEssentials

/// The files of `Fixtures`.
enum Fixture {
    /// The lines of a file without its remarks, each in its cells; `isHeaded` leaves out the first, which names them.
    static func rows(of file: String, isHeaded: Bool = true) throws -> [[String]] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(file)")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.dropFirst(isHeaded ? 1 : 0).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
