/// The version of the program, shown by `--version` and in recordings.
enum Version {
    static let text = "0.1.0"
}
