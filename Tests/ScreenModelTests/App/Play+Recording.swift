@testable import ScreenModel
@testable import SessionModel

extension Play {
    /// A recording of which nothing is loaded but the last lines of its file.
    static func loading(_ file: [UInt8], width: Int = 80, height: Int = 24) -> Play {
        let loading = Loading(RecordingReader(), octets: 0, size: file.count, tail: RecordingTail([0x0A] + file))
        return Play(
            AppModel(
                recording: [], loading: loading, target: "mail.example.test:25", address: nil,
                size: Size(width: width, height: height), marks: .unicode))
    }

    /// The octets of the recording of this session.
    var recording: [UInt8] {
        let header = RecordingHeader(
            started: "2026-11-23T10:00:00.000Z", target: "mail.example.test:25", address: nil, program: nil)
        var file = Array((header.line + "\n").utf8)
        let transcript = model.dialogue.transcript
        for index in 0..<transcript.count {
            if let entry = transcript[index] { RecordingCodec.append(entry, to: &file) }
        }
        return file
    }
}
