import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The explorer as lines on standard input and output, without control of a terminal.
struct LineFace: Face, ~Copyable {
    private var model: AppModel
    private var view: PlainView
    private var input = LineInput()
    private var output: [UInt8] = []
    /// The file of a message that is checked or sent.
    private var message = MessageSource()
    private let profiles: ProfileSource
    /// Whether lines are typed at a terminal, which shows them.
    private let isTyped: Bool
    private var isHidden = false
    /// Whether a prompt is the last thing on the terminal.
    private var isPrompted = false
    private var isClosed = false

    /// How many lines of a message are sent at once.
    private static let mostAtOnce = 500

    init(_ model: AppModel, isTyped: Bool, profiles: ProfileSource) {
        self.model = model
        self.profiles = profiles
        self.isTyped = isTyped
        view = PlainView(folds: isTyped)
    }

    /// The end of the input, and what became of the connection, as a status.
    var status: ExitStatus {
        if case .failed = model.connection.link { return .noConnection }
        if model.hasWaitedTooLong { return .noConnection }
        return model.lacksDemandedTLS ? .protocolViolation : .done
    }

    var descriptor: Int32? { input.hasLine || input.isAtEnd ? nil : STDIN_FILENO }

    var wakeTime: Double? { canGoOn ? 0 : model.wakeTime }

    /// Whether a line, or the end of the input, can be handled now.
    private var canGoOn: Bool { isClosed || (input.hasLine || input.isDone) && model.isReadyForLine }

    static func event(_ event: ConnectionEvent) -> AppEvent { AppEvent(event) }

    static func event(_ event: DestinationEvent) -> AppEvent? { AppEvent(event) }

    /// One line, or as many lines of a message as are there.
    mutating func input(at time: Double) -> [AppEvent] {
        input.read()
        guard canGoOn else { return [] }
        if isClosed || input.isDone { return [.terminated] }
        let most = model.session.isInMessage ? Self.mostAtOnce : 1
        var events: [AppEvent] = []
        while events.count < most, let line = input.takeLine() {
            events.append(.line(line, isTyped: isTyped))
            if line == [UInt8(ascii: ".")] { break }
        }
        return events
    }

    func due(at time: Double) -> [AppEvent] { model.wakeTime.map { time >= $0 } == true ? [.tick] : [] }

    mutating func take(_ event: AppEvent, at time: Double) -> [Effect] {
        var echo: [UInt8]?
        if case .line(let line, _) = event {
            isPrompted = false
            // The end of a hidden line was not shown either.
            if isHidden { output.append(UInt8(ascii: "\n")) }
            if isTyped && !isHidden { echo = line }
        }
        let effects = update(&model, event, at: time)
        for line in view.lines(&model, echo: echo) {
            if isPrompted { output.append(UInt8(ascii: "\n")) }
            isPrompted = false
            output += "\(line)\n".utf8
        }
        return effects
    }

    func record(in recorder: inout Recorder) -> String? {
        recorder.record(model.dialogue, address: model.connection.address, isSettled: model.isAddressSettled)
    }

    mutating func recordingFailed(_ reason: String, at time: Double) {
        _ = take(.recordingFailed(reason), at: time)
    }

    mutating func show(at time: Double) {
        if isTyped { promptForLine() }
        sayOutput()
    }

    private mutating func sayOutput() {
        guard !output.isEmpty else { return }
        if !Console.say(bytes: output) { isClosed = true }
        output.removeAll(keepingCapacity: true)
    }

    private mutating func promptForLine() {
        let hides = model.isLineCovered
        if hides != isHidden {
            isHidden = hides
            hides ? TerminalEcho.hide() : TerminalEcho.show()
        }
        guard !isPrompted, !input.hasLine, !input.isAtEnd, model.isReadyForLine else { return }
        output += PlainView.prompt(model).utf8
        isPrompted = true
    }

    mutating func perform(_ effect: Effect) -> AppEvent? {
        switch effect {
        case .drawNonce: .nonce(Nonce.draw())
        case .saveCertificates(let ders, let path): AppEvent(saving: ders, to: path)
        case .saveTranscript(let text, let path, let what):
            AppEvent { () throws(Failure) in try TranscriptFile.save(text, to: path, as: what) }
        case .export(let request): AppEvent(exporting: request)
        case .openMessage(let path): message.open(path)
        case .readMessage(let most): message.read(most: most)
        case .stampMessage(let path): AppEvent(stampingWith: path)
        case .edit(let text): edit(text)
        case .readProfile(let name):
            AppEvent(reading: name, profiles) { read in
                sayOutput()
                return read()
            }
        case .listProfiles: AppEvent(listing: profiles)
        default: nil
        }
    }

    /// What was said before is printed first, and the editor has the terminal until it ends.
    private mutating func edit(_ text: [UInt8]) -> AppEvent {
        sayOutput()
        return AppEvent(editing: text)
    }
}
