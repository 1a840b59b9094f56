// What is done with a message as a whole.
extension Actions {
    static let message: [Action] = [
        Action(
            "sample", "make a sample message and show it", [KeyBinding(.alt("s"), [.input], hint: "sample")],
            argument: "[--attach FILE] [--gtube] [--eicar] [--size BYTES]",
            kind: SampleRequest.argumentKind
        ) { $0.makeSample($1) },
        Action(
            "edit", "write the message in your editor", [KeyBinding(.alt("e"), [.input], hint: "editor")], argument: ""
        ) { model, _ in model.editMessage() },
        Action("send", "check a file, show it, and send it as the message", argument: "FILE", kind: .file) {
            $0.sendFile($1)
        },
        Action("bdat", "the same by BDAT, unchanged, in chunks", argument: "FILE [CHUNK]", kind: .file) {
            $0.sendChunks($1)
        },
    ]
}
