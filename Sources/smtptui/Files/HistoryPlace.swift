import SessionModel

/// The folder of the histories: `history` in the one of the recordings.
enum HistoryPlace {
    /// The history of a server; nil where nothing is to be written down.
    static func file(_ wish: ConnectionProfile.Recording, host: String) throws(Failure) -> HistoryFile? {
        guard wish != .none else { return nil }
        let folder = try RecordingPlace.folder() + "/history"
        try RecordingPlace.make(folder)
        let name = RecordingPlace.safe(host)
        // `.` and `..` are folders.
        return HistoryFile(at: folder + "/" + (name.hasPrefix(".") ? "_" + name : name))
    }
}
