import Lessons
import SMTPSyntax
import SessionModel

/// Everything that can happen to the explorer.
package enum AppEvent: Hashable, Sendable {
    case key(Key)
    /// Text that came as one piece from the clipboard, with line feeds between its lines.
    case paste(String)
    /// The clipboard held more than so many bytes, of which nothing is kept.
    case pasteTooLong(Int)
    case resized(Size)
    /// The connection is open; the address connected to.
    case connected(address: String)
    /// Something happens on the way there.
    case step(ConnectionStep)
    case connectionFailed(ConnectionFailure)
    /// What `findMailServers` asked for.
    case mailServers(MailServerList)
    /// What `checkDNS` asked for, as far as it is known.
    case dnsFindings(DNSFindings)
    /// Something happened on the way to the server, which is connected.
    case onTheWay(WayEvent)
    case received([UInt8])
    /// The server has closed the connection, or it broke; what the system said, or nothing.
    case ended(String)
    /// The TLS handshake is done.
    case secured(TLSReport)
    case handshakeFailed(TLSFailure)
    /// Something happens on the connection of the client that is watched.
    case client(ClientEvent)
    case recordingFailed(String)
    /// A file that was asked for is written; what is in it, and its name.
    case saved(String)
    /// It is not; the reason in a sentence.
    case notSaved(String)
    /// The files that the preferences name are read, and TLS follows them from the next handshake on.
    /// The key in `lockedKey` is encrypted, and its passphrase is missing.
    case tlsChanged(Preferences, lockedKey: String? = nil)
    /// What `unlockKey` asked for.
    case keyUnlocked
    /// The key stays encrypted; the reason in a sentence.
    case keyNotUnlocked(String)
    /// All is ready for another server; its name, and where it is recorded.
    case visiting(target: String, AppModel.Recording)
    /// A whole line, typed at a terminal that draws no screen or from a pipe.
    case line([UInt8], isTyped: Bool)
    /// What `drawNonce` asked for: printable ASCII at random, without a comma.
    case nonce(String)
    /// The lines that were sent to this server before, oldest first.
    case remembered([String])
    /// The names that `listFolder` asked for.
    case listed(FolderListing)
    /// What `pour` wrote has gone out.
    case written
    /// The file of a message is open; its size in octets.
    case messageOpened(Int)
    /// The next piece of it; empty at its end.
    case messagePiece([UInt8])
    /// It cannot be read, or the editor has failed; the reason in a sentence.
    case messageFailed(String)
    /// What `stampMessage` asked for.
    case messageStamped(MessageStamp, MessageAttachment?)
    /// The text as the editor has left it.
    case messageEdited([UInt8])
    /// The next piece of the recording; empty at its end.
    case loaded([UInt8])
    /// The rest of the recording cannot be read; the reason in a sentence.
    case loadingFailed(String)
    /// What `openRecording` asked for.
    case recordingOpened(OpenedRecording)
    /// The messages that the practice server accepted, oldest first.
    case mailbox([PracticeMessage])
    /// The scenarios that it knows.
    case scenarios([PracticeScenario])
    /// The same, to complete a name that is being typed.
    case scenarioNames([PracticeScenario])
    /// It has started again with another one.
    case scenarioChanged(PracticeScenario)
    /// What `readProfile` asked for.
    indirect case profileRead(ProfiledServer)
    /// The profiles of the configuration file, to complete a name that is being typed.
    case profileNames([ProfileName])
    /// What was done of the course is written down; what other windows wrote is in it, too.
    case lessonsKept(LessonProgress)
    /// The time that `AppModel.wakeTime` asked for has come.
    case tick
    /// The program is in the foreground again.
    case resumed
    /// The system asks the program to end.
    case terminated
}
