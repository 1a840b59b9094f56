import SMTPSyntax
import YAML

/// The fields `users` and `lists` of a scenario file.
///
///     users:
///       alice: Alice Baker
///     lists:
///       staff: [alice]
enum PeopleForm {
    static func users(_ fields: YAMLFields) throws(YAMLProblem) -> [Scenario.User] {
        var users: [Scenario.User] = []
        for entry in try fields.map("users", "NAME: FULL NAME for each user") {
            try check(entry, besides: [])
            guard case .text(let fullName) = entry.node.value, !fullName.isEmpty else {
                throw YAMLProblem(line: entry.line, words: "\(entry.name) needs a full name")
            }
            users.append(Scenario.User(name: entry.name, fullName: fullName))
        }
        return users
    }

    static func lists(
        _ fields: YAMLFields, besides users: [Scenario.User]
    ) throws(YAMLProblem) -> [Scenario.List] {
        var lists: [Scenario.List] = []
        for entry in try fields.map("lists", "NAME: [USER, USER] for each list") {
            try check(entry, besides: users.map(\.name))
            guard case .list(let nodes) = entry.node.value else {
                throw YAMLProblem(line: entry.line, words: "\(entry.name) needs a list of names, such as [alice, bob]")
            }
            var members: [String] = []
            for node in nodes {
                guard case .text(let name) = node.value, isName(name) else {
                    throw YAMLProblem(line: node.line, words: "a member of \(entry.name) is not a name")
                }
                members.append(name)
            }
            guard !members.isEmpty else { throw YAMLProblem(line: entry.line, words: "\(entry.name) has no members") }
            lists.append(Scenario.List(name: entry.name, members: members))
        }
        return lists
    }

    /// The names that mean something else in every scenario are not free.
    private static func check(_ entry: YAMLEntry, besides users: [String]) throws(YAMLProblem) {
        func problem(_ words: String) -> YAMLProblem { YAMLProblem(line: entry.line, words: words) }
        guard isName(entry.name) else {
            throw problem("\(entry.name) cannot be a name here; expected lower-case letters, digits, and . - _ inside")
        }
        guard entry.name != "postmaster", ProblemMailbox(rawValue: entry.name) == nil else {
            throw problem("\(entry.name) is a mailbox of every scenario; choose another name")
        }
        guard !users.contains(entry.name) else { throw problem("\(entry.name) is a user; choose another name") }
    }

    private static func isName(_ text: String) -> Bool {
        let isWritten = text.utf8.allSatisfy {
            ASCII.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || ".-_".utf8.contains($0)
        }
        return isWritten && (1...64).contains(text.utf8.count) && text.first != "." && text.last != "."
            && !text.contains("..")
    }
}
