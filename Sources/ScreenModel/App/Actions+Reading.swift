import SessionModel

// What is done to look at replies, pages and facts.
extension Actions {
    static let lookup: [Action] = [
        Action(
            "swapPane", "both panes, the explanation alone, the conversation alone",
            [
                KeyBinding(.function(6), everywhere.filter { $0 != .recordings }, hint: "view"),
                .untold(.alt("6"), everywhere.filter { $0 != .recordings }),
            ]
        ) { $0.swapPane() },
        Action(
            "reference", "look up codes, commands, extensions",
            [KeyBinding(.function(7), everywhere, hint: "look up"), .untold(.alt("7"), everywhere)],
            argument: "[TOPIC] [WORDS]", kind: .topic
        ) { $0.openReference(for: $1) },
        Action(
            "takeAdvice", "put the first step into the line, or correct what is typed",
            [
                KeyBinding(.function(8), [.input, .browse, .found]),
                .untold(.alt("8"), [.input, .browse, .found]),
            ]
        ) { $0.takeAdvice() },
    ]

    static let browsing: [Action] = [
        Action(
            "previousReply", "the previous reply",
            [KeyBinding(.up, [.browse, .found, .recording, .recordedMatch], hint: "choose a reply")]
        ) { $0.chooseReply { $0.reply(before: $1) } },
        Action("nextReply", "the next reply", [KeyBinding(.down, [.browse, .found, .recording, .recordedMatch])]) {
            $0.chooseReply { $0.reply(after: $1) }
        },
        Action("firstReply", "the first reply", [KeyBinding(.home, [.browse, .found, .recording, .recordedMatch])]) {
            $0.chooseReply { dialogue, _ in dialogue.reply(after: -1) }
        },
        Action("lastReply", "the newest reply", [KeyBinding(.end, [.browse, .found, .recording, .recordedMatch])]) {
            $0.chooseNewest()
        },
        Action(
            "mark", "mark the explained reply with its command; a note says so",
            [
                KeyBinding(.character("m"), [.browse], "mark the chosen reply with its command"),
                KeyBinding(.character("m"), KeyContext.recorded, "mark the explained reply, or unmark it"),
            ], argument: "[NAME]"
        ) { $0.mark($1) },
        Action(
            "marks", "go to the next mark",
            [KeyBinding(.character("'"), [.browse] + KeyContext.recorded, hint: "next mark")], argument: ""
        ) { model, _ in model.goToMark() },
        Action(
            "previousMark", "go to the previous mark", [KeyBinding(.character("\""), [.browse] + KeyContext.recorded)]
        ) { $0.goToMark(back: true) },
        Action(
            "toggleMessage", "open or close the long message of the reply", [KeyBinding(.enter, [.recording])]
        ) { $0.toggleMessage() },
        Action(
            "editCommand", "put the command that it answers into the line, or open or close its long message",
            [KeyBinding(.enter, [.browse], hint: "edit the command")]
        ) { $0.editCommand() },
    ]

    static let search: [Action] = [
        Action(
            "find", "find a text in the conversation (S: TEXT of the server); without one, the next match",
            [
                KeyBinding(
                    .character("/"), [.browse, .found, .recording, .recordedMatch], "find a text in the conversation",
                    hint: "find")
            ],
            argument: "[TEXT]"
        ) { $0.find($1) },
        Action(
            "nextMatch", "the next line with the text",
            [
                KeyBinding(.control("n"), [.found], hint: "next, previous"),
                KeyBinding(.character("n"), [.recording, .recordedMatch], hint: "next, previous"),
                .untold(.control("n"), [.recordedMatch]), .untold(.enter, [.found, .recordedMatch]),
            ]
        ) { $0.step(back: false) },
        Action(
            "previousMatch", "the previous one",
            [
                KeyBinding(.control("p"), [.found]),
                KeyBinding(.character("N"), [.recording, .recordedMatch]),
                .untold(.control("p"), [.recordedMatch]),
            ]
        ) { $0.step(back: true) },
        Action("submitSearch", "find the text", [KeyBinding(.enter, [.search], hint: "find")]) { $0.submitSearch() },
        Action(
            "leaveSearch", "end the search",
            [
                KeyBinding(.escape, [.found, .recordedMatch, .search], hint: "end"),
                .untold(.control("c"), [.found, .recordedMatch, .search]),
            ]
        ) { $0.leaveSearch() },
    ]

    static let reading: [Action] = [
        Action(
            "lineUp", "up one row",
            [.untold(.up, [.page, .passed], hint: "scroll"), .untold(.up, lists, hint: "choose")]
        ) {
            $0.scroll(by: 1)
            return []
        },
        Action("lineDown", "down one row", [.untold(.down, [.page, .passed] + lists)]) {
            $0.scroll(by: -1)
            return []
        },
    ]

    static let reference: [Action] = [
        Action("open", "open the chosen entry", [KeyBinding(.enter, [.reference], hint: "open")]) {
            $0.openEntry()
        },
        Action(
            "leave", "go back",
            [
                KeyBinding(.escape, [.browse], "back to the input line", hint: "back"),
                KeyBinding(.escape, [.recording], "stop playing, or leave the recording", hint: "leave"),
                .untold(.character("q"), [.recording], hint: "leave"),
                KeyBinding(.escape, [.page, .passed], "close this page", hint: "close"),
                KeyBinding(.escape, lists, "back to the list, or close it", hint: "close"),
                .untold(.enter, [.page]), .untold(.character("q"), [.browse, .found, .recordedMatch, .page]),
                .untold(.control("c"), [.browse, .recording, .page, .passed] + lists),
            ]
        ) { $0.leave() },
        Action("runChosen", "run what is chosen", [KeyBinding(.enter, [.palette], hint: "run")]) { $0.runChosen() },
        Action("firstEntry", "the first entry", [.untold(.home, lists)]) { $0.moveInList(toEnd: false) },
        Action("lastEntry", "the last entry", [.untold(.end, lists)]) { $0.moveInList(toEnd: true) },
    ]
}
