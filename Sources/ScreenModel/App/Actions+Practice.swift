// What is asked of the practice server.
extension Actions {
    static let practice: [Action] = [
        Action(
            "scenario", "practice server: another scenario; without a name, list them", argument: "[NAME [FAULT@N]]",
            kind: .scenario
        ) { $0.changeScenario($1) },
        Action(
            "mailbox", "practice server: the accepted messages; with a folder, write them as .eml files",
            argument: "[FOLDER]", kind: .file
        ) { $0.openMailbox($1) },
    ]
}
