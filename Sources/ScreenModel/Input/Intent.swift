/// What a key means.
package enum Intent: Hashable, Sendable {
    case submit, complete, older, newer, edit(Edit)
    case scrollUp, scrollDown, lineUp, lineDown
    case help, reference, map, browse, server, tls, takeAdvice, swapPane, redraw, suspend, quit, interrupt, endOfInput
    case changeAnswerForm
    case previousReply, nextReply, firstReply, lastReply, leave
}
