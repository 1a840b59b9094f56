import SessionModel

/// The connection, as far as the screen has to know.
package struct Connection: Hashable, Sendable {
    package enum Link: Hashable, Sendable {
        case connecting
        case open
        case closed
        /// It could not be opened; the reason in a sentence.
        case failed(String)
    }

    package internal(set) var link = Link.connecting
    /// The address connected to; nil while there is none.
    package internal(set) var address: String?
    /// When the newest whole reply came, or the connection was opened.
    var lastReply = 0.0
    /// How its address was found, until it is said.
    var origin: Note?
    /// The host that the user chose among the mail servers of a domain; nil where none was chosen.
    var chosenHost: String?
    /// The search among the mail servers of a domain, where the program makes it.
    var search = ServerSearch()
    /// Whether another server is being connected to, because the one before gave no service.
    var isGoingOn = false
    /// When opening it began.
    var connectingSince = 0.0
    /// Whether the next connection sends STARTTLS, because a certificate was accepted that has failed it.
    var retriesTLS = false
    /// Whether the next connection sends nothing by itself: a lesson begins on it.
    var startsAfresh = false
    /// Whether it was said already that the present wait is too long.
    var isTimeoutNoted = false
}
