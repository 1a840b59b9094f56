/// The folder of the histories: `history` in the one of the recordings.
enum HistoryPlace {
    /// The history of a server, by the name that its recordings have.
    static func file(_ server: String) throws(Failure) -> HistoryFile {
        let folder = try RecordingPlace.folder() + "/history"
        try RecordingPlace.make(folder)
        let name = RecordingPlace.safe(server)
        // `.` and `..` are folders.
        return HistoryFile(at: folder + "/" + (name.hasPrefix(".") ? "_" + name : name))
    }
}
