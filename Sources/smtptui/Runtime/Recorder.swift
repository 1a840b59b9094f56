import SessionModel

/// Writes down what is new in a transcript, as long as that works.
struct Recorder: ~Copyable {
    private var file: RecordingFile?
    private(set) var hasFailed = false

    /// Records to a file, whose first line is written now; to nothing when there is none.
    init(_ file: consuming RecordingFile?, header: String) throws(Failure) {
        self.file = file
        do throws(SystemError) {
            try self.file?.write(header: header)
        } catch {
            throw Failure(.unwritableRecording, "Cannot write the recording: \(error).")
        }
    }

    /// Writes the entries since the last call; returns the reason in the system's words when it failed just now.
    mutating func record(_ transcript: borrowing Transcript) -> String? {
        guard !hasFailed else { return nil }
        do throws(SystemError) {
            try file?.write(transcript)
            return nil
        } catch {
            hasFailed = true
            return error.description
        }
    }
}
