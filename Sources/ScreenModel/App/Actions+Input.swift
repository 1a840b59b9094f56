import SMTPSyntax
import SessionModel

// What is done with the line, the session and the screen.
extension Actions {
    private static let input: [KeyContext] = [.input]
    static let everywhere = KeyContext.ownOnes

    static let line: [Action] = [
        Action("submit", "send the line as it is", [KeyBinding(.enter, input)]) {
            $0.submitUnlessEmpty()
        },
        Action(
            "complete", "complete the line; with several ways, list them", [KeyBinding(.tab, input, hint: "complete")]
        ) { $0.complete() },
        Action(
            "older", "the previous line that begins like this", [KeyBinding(.up, input, hint: "history")]
        ) { $0.editLastQueued() ?? $0.recall { $0.older(than: $1) } },
        Action("newer", "the next one", [KeyBinding(.down, input)]) { $0.recall { history, _ in history.newer() } },
        Action(
            "searchHistory", "find an earlier line that has a text",
            [
                KeyBinding(.control("r"), input),
                KeyBinding(.control("r"), [.history], "an earlier line with the text", hint: "older"),
                .untold(.up, [.history]),
            ]
        ) { $0.searchHistory() },
        Action(
            "searchNewer", "a later line with the text",
            [KeyBinding(.control("s"), [.history], hint: "newer"), .untold(.down, [.history])]
        ) {
            $0.typing.stepSearch(isOlder: false)
            return []
        },
        Action(
            "editFound", "edit the line that was found", [KeyBinding(.enter, [.history], hint: "edit it")]
        ) {
            $0.typing.endSearch(keepsFound: true)
            return []
        },
        Action(
            "leaveHistory", "back to the line as it was",
            [
                KeyBinding(.escape, [.history], hint: "back"), .untold(.control("g"), [.history]),
                .untold(.control("c"), [.history]),
            ]
        ) {
            $0.typing.endSearch(keepsFound: false)
            return []
        },
        Action(
            "browse", "choose an earlier reply to explain",
            [
                KeyBinding(.function(2), [.input, .browse, .found], hint: "replies"),
                .untold(.alt("2"), [.input, .browse, .found]),
            ]
        ) { $0.toggleBrowsing() },
    ]

    static let list: [Action] = [
        Action(
            "nextCandidate", "the next one",
            [
                KeyBinding(.tab, [.list], hint: "next, previous"), .untold(.down, [.list]),
                .untold(.control("n"), [.list]),
            ]
        ) { $0.stepInList(by: 1) },
        Action(
            "previousCandidate", "the previous one",
            [KeyBinding(.backtab, [.list]), .untold(.up, [.list]), .untold(.control("p"), [.list])]
        ) { $0.stepInList(by: -1) },
        Action(
            "acceptCandidate", "put it into the line, or show the chosen session",
            [KeyBinding(.enter, [.list], hint: "insert")]
        ) {
            $0.acceptCandidate()
        },
        Action(
            "closeList", "close the list",
            [
                KeyBinding(.escape, [.list], hint: "close"), .untold(.control("g"), [.list]),
                .untold(.control("c"), [.list]),
            ]
        ) { $0.closeList() },
    ]

    static let session: [Action] = [
        Action(
            "changeAnswerForm", "during AUTH: type base64 or plain text; elsewhere swap two characters",
            [KeyBinding(.control("t"), input)]
        ) { $0.changeAnswerForm() },
        Action(
            "cancel", "cancel the question of :auth, or go to the end of the conversation",
            [.untold(.escape, input, hint: "cancel")]
        ) {
            $0.leaveQuestion()
        },
        Action(
            "auth", "log in, step by step; PLAIN/334 answers a 334", argument: "[MECHANISM] [USER]", kind: .mechanism
        ) {
            $0.beginLogin($1)
        },
        Action(
            "tls", "send STARTTLS; accept or save the certificate", argument: "[accept | trust | save FILE]",
            kind: .choices([
                ArgumentKind.Choice("accept", "accept the certificate that was rejected, and connect again"),
                ArgumentKind.Choice("trust", "keep the new key of a known server, and connect again"),
                ArgumentKind.Choice("save", "save the certificates of the server in PEM format", then: .file),
            ])
        ) { $0.tls($1) },
        Action("xclient", "pose as another client: a form of what EHLO offers", argument: "") { model, _ in
            model.beginClientForm(.xclient)
        },
        Action("xforward", "name the first client, for logs: a form of what EHLO offers", argument: "") { model, _ in
            model.beginClientForm(.xforward)
        },
        Action("close", "close the connection, without QUIT", argument: "") { model, _ in model.closeConnection() },
        Action("reconnect", "connect again and restore the session", argument: "") { model, _ in
            model.reconnect()
        },
        Action(
            "set", "list the settings, show one, or change it", argument: "[NAME [VALUE]]",
            kind: .choices(
                Setting.all.filter { $0.effect != .start }.map {
                    ArgumentKind.Choice($0.name, $0.help, then: .value(of: $0))
                })
        ) { $0.set($1) },
        Action("again", "send MAIL and RCPT of the last transaction again", argument: "") { model, _ in
            model.sendAgain()
        },
        Action("explain", "explain a reply to VERB, or in general", argument: "[VERB] CODE [TEXT]", kind: .verb) {
            $0.explain($1)
        },
    ]

