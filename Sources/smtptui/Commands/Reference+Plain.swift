extension Reference: PlainCommand {
    static var plain: Reference {
        var reference = Reference()
        reference.words = []
        reference.json = false
        reference.markdown = nil
        return reference
    }

    mutating func take(flag: String) -> Bool {
        guard flag == "--json" else { return false }
        json = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        guard option == "--markdown" else { return false }
        markdown = value
        return true
    }

    mutating func take(operand: String) -> Bool {
        words.append(operand)
        return true
    }
}
