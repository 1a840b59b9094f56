import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The explorer on the terminal: reads keys and draws screens.
struct ScreenFace: WindowFace, ~Copyable {
    var workspace: Workspace
    private var memory = ViewMemory()
    private var terminal: CursesTerminal
    /// What is loaded of a recording; nil for a server.
    private var recording: RestOfRecording?
    private let profiles: ProfileSource
    private var needsDrawing = true
    private var credit = FrameCredit()

    init(
        _ workspace: Workspace, terminal: consuming CursesTerminal, recording: consuming RestOfRecording? = nil,
        profiles: ProfileSource = .none
    ) {
        self.workspace = workspace
        self.terminal = terminal
        self.recording = recording
        self.profiles = profiles
    }

    let descriptor: Int32? = STDIN_FILENO

    let mostClients = SessionPlace.most

    var pendingSignal: Int32? { CursesTerminal.pendingSignal }

    /// The time at which it must continue even without an event; nil for never.
    var wakeTime: Double? {
        [workspace.wakeTime, terminal.wakeTime, needsDrawing ? credit.next : nil].compactMap(\.self).min()
    }

    /// The input of the user. `time` is in seconds since the start.
    mutating func input(at time: Double) -> [AppEvent] {
        let events = terminal.read(at: time).map { input -> AppEvent in
            switch input {
            case .key(let key): .key(key)
            case .paste(let text): .paste(text)
            case .pasteTooLong(let octets): .pasteTooLong(octets)
            case .resized(let size): .resized(size)
            }
        }
        if !events.isEmpty { credit.restore() }
        return events
    }

    /// Handles an event of a session, or of the one that is shown, and returns the effects to perform.
    mutating func take(_ event: AppEvent, in session: Int?, at time: Double) -> [SessionEffect] {
        let place = workspace.shown.model.place
        let isHidden = session.map { $0 != workspace.shown.number } ?? false
        defer { needsDrawing = needsDrawing || !isHidden || workspace.shown.model.place != place }
        return workspace.take(event, in: session, at: time)
    }

    /// A session with another server begins, and is shown.
    mutating func open(
        _ target: String, _ recording: AppModel.Recording, beside session: Int, at time: Double
    ) -> [SessionEffect] {
        needsDrawing = true
        return workspace.open(target, recording: recording, beside: session, at: time)
    }

    /// A session is over.
    mutating func left(_ session: Int, at time: Double) {
        needsDrawing = true
        workspace.left(session, at: time)
    }

    /// Shows what is new, if it is due.
    mutating func show(at time: Double) {
        guard needsDrawing, credit.take(at: time) else { return }
        terminal.show(view(workspace, &memory))
        needsDrawing = false
    }

    /// Performs an effect that concerns the terminal or a file of its own, and returns the resulting event.
    mutating func perform(_ effect: Effect) -> AppEvent? {
        switch effect {
        case .drawNonce: return .nonce(Nonce.draw())
        case .load: return load()
        case .openRecording(let path): return open(path)
        case .saveCertificates(let ders, let path): return AppEvent(saving: ders, to: path)
        case .saveTranscript(let text, let path, let what):
            return AppEvent { () throws(Failure) in try TranscriptFile.save(text, to: path, as: what) }
        case .export(let request): return AppEvent(exporting: request)
        case .copy(let text): Clipboard.put(text)
        case .listFolder(let folder):
            return .listed(
                FolderListing(folder: folder, names: FolderNames.list(folder, most: FolderListing.most)))
        case .suspend:
            terminal.suspend()
            raise(SIGTSTP)
            terminal.resume()
            return .resumed
        case .redraw: terminal.redraw()
        case .stampMessage(let path): return AppEvent(stampingWith: path)
        case .edit(let text): return edit(text)
        case .readProfile(let name): return read(profile: name)
        case .listProfiles: return AppEvent(listing: profiles)
        default: break
        }
        return nil
    }

    private mutating func load() -> AppEvent {
        do throws(Failure) {
            return .loaded(try recording?.next() ?? [])
        } catch {
            return .loadingFailed(error.sentence)
        }
    }

    private mutating func open(_ path: String) -> AppEvent {
        do throws(Failure) {
            var shown = try ShownFile(at: path)
            let opened = OpenedRecording(
                events: shown.events, loading: Loading(shown), target: shown.header.target,
                address: shown.header.address, started: shown.header.started)
            recording = shown.takeRest()
            return .recordingOpened(opened)
        } catch {
            return .notSaved(error.sentence)
        }
    }

    /// A command that gives the password has the terminal until it ends.
    private mutating func read(profile name: String) -> AppEvent {
        AppEvent(reading: name, profiles) { read in
            terminal.suspend()
            defer { terminal.resume() }
            return read()
        }
    }

    /// The editor has the terminal until it ends.
    private mutating func edit(_ text: [UInt8]) -> AppEvent {
        terminal.suspend()
        defer { terminal.resume() }
        return AppEvent(editing: text)
    }
}
