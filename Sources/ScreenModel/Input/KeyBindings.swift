/// The keys, one row each.
package enum KeyBindings {
    private static let everywhere = KeyContext.allCases
    private static let reading: [KeyContext] = [.browse, .page]

    package static let all: [KeyBinding] = [
        KeyBinding([.input], .enter, .submit, "send the line as it is"),
        KeyBinding([.input], .tab, .complete, "put the next likely command into the line"),
        KeyBinding([.input], .up, .older, "an earlier line that begins like this one"),
        KeyBinding([.input], .down, .newer, "a later one"),
        KeyBinding([.input, .browse], .function(2), .browse, "choose an earlier reply, to have it explained"),
        KeyBinding([.input, .browse], .function(3), .server, "what is known of the server, and back"),
        KeyBinding([.input, .browse], .function(4), .tls, "TLS and the server's certificates, and back"),
        KeyBinding([.input], .control("t"), .changeAnswerForm, "in a login: type the answer in base64, or in clear"),
        KeyBinding(everywhere, .function(5), .map, "the phases as a diagram, the present one marked"),
        KeyBinding(everywhere, .function(6), .swapPane, "give the whole screen to the side pane, and back"),
        KeyBinding(everywhere, .function(7), .reference, "look up codes, commands, extensions"),
        KeyBinding([.input, .browse], .function(8), .takeAdvice, "put the command after Try into the line"),
        KeyBinding(everywhere, .pageUp, .scrollUp, "scroll back"),
        KeyBinding(everywhere, .pageDown, .scrollDown, "scroll on"),
        KeyBinding(everywhere, .function(1), .help, "this help"),
        KeyBinding(everywhere, .control("q"), .quit, "leave the program"),
        KeyBinding(everywhere, .control("z"), .suspend, "stop for a while; fg comes back"),
        KeyBinding(everywhere, .control("l"), .redraw, "draw the screen anew"),
        KeyBinding([.input], .control("c"), .interrupt, "clear the line; on an empty one, ask whether to quit"),
        KeyBinding([.input], .control("d"), .endOfInput, "on an empty line, leave the program"),

        KeyBinding([.browse], .up, .previousReply, "the reply before"),
        KeyBinding([.browse], .down, .nextReply, "the reply behind"),
        KeyBinding([.browse], .home, .firstReply, "the first reply"),
        KeyBinding([.browse], .end, .lastReply, "the newest reply"),
        KeyBinding([.browse], .escape, .leave, "back to the input line"),
        KeyBinding([.browse], .enter, .leave),
        KeyBinding([.page], .up, .lineUp),
        KeyBinding([.page], .down, .lineDown),
        KeyBinding([.page], .escape, .leave, "close this page"),
        KeyBinding([.page], .enter, .leave),
        KeyBinding(reading, .character("q"), .leave),
        KeyBinding(reading, .control("c"), .leave),

        KeyBinding([.reference], .enter, .submit, "open the chosen entry"),
        KeyBinding([.reference], .escape, .leave, "back to the list, or close it"),
        KeyBinding([.reference], .up, .lineUp),
        KeyBinding([.reference], .down, .lineDown),
        KeyBinding([.reference], .home, .firstReply),
        KeyBinding([.reference], .end, .lastReply),
        KeyBinding([.reference], .control("c"), .leave),
        KeyBinding([.reference], .left, .edit(.left)),
        KeyBinding([.reference], .right, .edit(.right)),
        KeyBinding([.reference], .control("a"), .edit(.start)),
        KeyBinding([.reference], .control("e"), .edit(.end)),
        KeyBinding([.reference], .backspace, .edit(.deleteLeft)),
        KeyBinding([.reference], .control("h"), .edit(.deleteLeft)),
        KeyBinding([.reference], .delete, .edit(.deleteRight)),
        KeyBinding([.reference], .control("u"), .edit(.cutToStart), "clear the filter"),
        KeyBinding([.reference], .control("w"), .edit(.cutWordLeft)),

        KeyBinding([.input], .left, .edit(.left)),
        KeyBinding([.input], .right, .edit(.right)),
        KeyBinding([.input], .home, .edit(.start)),
        KeyBinding([.input], .end, .edit(.end)),
        KeyBinding([.input], .control("a"), .edit(.start), "to the start of the line"),
        KeyBinding([.input], .control("e"), .edit(.end), "to its end"),
        KeyBinding([.input], .control("b"), .edit(.left)),
        KeyBinding([.input], .control("f"), .edit(.right)),
        KeyBinding([.input], .alt("b"), .edit(.wordLeft), "a word back"),
        KeyBinding([.input], .alt("f"), .edit(.wordRight), "a word on"),
        KeyBinding([.input], .backspace, .edit(.deleteLeft)),
        KeyBinding([.input], .control("h"), .edit(.deleteLeft)),
        KeyBinding([.input], .delete, .edit(.deleteRight)),
        KeyBinding([.input], .control("k"), .edit(.cutToEnd), "cut to the end of the line"),
        KeyBinding([.input], .control("u"), .edit(.cutToStart), "cut to its start"),
        KeyBinding([.input], .control("w"), .edit(.cutWordLeft), "cut the word before"),
        KeyBinding([.input], .alt("d"), .edit(.cutWordRight)),
        KeyBinding([.input], .control("y"), .edit(.yank), "put back what was cut"),
    ]

    private static let byContext: [KeyContext: [Key: Intent]] = {
        var table: [KeyContext: [Key: Intent]] = [:]
        for row in all {
            for context in row.contexts { table[context, default: [:]][row.key] = row.intent }
        }
        return table
    }()

    static func intent(of key: Key, in context: KeyContext) -> Intent? { byContext[context]?[key] }
}
