import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The explorer on the terminal: reads keys and draws screens.
struct ScreenFace: Face, ~Copyable {
    private var model: AppModel
    private var memory = ViewMemory()
    private var terminal: CursesTerminal
    /// What is loaded of a recording; nil for a server.
    private var recording: RestOfRecording?
    /// What keeps the lines that are sent; nil where none are kept.
    private var history: HistoryFile?
    /// The file of a message that is checked or sent.
    private var message = MessageSource()
    private var needsDrawing = true
    private var credit = FrameCredit()

    init(
        _ model: AppModel, terminal: consuming CursesTerminal, recording: consuming RestOfRecording? = nil,
        history: HistoryFile? = nil
    ) {
        self.model = model
        self.terminal = terminal
        self.recording = recording
        self.history = history
    }

    var descriptor: Int32? { STDIN_FILENO }

    var wakeTime: Double? {
        [model.wakeTime, terminal.wakeTime, needsDrawing ? credit.next : nil].compactMap(\.self).min()
    }

    static func event(_ event: ConnectionEvent) -> AppEvent { AppEvent(event) }

    static func event(_ event: DestinationEvent) -> AppEvent? { AppEvent(event) }

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

    func due(at time: Double) -> [AppEvent] {
        let tick: [AppEvent] = model.wakeTime.map { time >= $0 } == true ? [.tick] : []
        return CursesTerminal.pendingSignal == nil ? tick : tick + [.terminated]
    }

    mutating func take(_ event: AppEvent, at time: Double) -> [Effect] {
        needsDrawing = true
        return update(&model, event, at: time)
    }

    func record(in recorder: inout Recorder) -> String? {
        recorder.record(model.dialogue.transcript, address: model.connection.address)
    }

    mutating func recordingFailed(_ reason: String, at time: Double) {
        _ = update(&model, .recordingFailed(reason), at: time)
    }

    mutating func show(at time: Double) {
        guard needsDrawing, credit.take(at: time) else { return }
        terminal.show(view(model, &memory))
        needsDrawing = false
    }

    mutating func perform(_ effect: Effect) -> AppEvent? {
        switch effect {
        case .drawNonce: return .nonce(Nonce.draw())
        case .load: return load()
        case .saveCertificates(let ders, let path): return AppEvent(saving: ders, to: path)
        case .saveTranscript(let text, let path):
            return AppEvent { () throws(Failure) in try TranscriptFile.save(text, to: path) }
        case .copy(let text): Clipboard.put(text)
        case .keepLine(let line): return keep(line)
        case .openHistory(let server): return openHistory(server)
        case .listFolder(let folder):
            return .listed(
                FolderListing(folder: folder, names: FolderNames.list(folder, most: FolderListing.most)))
        case .suspend:
            terminal.suspend()
            raise(SIGTSTP)
            terminal.resume()
            return .resumed
        case .redraw: terminal.redraw()
        case .openMessage(let path): return message.open(path)
        case .readMessage(let most): return message.read(most: most)
        case .stampMessage(let path): return AppEvent(stampingWith: path)
        case .edit(let text): return edit(text)
        case .connect, .write, .pour, .read, .startTLS, .close, .acceptCertificate, .useTLS, .limitConnecting, .visit,
            .quit:
            break
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

    /// The editor has the terminal until it ends.
    private mutating func edit(_ text: [UInt8]) -> AppEvent {
        terminal.suspend()
        defer { terminal.resume() }
        return AppEvent(editing: text)
    }

    private mutating func keep(_ line: String) -> AppEvent? {
        do throws(Failure) {
            try history?.append(line)
            return nil
        } catch {
            return .notSaved(error.sentence)
        }
    }

    /// Another server has a history of its own.
    private mutating func openHistory(_ server: Endpoint) -> AppEvent? {
        guard history != nil else { return nil }
        do throws(Failure) {
            let file = try HistoryPlace.file(Destination.recordingName(of: server))
            history = file
            return .remembered(try file.read())
        } catch {
            return .notSaved(error.sentence)
        }
    }
}
