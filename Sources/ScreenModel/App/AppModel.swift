import Lessons
import SMTPSyntax
import SessionModel

/// The whole state of the explorer. `update` changes it, `view` draws it, and nothing else holds any.
package struct AppModel: Sendable {
    /// Whether what happens is written down.
    package enum Recording: Hashable, Sendable {
        case off
        case on(path: String)
        case failed(reason: String)
    }

    package internal(set) var settings: Settings { didSet { settingsRevision &+= 1 } }
    /// Grows whenever a setting changes: what was drawn of them holds until then.
    private(set) var settingsRevision = 0
    /// The server that was asked for by `:connect` or `:mx`, until it is visited.
    var wanted: WantedServer?
    package internal(set) var dialogue = Dialogue() { didSet { dialogueRevision &+= 1 } }
    /// Grows whenever the dialogue changes: what was drawn of it holds until then.
    private(set) var dialogueRevision = 0
    /// Counts the dialogues: another server begins a new one.
    var dialogueNumber = 0
    package internal(set) var connection = Connection()
    /// What was asked of name servers and is not answered yet; nil where nothing is.
    var lookup: Lookup?
    /// Where it is among the sessions of the window; nil where only one is possible.
    package internal(set) var place: SessionPlace?
    package internal(set) var recording: Recording
    package internal(set) var typing = Typing()
    package internal(set) var shown = Shown()
    package internal(set) var size: Size
    /// A sentence for the user, until the next key.
    package internal(set) var notice: String? { didSet { isNoticeOfSuccess = false } }
    /// Whether the notice tells a success, which has no warning mark.
    private(set) var isNoticeOfSuccess = false
    /// The time of the newest event, in seconds since the start.
    package internal(set) var now = 0.0

    /// Whether what must not be seen is masked while it is typed. What is typed at the practice server is to be looked

    /// What was given to log in with.
    var given: GivenLogin?
    /// What `:auth` asks for; nil when it asks for nothing.
    var prompt: LoginPrompt?
    /// The encrypted key whose passphrase is asked for; nil where none is.
    package internal(set) var keyPrompt: KeyPrompt?
    /// What `:xclient` or `:xforward` asks for; nil when they ask for nothing.
    var clientForm: ClientForm?
    /// What sends for the user; nil while only the user does.
    var driver: (any Driver)? {
        // What was being sent is sent, or the connection is gone.
        didSet { if driver == nil, outgoing?.stage == .sending { outgoing = nil } }
    }
    /// A message that is being checked, shown or sent as a whole.
    package internal(set) var outgoing: Outgoing?
    /// What was found in the message that is typed; nil before its first line.
    package internal(set) var messageLint: MessageLint?
    /// The text that was composed last.
    var draft: [UInt8]?
    /// What a date and a file to attach were asked for.
    var wish: MessageWish?
    /// The pasted lines that a question is about; nil where there is none.
    var askedPaste: PastedLines?
    /// The commands that `:queue` collects; nil while Enter sends.
    var group: CommandGroup? { didSet { groupRevision &+= 1 } }
    /// Grows whenever the group changes.
    private(set) var groupRevision = 0
    /// How typed lines go over the wire.
    package internal(set) var style = SendingStyle()
    /// Whether nothing is sent that gives a message away.
    package internal(set) var isSafe = false
    /// After how many seconds without anything else NOOP is sent; nil for never.
    package internal(set) var keepalive: Double?
    /// When the session of a recording began; nil for a live one.
    var started: String?
    /// What is loaded of a recording; nil when all of it has been, and for a server.
    var loading: Loading?
    /// The earlier moments of a recording, and the one that is looked at.
    var moments = PastMoments()
    var moment: PastMoment?
    /// Whether this is a model at an earlier moment, made to be drawn.
    var isThen = false
    /// How far a recording is played; nil while all of it is shown.
    package internal(set) var playback: Playback?
    /// Whether it is to be played as soon as all of it is loaded.
    var playsWhenLoaded = false
    /// The recordings from which one was opened; nil where none was.
    package internal(set) var recordings: RecordingList?
    /// Whether one of them is shown, and not the list.
    var isRecordingOpened = false
    /// The client and its server that are watched; nil where the user talks to a server.
    var watch: Watch? { didSet { watchRevision &+= 1 } }
    /// Grows whenever something has passed.
    private(set) var watchRevision = 0
    /// What the DNS was asked about the session.
    package internal(set) var nameChecks = NameChecks()
    /// The profiles of the configuration file, when they were asked for.
    var profiles: [ProfileName] = []
    /// What was asked of the practice server.
    var practice = PracticeKnowledge()
    /// The course and its open lesson; nil where there is no practice server.
    @Shared var learning: Learning? = nil
    /// The newest authentication by `:auth`, if its secret was given and can be used again; nil when it was refused.
    var usedLogin: WantedLogin?

    package init(_ settings: Settings, recording: Recording, size: Size, login: GivenLogin? = nil) {
        self.settings = settings
        self.recording = recording
        self.size = size
        isSafe = settings.isSafe
        if settings.keepsSecrets { dialogue = Dialogue(keepsSecrets: true) }
        given = login
        typing.vi = settings.keys == .vi ? ViKeys() : nil
    }

    /// A recording: what has been read of it, and what is loading.
    package init(
        recording events: [RecordedEvent], loading: Loading? = nil, target: String, address: String?,
        hasTimes: Bool = true, keepsSecrets: Bool = false, started: String? = nil, size: Size, marks: Marks
    ) {
        self.init(
            Settings(source: .recording, target: target, helloName: "", marks: marks), recording: .off, size: size)
        connection.address = address
        self.started = started
        dialogue = Dialogue(Transcript(.unbounded), hasTimes: hasTimes, keepsSecrets: keepsSecrets)
        for event in events { dialogue.replay(event) }
        connection.link = .closed
        self.loading = loading
        if loading == nil { shown.chosen = dialogue.newestReply }
        renewMoment()
    }

    /// Tells a success.
    mutating func report(_ success: String) {
        notice = success
        isNoticeOfSuccess = true
    }

    /// Says that something was done: by a note in the conversation, which a recording does not get, and under the line
    /// where the end of the conversation is not seen.
    mutating func confirm(_ note: Note) {
        let isSeen = source == .live && shown.top == nil && shown.page == nil && !layout.conversation.isEmpty
        if source == .live { dialogue.note(note, at: now) }
        if !isSeen { report(note.text.prefix(1).uppercased() + note.text.dropFirst() + ".") }
    }

    package var session: Session { dialogue.session }

    var source: Settings.Source { settings.source }

    var marks: Marks { settings.marks }

    /// The name that Tab and F8 insert after EHLO.
    ///
    /// The bare name of a machine is refused by some servers. On a connection within the machine the address is known that
    /// can replace it (RFC 5321 §4.1.3); what the user has asked for stays.
    var helloArgument: String {
        let name = settings.helloName
        guard !settings.isHelloNameGiven, !name.contains("."), !name.hasPrefix("["), let address = connection.address
        else { return name }
        if address.hasPrefix("127.") { return "[127.0.0.1]" }
        return address == "::1" || address.hasPrefix("[::1]") ? "[IPv6:::1]" : name
    }

    /// The entry at which the reply to be explained ends: the chosen one, or the newest; of a group the first refusal,
    /// because the others often follow from it.
    package var explainedReply: Int? {
        if let chosen = shown.chosen { return chosen }
        let newest = dialogue.reply(before: playback?.position ?? dialogue.end)
        return newest.flatMap(dialogue.firstRefusal(inGroupOf:)) ?? newest
    }

    /// Whether a TLS handshake is being made, so that nothing can be said.
    var isSecuring: Bool {
        guard connection.link == .open else { return false }
        return session.phase == .tlsHandshake || session.awaitsTLS
    }

    /// Whether so much has come that nothing more is read, on this connection or another.
    var isFull: Bool { source != .recording && !dialogue.canTakeMore }

    /// Since when a reply is waited for; nil when none is due.
    package var waitingSince: Double? {
        guard connection.link == .open else { return nil }
        if session.phase == .connecting { return connection.lastReply }
        guard let tag = session.outstanding.first?.tag, let sent = dialogue.transcript.time(at: tag) else { return nil }
        return max(sent, connection.lastReply)
    }

    /// Whether there is something to do that needs no event.
    var goesOnAtOnce: Bool {
        typing.isFlowing || loading != nil || driver?.goesOnAtOnce == true || outgoing?.stage == .checking
    }

    /// When the program wants to be woken without anything happening: once a second while it waits for a reply, once
    /// after typing has paused, when `:keepalive` is due or the idle clock moves, and immediately while pasted lines are
    /// sent or a recording is loading. A recording that is played wants it for the next line.
    package var wakeTime: Double? {
        if goesOnAtOnce { return now }
        if awaitsClient { return nil }
        // While the passphrase of a key is asked for, no connection is being opened.
        let isConnecting = connection.link == .connecting && keyPrompt?.connects != true
        let since = isConnecting ? connection.connectingSince : waitingSince
        let second = since.map { $0 + (now - $0).rounded(.down) + 1 }
        return [typing.settleTime, second, keepaliveTime, idleTime, playback?.due].compactMap(\.self).min()
    }
}
