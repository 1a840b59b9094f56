import SessionModel

// The list of recordings: one is opened from it, and leaving that one comes back to it.
extension AppModel {
    /// The list, with no recording opened.
    package init(choosing list: RecordingList, size: Size, marks: Marks) {
        self.init(
            Settings(source: .recording, target: list.folder, helloName: "", marks: marks), recording: .off, size: size)
        connection.link = .closed
        recordings = list
        shown.open(.recordings)
    }

    /// Whether the list is what other pages are opened over.
    var isListing: Bool { recordings != nil && !isRecordingOpened }

    /// A page that was opened over the list is closed: the list is there again.
    mutating func returnToList() {
        if isListing && shown.page == nil { shown.open(.recordings) }
    }

    /// How many rows of the list are in view.
    var roomInRecordings: Int { max(1, layout.page.text.height - 2) }

    mutating func moveInRecordings(by rows: Int) {
        let (chosen, room) = (recordings?.list.chosen ?? 0, roomInRecordings)
        recordings?.choose(chosen + rows, room: room)
    }

    mutating func openChosenRecording() -> [Effect] {
        recordings?.list.chosenRow.map { [.openRecording($0.path)] } ?? []
    }

    mutating func show(_ opened: OpenedRecording) {
        forgetRecording()
        isRecordingOpened = true
        settings.target = opened.target
        connection.address = opened.address
        started = opened.started
        for event in opened.events { dialogue.replay(event) }
        loading = opened.loading
        if loading == nil { shown.chosen = dialogue.newestReply }
    }

    /// Ends the playing, or else leaves: for the list, where the recording was opened from it.
    mutating func leaveRecording() -> [Effect] {
        if playback != nil {
            endPlayback()
            return []
        }
        guard let recordings else { return quit() }
        settings.target = recordings.folder
        forgetRecording()
        isRecordingOpened = false
        shown.open(.recordings)
        return []
    }

    /// Nothing of the recording that was shown is left.
    private mutating func forgetRecording() {
        connection = Connection()
        connection.link = .closed
        dialogue = Dialogue(Transcript(.unbounded))
        shown = Shown()
        (loading, playback, moment, started) = (nil, nil, nil, nil)
        moments = PastMoments()
        playsWhenLoaded = false
    }
}
