import SessionModel

// What is done with the line, the session and the screen.
extension Actions {
    private static let input: [KeyContext] = [.input]
    static let everywhere = KeyContext.allCases

    static let line: [Action] = [
        Action("send", "send the line as it is", [KeyBinding(.enter, input)]) { $0.submit() },
        Action(
            "complete", "put the next likely command into the line", [KeyBinding(.tab, input, hint: "complete")]
        ) { $0.complete() },
        Action(
            "older", "the previous line that begins like this", [KeyBinding(.up, input, hint: "history")]
        ) { $0.recall { $0.older(than: $1) } },
        Action("newer", "the next one", [KeyBinding(.down, input)]) { $0.recall { history, _ in history.newer() } },
        Action(
            "browse", "choose an earlier reply to explain",
            [KeyBinding(.function(2), [.input, .browse, .found, .recordedMatch], hint: "replies")]
        ) { $0.toggleBrowsing() },
    ]

    static let session: [Action] = [
        Action(
            "changeAnswerForm", "during AUTH: type base64 or plain text",
            [KeyBinding(.control("t"), input)]
        ) { $0.changeAnswerForm() },
        Action("cancel", "cancel the question of :auth", [.untold(.escape, input, hint: "cancel")]) {
            $0.leaveQuestion()
        },
        Action("auth", "log in, step by step; PLAIN/334 answers a 334", argument: "[MECHANISM] [USER]") {
            $0.beginLogin($1)
        },
        Action("tls", "send STARTTLS; accept or save the certificate", argument: "[accept | save FILE]") { $0.tls($1) },
        Action("close", "close the connection, without QUIT", argument: "") { model, _ in model.closeConnection() },
        Action("reconnect", "connect again and restore the session", argument: "") { model, _ in
            model.reconnect()
        },
        Action("connect", "leave this server and connect to another one", argument: "HOST[:PORT]") {
            $0.connect(to: $1)
        },
        Action("set", "list the settings, show one, or change it", argument: "[NAME [VALUE]]") { $0.set($1) },
        Action("again", "send MAIL and RCPT of the last transaction again", argument: "") { model, _ in
            model.sendAgain()
        },
        Action("explain", "explain a reply to VERB, or in general", argument: "[VERB] CODE [TEXT]") {
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
        Action("note", "add a remark to the recording", argument: "TEXT") {
            $0.dialogue.note(.remark($1), at: $0.now)
            return []
        },
        Action(
            "help", "show the keys and local commands",
            [KeyBinding(.function(1), everywhere, "this help", hint: "help")], argument: ""
        ) { model, _ in
            model.toggleHelp()
        },
        Action("quit", "leave the program", [KeyBinding(.control("q"), everywhere, hint: "quit")], argument: "") {
            model, _ in model.quit()
        },
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
        edit(.wordLeft, "back one word", [KeyBinding(.alt("b"), input)]),
        edit(.wordRight, "forward one word", [KeyBinding(.alt("f"), input)]),
        edit(
            .deleteLeft, "delete the character before", [.untold(.backspace, typed), .untold(.control("h"), typed)]),
        edit(.deleteRight, "delete the character after", [.untold(.delete, typed)]),
        edit(.cutToEnd, "cut to the end of the line", [KeyBinding(.control("k"), input)]),
        edit(
            .cutToStart, "cut to the start of the line",
            [KeyBinding(.control("u"), lines), KeyBinding(.control("u"), [.reference], "clear the filter")]),
        edit(
            .cutWordLeft, "cut the previous word",
            [KeyBinding(.control("w"), lines), .untold(.control("w"), [.reference])]),
        edit(.cutWordRight, "cut the next word", [.untold(.alt("d"), input)]),
        edit(.yank, "paste what was cut last", [KeyBinding(.control("y"), input)]),
    ]

    /// Where text is typed.
    private static let typed: [KeyContext] = [.input, .reference, .search]

    /// Where a line is typed that takes effect with Enter.
    private static let lines: [KeyContext] = [.input, .search]

    private static func edit(_ edit: Edit, _ help: String, _ keys: [KeyBinding]) -> Action {
        Action("edit.\(edit)", help, keys) { $0.perform(edit) }
    }
}
