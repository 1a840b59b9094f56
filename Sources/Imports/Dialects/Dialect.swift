/// How a program writes down a session: one row per program.
struct Dialect: Hashable, Sendable {
    enum Quoting: Hashable, Sendable {
        case none
        /// The escapes of the text form of this program.
        case fileForm
        /// A string literal, whose escapes include the line ends.
        case literal
        /// `<CRLF>` for the line end.
        case tags
        /// The lines of a reply without the line ends between them.
        case glued
    }

    /// How lines without a mark are read.
    enum Unmarked: Hashable, Sendable {
        /// They are the program's own.
        case own
        /// By what they say: a reply begins with a code, a command with a verb.
        case bare
        /// As replies by what they say; commands are marked.
        case bareReplies
        /// As message text, where a message is due.
        case message
    }

    /// With its article: `Read as NAME.`
    let name: String
    /// A longer mark comes before one that begins the same.
    var marks: [DialectMark] = []
    /// How the first lines of a session begin; they identify the program.
    var openings: [DialectBeginning] = []
    /// Those of them with which a new part of a paste begins.
    var beginnings: [DialectBeginning] = []
    /// How lines begin that the program says itself.
    var notes: [[UInt8]] = []
    var quoting = Quoting.none
    var unmarked = Unmarked.own
    /// Whether the session is under TLS from its first line.
    var isUnderTLS = false
    /// Whether the name of the other host follows the mark.
    var namesPeer = false
    /// What is written in front of each line of the session.
    var prefix: [UInt8] = []
    /// How the content of a marked line begins that repeats another line.
    var repeats: [UInt8]?
    /// Whether the program says much of its own, so that a line that is not of the session is one of these.
    var isTalkative = false
    /// Whether it always marks the lines that are under TLS.
    var marksTLS = false
    /// Whether `run` plays it as it is.
    var isScript = false

    init(
        _ name: String, _ marks: [DialectMark] = [], beginnings: [String] = [], openings: [String] = [],
        notes: [String] = []
    ) {
        self.name = name
        self.marks = marks
        self.beginnings = beginnings.map(DialectBeginning.init)
        self.openings = self.beginnings + openings.map(DialectBeginning.init)
        self.notes = notes.map { Array($0.utf8) }
    }

    /// The same for a program that says much of its own.
    var talkative: Dialect { with { $0.isTalkative = true } }

    /// The same with other traits.
    func with(_ change: (inout Dialect) -> Void) -> Dialect {
        var dialect = self
        change(&dialect)
        return dialect
    }
}
