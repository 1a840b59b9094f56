/// A path that was typed in the program, where no shell has read it.
enum TypedPath {
    /// The path of the file; one that begins with `~/` is in the home directory, as in a shell.
    static func file(_ typed: String) -> String {
        typed.hasPrefix("~/") ? (Environment["HOME"] ?? "~") + typed.dropFirst() : typed
    }
}
