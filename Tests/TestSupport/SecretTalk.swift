@testable import SessionModel

/// Dialogues of a few lines, and all that is written down of them.
enum SecretTalk {
    /// A dialogue, and what was sent in it; lines that begin with `<` come from the server.
    static func dialogue(_ steps: [String]) -> (dialogue: Dialogue, sent: String) {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        var sent: [UInt8] = []
        for step in steps {
            if step.hasPrefix("<") {
                dialogue.receive(Array("\(step.dropFirst())\r\n".utf8), at: 0)
            } else {
                sent += dialogue.send(Array(step.utf8), at: 0)
            }
        }
        return (dialogue, String(decoding: sent, as: UTF8.self))
    }

    /// Everything that is written down of a dialogue, in all forms.
    static func written(_ dialogue: Dialogue) -> [String] {
        (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
            .flatMap { [RecordingCodec.line($0), TextForm.line($0) ?? ""] }
    }
}
