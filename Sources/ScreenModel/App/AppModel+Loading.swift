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
                endLoading()
            } else {
                try loading.reader.push(bytes) { dialogue.replay($0) }
                loading.octets += bytes.count
                self.loading = loading
            }
        } catch {
            endLoading()
            dialogue.note(.unreadable(Self.sentence(error)), at: now)
        }
        return []
    }

    mutating func loadingFailed(_ reason: String) -> [Effect] {
        endLoading()
        dialogue.note(.unreadable(reason), at: now)
        return []
    }

    /// What was shown stays; the end of the file is now the end of what is loaded.
    private mutating func endLoading() {
        loading = nil
        if shown.top == nil && shown.chosen == nil { shown.chosen = dialogue.newestReply }
    }

    private static func sentence(_ problem: RecordingProblem) -> String {
        switch problem {
        case .badEvent(let line, _):
            "line \(line) of the file is not an event of a recording; nothing after it is shown"
        case .noHeader, .unknownVersion: "the rest of the file is not a recording"
        }
    }
}
