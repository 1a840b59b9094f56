import SMTPSyntax
import SessionModel

// A message on its way: what comes of the effects, piece by piece.
extension AppModel {
    /// The file is open; it has so many octets.
    mutating func messageOpened(_ size: Int) -> [Effect] {
        outgoing?.size = size
        if outgoing?.stage == .reopening { return sendOutgoing() }
        if outgoing?.stage == .opening { outgoing?.stage = .checking }
        return []
    }

    /// The file cannot be read, or the editor has failed; why, in a sentence.
    mutating func messageFailed(_ reason: String) -> [Effect] {
        let isSending = outgoing?.stage == .sending
        outgoing = nil
        notice = reason
        // What was begun cannot be completed.
        return isSending ? closeConnection() : []
    }

    /// Checks the next piece, between keys.
    mutating func checkOn() -> [Effect] { [.readMessage(most: Outgoing.piece)] }

    /// A piece of the file; empty at its end.
    mutating func messagePiece(_ octets: [UInt8]) -> [Effect] {
        outgoing?.passed += octets.count
        switch outgoing?.stage {
        case .checking:
            if octets.isEmpty { askWhetherToSend() } else { outgoing?.check.push(octets) }
            return []
        case .sending: return drive(after: [.piece(octets)])
        default: return []
        }
    }

    /// The driver asks for octets; `written` is what goes out before.
    mutating func ask(forPiece most: Int, after written: [Effect]) -> [Effect] {
        outgoing?.wanted = most
        guard case .write(let last)? = written.last else { return written + nextPiece() }
        return written.dropLast() + [.pour(last)]
    }

    /// What was written has gone out, so the next piece may follow. While the user is asked whether to stop, it waits.
    mutating func nextPiece() -> [Effect] {
        guard let wanted = outgoing?.wanted, driver != nil else { return [] }
        guard shown.page != .dropQuestion else {
            outgoing?.isHeldBack = true
            return []
        }
        outgoing?.wanted = nil
        outgoing?.isHeldBack = false
        guard let octets = outgoing?.next(wanted) else { return [.readMessage(most: wanted)] }
        return drive(after: [.piece(octets)])
    }

    /// Stops what is done with a message; nil where nothing is.
    mutating func stopMessage() -> [Effect]? {
        switch outgoing?.stage {
        case .opening, .checking, .reopening:
            outgoing = nil
            notice = "Nothing was sent."
            return []
        case .sending:
            shown.open(.dropQuestion)
            return []
        case .shown, nil: return nil
        }
    }

    mutating func answerDropQuestion(_ key: Key) -> [Effect] {
        switch key {
        case .character("y"), .character("Y"):
            guard connection.link == .open, driver != nil else { return [] }
            return closeConnection()
        default: return outgoing?.isHeldBack == true ? nextPiece() : []
        }
    }

    /// A message was sent to its end.
    mutating func reportSent(_ message: SentMessage, _ name: String) {
        let dots = message.stuffed == 0 ? "" : "; leading dots were doubled in \(message.stuffed) of them"
        report("Sent \(name): \(message.lines) lines, \(OctetCount.words(message.octets))\(dots).")
    }
}
