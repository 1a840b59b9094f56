import SessionModel

extension Run: ConnectingCommand {
    static var plain: Run {
        var run = Run()
        run.script = ""
        run.host = nil
        run.port = nil
        run.practice = false
        run.format = .transcript(.text)
        run.define = []
        run.quiet = false
        run.count = 1
        run.every = nil
        run.dryRun = false
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
        case "--quiet": quiet = true
        case "--dry-run": dryRun = true
        case "--allow-cleartext": allowCleartext = true
        default: return options.take(flag: flag)
        }
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--format":
            guard let named = RunFormat(argument: value) else { return false }
            format = named
        case "-D":
            guard let definition = ScriptDefinition(argument: value) else { return false }
            define.append(definition)
        case "--repeat":
            guard let number = Int(value) else { return false }
            count = number
        case "--every":
            guard let seconds = Double(value) else { return false }
            every = seconds
        default: return options.take(option: option, value)
        }
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
