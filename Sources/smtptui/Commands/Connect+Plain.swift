extension Connect: ConnectingCommand {
    static var plain: Connect {
        var connect = Connect()
        connect.host = nil
        connect.options = .plain
        return connect
    }

    mutating func take(operand: String) -> Bool {
        guard host == nil else { return false }
        host = operand
        return true
    }
}
