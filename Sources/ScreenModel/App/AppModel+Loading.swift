import SessionModel

// A recording that arrives piece by piece.
extension AppModel {
    /// Whether the end of the file is shown, to which loading has not come.
    var isTailShown: Bool { loading?.tail != nil && shown.top == nil }

    mutating func loaded(_ bytes: [UInt8]) -> [Effect] {
        guard var loading else { return [] }
        // The reader hands the events to the dialogue, so the model does not hold it meanwhile.
        self.loading = nil
        do throws(RecordingProblem) {
            if bytes.isEmpty {
                try loading.reader.finish { dialogue.replay($0) }
                for note in loading.reader.rest.notes { dialogue.note(note, at: lastTime) }
                endLoading()
            } else {
                try loading.reader.push(bytes) { dialogue.replay($0) }
                loading.octets += bytes.count
                self.loading = loading
            }
        } catch {
            endLoading()
            dialogue.note(.unreadable(Self.sentence(error)), at: lastTime)
        }
        return []
    }

    mutating func loadingFailed(_ reason: String) -> [Effect] {
        endLoading()
        dialogue.note(.unreadable(reason), at: lastTime)
        return []
    }

    /// When the newest entry happened.
    private var lastTime: Double { dialogue.transcript.time(at: dialogue.transcript.count - 1) ?? 0 }

    /// What was shown stays; the end of the file is now the end of what is loaded.
    private mutating func endLoading() {
        loading = nil
        if shown.top == nil && shown.chosen == nil && playback == nil { shown.chosen = dialogue.newestReply }
        playIfLoaded()
    }

    private static func sentence(_ problem: RecordingProblem) -> String {
        switch problem {
        case .badEvent(let line, _):
            "line \(line) of the file is not an event of a recording; nothing after it is shown"
        case .noHeader, .unknownVersion: "the rest of the file is not a recording"
        }
    }
}
