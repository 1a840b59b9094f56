/// A failure that ends the program with one sentence on standard error.
struct Failure: Error, Hashable {
    let status: ExitStatus
    let sentence: String

    init(_ status: ExitStatus, _ sentence: String) {
        self.status = status
        self.sentence = sentence
    }
}
