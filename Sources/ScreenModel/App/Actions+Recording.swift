// What is done with a recording: playing it, and choosing one.
extension Actions {
    static let playing: [Action] = [
        Action(
            "play", "play the recording from here, or pause",
            [KeyBinding(.character(" "), KeyContext.recorded, hint: "play, pause")]
        ) { $0.togglePlaying() },
        Action(
            "stepForward", "show what came next", [KeyBinding(.right, KeyContext.recorded)]
        ) { $0.stepForward() },
        Action(
            "stepBack", "go one step back", [KeyBinding(.left, KeyContext.recorded, hint: "step")]
        ) { $0.stepBack() },
        Action(
            "faster", "play at twice the speed",
            [
                KeyBinding(.character("+"), KeyContext.recorded, hint: "speed"),
                .untold(.character("="), KeyContext.recorded),
            ]
        ) { $0.changeSpeed(by: 2) },
        Action(
            "slower", "play at half the speed", [KeyBinding(.character("-"), KeyContext.recorded)]
        ) { $0.changeSpeed(by: 0.5) },
        Action("openRecording", "open the chosen recording", [KeyBinding(.enter, [.recordings], hint: "open")]) {
            $0.openChosenRecording()
        },
    ]

    /// The local commands that do something in a recording, which can only be read. Its help lists no other.
    static let worksInRecordings: Set<String> =
        Set(Pane.all.map(\.name)).union([
            "reference", "mark", "marks", "find", "copy", "write", "save", "export", "export!", "explain", "help",
            "palette",
            "quit",
        ])
}
