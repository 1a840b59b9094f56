import SessionModel

extension Run: ConnectingCommand {
    static var plain: Run {
        var run = Run()
        run.script = ""
        run.host = nil
        run.port = nil
        run.practice = false
        run.format = .text
        run.keepGoing = false
        run.pipeline = false
        run.allowCleartext = false
        run.options = .none
        return run
    }

    var isComplete: Bool { !script.isEmpty }

    mutating func take(flag: String) -> Bool {
        switch flag {
        case "--practice": practice = true
        case "--keep-going": keepGoing = true
        case "--pipeline": pipeline = true
        case "--allow-cleartext": allowCleartext = true
        default: return options.take(flag: flag)
        }
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        guard option == "--format" else { return options.take(option: option, value) }
        guard let named = TranscriptFormat(argument: value) else { return false }
        format = named
        return true
    }

    mutating func take(operand: String) -> Bool {
        if script.isEmpty {
            script = operand
        } else if host == nil {
            host = operand
        } else if port == nil, let number = ServerPort(argument: operand) {
            port = number
        } else {
            return false
        }
        return true
    }
}
