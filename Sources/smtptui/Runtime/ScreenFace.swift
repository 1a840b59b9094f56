import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The explorer on the terminal: reads keys and draws screens.
struct ScreenFace: Face, ~Copyable {
    /// The minimum time between two redraws for data from the server, in seconds; keys are drawn immediately.
    private static let frame = 1.0 / 60

    private var model: AppModel
    private var memory = ViewMemory()
    private var terminal: CursesTerminal
    private var needsDrawing = true
    private var lastDrawn = -1.0

    init(_ model: AppModel, terminal: consuming CursesTerminal) {
        self.model = model
        self.terminal = terminal
    }

    var dialogue: Dialogue { model.dialogue }
    var address: String? { model.connection.address }
    var descriptor: Int32? { STDIN_FILENO }

    var wakeTime: Double? {
        [model.wakeTime, terminal.wakeTime, needsDrawing ? lastDrawn + Self.frame : nil].compactMap(\.self).min()
    }

    static func event(_ event: ConnectionEvent) -> AppEvent {
        switch event {
        case .connected(let address): .connected(address: address)
        case .failed(let failure): .connectionFailed(failure)
        case .received(let bytes): .received(bytes)
        case .ended(let reason): .ended(reason)
        case .secured(let report): .secured(report)
        case .handshakeFailed(let failure): .handshakeFailed(failure)
        }
    }

    mutating func input(at time: Double) -> [AppEvent] {
        let events = terminal.read(at: time).map { input -> AppEvent in
            switch input {
            case .key(let key): .key(key)
            case .paste(let text): .paste(text)
            case .pasteTooLong(let octets): .pasteTooLong(octets)
            case .resized(let size): .resized(size)
            }
        }
        // The effect of a key is shown immediately.
        if !events.isEmpty { lastDrawn = -1 }
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

    mutating func recordingFailed(_ reason: String, at time: Double) {
        _ = update(&model, .recordingFailed(reason), at: time)
    }

    mutating func show(at time: Double) {
        guard needsDrawing, time - lastDrawn >= Self.frame else { return }
        terminal.show(view(model, &memory))
        lastDrawn = time
        needsDrawing = false
    }

    mutating func perform(_ effect: Effect) -> AppEvent? {
        switch effect {
        case .drawNonce: return .nonce(Nonce.draw())
        case .saveCertificates(let ders, let path): return save(ders, to: path)
        case .suspend:
            terminal.suspend()
            raise(SIGTSTP)
            terminal.resume()
            return .resumed
        case .redraw: terminal.redraw()
        case .connect, .write, .read, .startTLS, .close, .acceptCertificate, .quit: break
        }
        return nil
    }

    private func save(_ certificates: [[UInt8]], to path: String) -> AppEvent {
        do throws(Failure) {
            return .saved(try CertificateFile.save(certificates, to: path))
        } catch {
            return .notSaved(error.sentence)
        }
    }
}
