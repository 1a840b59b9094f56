#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lists the names in a folder, for completion.
enum FolderNames {
    /// The names in a folder as it was typed: `~/` is the home directory, and nothing the present folder. None where it
    /// cannot be read; names that no line can hold are left out.
    static func list(_ folder: String, most: Int) -> [String] {
        let home = folder.hasPrefix("~/") ? (Environment["HOME"] ?? "~") + folder.dropFirst() : folder
        var names: [String] = []
        guard let open = opendir(home.isEmpty ? "." : home) else { return [] }
        defer { closedir(open) }
        while names.count < most, let entry = readdir(open) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            guard name != ".", name != "..",
                !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
            else { continue }
            names.append(isFolder(home + name) ? name + "/" : name)
        }
        return names.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
