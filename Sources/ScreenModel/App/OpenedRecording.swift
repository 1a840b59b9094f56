import SessionModel

/// A recording that was opened from the list: what has been read of it, and what is loading.
package struct OpenedRecording: Hashable, Sendable {
    let events: [RecordedEvent]
    let loading: Loading?
    let target: String
    let address: String?
    /// When the session began; nil where it is not known.
    let started: String?

    package init(
        events: [RecordedEvent], loading: Loading?, target: String, address: String?, started: String? = nil
    ) {
        self.events = events
        self.loading = loading
        self.target = target
        self.address = address
        self.started = started
    }
}
