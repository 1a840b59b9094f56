import SessionModel

// What is sent together, exactly, or not at all.
extension Actions {
    static let sending: [Action] = [
        Action("queue", "collect commands; again, show them; cancel", argument: "[cancel]") { $0.queue($1) },
        Action(
            "flush", "send the collected commands in one write",
            [KeyBinding(.alt("q"), [.input], hint: "send the group")], argument: ""
        ) { model, _ in model.flush() },
        Action("raw", #"send exactly these bytes: :raw "NOOP\n""#, argument: "\"BYTES\"") { $0.sendRaw($1) },
        Action(
            "ending", "how lines end from now on", argument: "crlf | lf | cr | none",
            kind: .words("crlf", "lf", "cr", "none")
        ) { $0.changeEnding($1) },
        Action("stuffing", "whether leading dots are doubled", argument: "on | off", kind: .words("on", "off")) {
            $0.changeStuffing($1)
        },
        Action(
            "drop", "in a message: close the connection without its end",
            [KeyBinding(.control("x"), [.input], hint: "drop")]
        ) { $0.askToDrop() },
        Action("safe", "whether no message can be given away", argument: "on | off", kind: .words("on", "off")) {
            $0.changeSafeMode($1)
        },
        Action("keepalive", "send NOOP while nothing happens", argument: "[SECONDS | off]") {
            $0.changeKeepalive($1)
        },
    ]
}
