import SessionModel

// The session in forms for other people and programs.
extension Actions {
    static let exporting: [Action] = [
        Action(
            "export", "write as html, markdown, json and others", argument: "[pseudonyms] FORMAT FILE",
            kind: AppModel.exportKind
        ) { $0.export($1) },
        Action(
            "export!", "the same, replacing a file that exists", argument: "[pseudonyms] FORMAT FILE",
            kind: AppModel.exportKind
        ) { $0.export($1, replaces: true) },
    ]
}
