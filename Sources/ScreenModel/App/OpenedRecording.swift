import SessionModel

/// A recording that was opened from the list: what has been read of it, and what is loading.
package struct OpenedRecording: Hashable, Sendable {
    let events: [RecordedEvent]
    let loading: Loading?
    let target: String
    let address: String?

    package init(events: [RecordedEvent], loading: Loading?, target: String, address: String?) {
        self.events = events
        self.loading = loading
        self.target = target
        self.address = address
    }
}
