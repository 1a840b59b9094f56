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
    private var needsDrawing = true
    private var credit = FrameCredit()

    init(_ model: AppModel, terminal: consuming CursesTerminal, recording: consuming RestOfRecording? = nil) {
        self.model = model
        self.terminal = terminal
        self.recording = recording
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
        case .suspend:
            terminal.suspend()
            raise(SIGTSTP)
            terminal.resume()
            return .resumed
        case .redraw: terminal.redraw()
        case .connect, .write, .read, .startTLS, .close, .acceptCertificate, .useTLS, .limitConnecting, .visit, .quit:
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

}
