import Comparison
import SMTPSyntax
import SessionModel

/// A recording, or a session in text form, that is compared: read to its end.
struct ComparedFile {
    let header: RecordingHeader
    let session: ComparedSession
    /// What is said of lines that cannot be read; none where all can.
    private(set) var remarks: [String] = []

    /// Reads the file at `path`, or standard input for `-`.
    init(at path: String) throws(Failure) {
        var shown = try ShownFile(at: path)
        header = shown.header
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: shown.hasTimes)
        for event in shown.events { dialogue.replay(event) }
        if var rest = shown.takeRest() { try rest.readToEnd({ dialogue.replay($0) }, took: { true }) }
        session = ComparedSession(dialogue)
    }

    /// Reads the octets of a recording.
    init(recording octets: [UInt8], named path: String) throws(Failure) {
        var dialogue = Dialogue(Transcript(.unbounded))
        do throws(RecordingProblem) {
            let recorded = try RecordedDialogue(octets)
            header = recorded.header
            for event in recorded.events { dialogue.replay(event) }
            remarks = recorded.rest.notes.map(\.text)
        } catch {
            throw ShownFile.failure(error, in: path)
        }
        session = ComparedSession(dialogue)
    }
}