    static let leaving: [Action] = [
        Action("scrollUp", "scroll back", [KeyBinding(.pageUp, everywhere, hint: "scroll")]) {
            $0.scroll(by: $0.pageOfRows)
            return []
        },
        Action("scrollDown", "scroll forward", [KeyBinding(.pageDown, everywhere)]) {
            $0.scroll(by: -$0.pageOfRows)
            return []
        },
        Action(
            "copy", "copy to the clipboard of the terminal",
            [KeyBinding(.alt("w"), [.input, .browse, .found, .recording, .recordedMatch])],
            argument: "[PART | as FORM]",
            kind: .choices(
                ["reply", "exchange", "all"].map { ArgumentKind.Choice($0, "") } + [
                    ArgumentKind.Choice(
                        "as", "for a script or another program",
                        then: .choices(ElsewhereForm.all.map { ArgumentKind.Choice($0.name, $0.help) }))
                ])
        ) { $0.copy($1) },
        Action("write", "write all that was said to a new file, as text", argument: "FILE", kind: .file) {
            $0.write($1)
        },
        Action("save", "write the session to a new file, as a script that does the same", argument: "FILE", kind: .file)
        {
            $0.save($1)
        },
        Action("note", "add a remark to the recording", argument: "TEXT") {
            $0.confirm(.remark($1))
            return []
        },
        Action(
            "help", "show the keys and local commands",
            [
                KeyBinding(.function(1), everywhere, "this help", hint: "help"), .untold(.alt("1"), everywhere),
                .untold(.character("?"), KeyContext.recorded),
            ],
            argument: ""
        ) { model, _ in
            model.togglePalette(isHelp: true)
        },
        Action(
            "palette", "list everything that can be done; Enter runs it",
            [
                KeyBinding(.control("p"), [.input, .browse, .recording, .page, .comparison] + lists, hint: "all"),
                .untold(.character(":"), KeyContext.recorded),
            ], argument: ""
        ) { model, _ in
            model.togglePalette(isHelp: false)
        },
        Action(
            "quit", "leave the program; of several sessions, close this one",
            [KeyBinding(.control("q"), everywhere, hint: "quit")], argument: "[all]",
            kind: .choices([ArgumentKind.Choice("all", "leave the program, with all sessions")])
        ) { $0.leaveSessions($1) },
        Action("suspend", "suspend the program; fg resumes it", [KeyBinding(.control("z"), everywhere)]) { _ in
            [.suspend]
        },
        Action("redraw", "redraw the screen", [KeyBinding(.control("l"), everywhere)]) { _ in [.redraw] },
        Action(
            "interrupt", "clear the line; on an empty one, ask whether to quit", [KeyBinding(.control("c"), input)]
        ) { $0.interrupt() },
        Action("endOfInput", "on an empty line, leave the program", [KeyBinding(.control("d"), input)]) {
            $0.endOfInput()
        },
    ]

    static let editing: [Action] = [
        edit(.left, "back one character", [.untold(.left, typed), .untold(.control("b"), lines)]),
        edit(.right, "forward one character", [.untold(.right, typed), .untold(.control("f"), lines)]),
        edit(.start, "to the start of the line", [KeyBinding(.control("a"), typed), .untold(.home, lines)]),
        edit(.end, "to the end of the line", [KeyBinding(.control("e"), typed), .untold(.end, lines)]),
        edit(.wordLeft, "back one word, or one part of an address", [KeyBinding(.alt("b"), typed)]),
        edit(.wordRight, "forward one word", [KeyBinding(.alt("f"), typed)]),
        edit(
            .deleteLeft, "delete the character before",
            [.untold(.backspace, typed + overInput), .untold(.control("h"), typed + overInput)]),
        edit(.deleteRight, "delete the character after", [.untold(.delete, typed), .untold(.control("d"), others)]),
        edit(.cutToEnd, "cut to the end of the line", [KeyBinding(.control("k"), typed)]),
        edit(
            .cutToStart, "cut to the start of the line",
            [
                KeyBinding(.control("u"), lines + overInput),
                KeyBinding(.control("u"), lists, "clear the filter"),
            ]),
        edit(
            .cutToSpace, "cut back to the previous space",
            [KeyBinding(.control("w"), lines + overInput), .untold(.control("w"), lists)]),
        edit(.cutWordLeft, "cut the previous word", [KeyBinding(.alt(Key.backspaceLetter), typed)]),
        edit(.cutWordRight, "cut the next word", [KeyBinding(.alt("d"), typed)]),
        edit(.yank, "insert what was cut last", [KeyBinding(.control("y"), typed)]),
        edit(.yankOlder, "after that, what was cut before", [KeyBinding(.alt("y"), typed)]),
        edit(.transpose, "swap two characters", [.untold(.control("t"), others)]),
        edit(.upperCase, "the word in upper case", [KeyBinding(.alt("u"), typed)]),
        edit(.lowerCase, "the word in lower case", [KeyBinding(.alt("l"), typed)]),
        edit(.capitalize, "the word with a capital", [KeyBinding(.alt("c"), typed)]),
        edit(.undo, "undo the last change of the line", [KeyBinding(.control("_"), typed)]),
        edit(.redo, "redo it", [KeyBinding(.alt("r"), typed)]),
    ]

    /// Where text is typed.
    private static let typed: [KeyContext] = [.input, .search] + lists

    /// Where a list is filtered.
    static let lists = KeyContext.lists

    /// Where a line is typed that takes effect with Enter.
    private static let lines: [KeyContext] = [.input, .search]

    /// What is over the line and follows what is typed.
    private static let overInput: [KeyContext] = [.history, .list]

    /// Where keys are free that mean something else in the input.
    private static let others: [KeyContext] = [.reference, .search]

    private static func edit(_ edit: Edit, _ help: String, _ keys: [KeyBinding]) -> Action {
        Action("edit." + edit.rawValue, help, keys) { $0.perform(edit) }
    }
}
