import SessionModel

// What comes from the connection.
extension AppModel {
    mutating func connected(_ address: String) -> [Effect] {
        self.address = address
        link = .open
        lastReply = now
        isTimeoutNoted = false
        dialogue.connect(.connected(to: address, after: now - connectingSince), at: now)
        return [.read]
    }

    mutating func connectionFailed(_ reason: String) -> [Effect] {
        link = .failed(reason)
        dialogue.note(.failed(reason), at: now)
        return []
    }

    mutating func received(_ bytes: [UInt8]) -> [Effect] {
        guard link == .open else { return [] }
        for event in dialogue.receive(bytes, at: now) {
            if case .reply = event {
                lastReply = now
                isTimeoutNoted = false
            }
        }
        if chosen == nil { sideTop = 0 }
        return dialogue.canTakeMore ? [.read] : []
    }

    mutating func ended(_ reason: String) -> [Effect] {
        guard link == .open else { return [] }
        dialogue.receiveEOF(reason, at: now)
        link = .closed
        return [.close]
    }

    mutating func tick() -> [Effect] {
        guard let since = waitingSince, now - since >= timeout, !isTimeoutNoted else { return [] }
        isTimeoutNoted = true
        dialogue.note(.timeout(seconds: Int(timeout)), at: now)
        return []
    }
}
