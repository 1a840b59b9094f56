import YAML

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The YAML files of a folder that a user wrote: scenarios, lessons.
///
/// Hidden files, folders, and everything that does not end in `.yaml` or `.yml` are left alone; a link to a file is the
/// file.
enum YAMLFolder {
    /// A file of the folder.
    struct File {
        /// Its name without the ending.
        let name: String
        let path: String
        let text: [UInt8]
    }

    static let mostFiles = 200

    /// The files in the order of their names.
    static func read(_ folder: String) throws(Failure) -> [File] {
        let names = try names(in: folder)
        guard !names.isEmpty else {
            throw Failure(.unreadableFile, "There is no file *.yaml in \(Printable.text(folder)).")
        }
        var files: [File] = []
        for name in names.sorted() {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            guard isFile(path) else { continue }
            let file = File(
                name: base(of: name), path: path, text: try FileReader.read(path, most: YAMLReader.mostBytes))
            if let other = files.first(where: { $0.name == file.name }) {
                throw Failure(
                    .badData, "\(Printable.text(path)) has the same name as \(Printable.text(other.path)).")
            }
            files.append(file)
        }
        return files
    }

    private static let endings = [".yaml", ".yml"]

    private static func base(of name: String) -> String {
        String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
    }

    private static func names(in folder: String) throws(Failure) -> [String] {
        guard let open = opendir(folder) else { throw FileReader.failure(folder, errno) }
        defer { closedir(open) }
        var names: [String] = []
        while let entry = readdir(open) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            guard endings.contains(where: name.hasSuffix), !name.hasPrefix(".") else { continue }
            guard names.count < mostFiles else {
                throw Failure(.unreadableFile, "\(Printable.text(folder)) has more than \(mostFiles) files *.yaml.")
            }
            names.append(name)
        }
        return names
    }

    /// Whether it is a file, also through a link; what cannot be found out is said when it is read.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
    }
}
