import SMTPSyntax
import SessionModel

// `:queue` and `:flush`: commands that are sent in one write.
extension AppModel {
    /// `:queue [cancel]`
    mutating func queue(_ argument: String) -> [Effect] {
        switch argument {
        case "" where group == nil:
            group = CommandGroup()
            report("Enter collects commands now; \(NamedAction.flush.key) or :flush sends them in one write.")
        case "": shown.open(.group)
        case "cancel", "drop":
            let count = group?.count ?? 0
            notice =
                group == nil ? "No group has begun; :queue begins one." : "The group was dropped: \(count) not sent."
            group = nil
        default: notice = ":queue collects commands, :queue cancel drops them. Nothing was done."
        }
        return []
    }

    /// Enter, while commands are collected.
    mutating func queueTyped(_ line: String) -> [Effect] {
        guard add(Array(line.utf8)) else { return [] }
        if group?.hidesLine.last == false { typing.history.add(line) }
        typing.takeNext()
        return []
    }

    /// Adds a command; false where the group is full, and that is said.
    private mutating func add(_ line: [UInt8]) -> Bool {
        guard (group?.count ?? 0) < CommandGroup.most else {
            notice = "A group can have \(CommandGroup.most) commands; :flush sends them."
            return false
        }
        let (dialogue, revision) = (dialogue, dialogueRevision)
        group?.add(line, after: dialogue, revision: revision)
        return true
    }

    /// Adds pasted lines, or keeps all of them where one is none of a group.
    mutating func queue(_ lines: PastedLines) {
        var rest = lines
        guard (group?.count ?? 0) + lines.count <= CommandGroup.most else {
            keep(lines)
            notice = "A group can have \(CommandGroup.most) commands. The lines wait in the input."
            return
        }
        var commands: [String] = []
        while let line = rest.takeNext() {
            guard !line.hasPrefix(":") else {
                keep(lines)
                notice =
                    "Nothing was collected: line \(commands.count + 1) begins with a colon. The lines wait."
                return
            }
            commands.append(line)
        }
        if group == nil { group = CommandGroup() }
        for command in commands { _ = add(Array(command.utf8)) }
    }

    mutating func sendPasteAsGroup() -> [Effect] {
        queue(takeAskedPaste())
        return group == nil ? [] : flush()
    }

    /// Up on an empty line brings the newest command back; nil where there is none.
    mutating func editLastQueued() -> [Effect]? {
        let (dialogue, revision) = (dialogue, dialogueRevision)
        guard case .queue = enter, typing.line.isEmpty,
            let line = group?.removeLast(after: dialogue, revision: revision)
        else { return nil }
        typing.set(String(decoding: line, as: UTF8.self))
        return []
    }

    /// `:flush`: sends the group, after a warning only when it is asked for again.
    mutating func flush() -> [Effect] {
        guard let group, group.count > 0 else {
            notice = self.group == nil ? "No group has begun; :queue begins one." : "The group has no commands."
            return []
        }
        guard connection.link == .open, session.phase != .closed, driver == nil, !isSecuring, !session.isInMessage
        else {
            notice = "The group cannot be sent now; it is kept."
            return []
        }
        if let obstacle = safetyObstacle(toAny: group.lines) {
            notice = obstacle
            return []
        }
        if !group.isWarned, let words = group.problems(in: session).first.map(Self.words(for:)) {
            self.group?.isWarned = true
            // What is cut on a narrow screen is the source, not the way out.
            notice = "Not sent: \(words). :flush again sends it anyway.  \(SpecReference.rfc(2920, "3.1"))"
            return []
        }
        self.group = nil
        return send(group)
    }

    private mutating func send(_ group: CommandGroup) -> [Effect] {
        shown.stopBrowsing()
        var bytes: [UInt8] = []
        for line in group.lines { bytes += dialogue.sendNoting(line, at: now) }
        return [.write(bytes)]
    }

    private static func words(for problem: CommandGroup.Problem) -> String {
        switch problem {
        case .notOffered: "the server has not offered PIPELINING"
        case .mustEnd(let verb, let place):
            "\(verb) (command \(place)) must end its group"
        case .unknown(let place): "command \(place) may not be in a group"
        }
    }
}
