import SessionModel

// The session in forms for other people and programs.
extension Actions {
    static let exporting: [Action] = [
        Action(
            "export", "write the session for others: a page, a report, …", argument: "[pseudonyms] FORMAT FILE",
            kind: AppModel.exportKind
        ) { $0.export($1) },
        Action(
            "export!", "the same; a file that exists is replaced", argument: "[pseudonyms] FORMAT FILE",
            kind: AppModel.exportKind
        ) { $0.export($1, replaces: true) },
    ]
}
