import SessionModel

extension Show: PlainCommand {
    static var plain: Show {
        var show = Show()
        show.file = ""
        show.format = nil
        return show
    }

    var isComplete: Bool { !file.isEmpty }

    mutating func take(flag: String) -> Bool { false }

    mutating func take(option: String, _ value: String) -> Bool {
        guard option == "--format", let named = ShowFormat(argument: value) else { return false }
        format = named
        return true
    }

    mutating func take(operand: String) -> Bool {
        guard file.isEmpty else { return false }
        file = operand
        return true
    }
}
