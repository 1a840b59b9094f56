import Lessons
import ScreenModel
import SessionModel

/// What became of a wish for another server, or for other settings of TLS.
enum DestinationEvent {
    /// The files are read, and TLS follows these settings from the next handshake on.
    /// The key in `lockedKey` is encrypted, and its passphrase is missing.
    case tlsChanged(Preferences, lockedKey: String?)
    /// The key of the client certificate is decrypted, or is not; the reason in a sentence.
    case keyUnlocked
    case keyNotUnlocked(String)
    /// The next connection goes to another server, recorded by itself.
    case visiting(target: String, AppModel.Recording)
    /// What the practice server was asked for.
    case mailbox([PracticeMessage])
    case scenarios([PracticeScenario])
    /// The same, to complete a name.
    case scenarioNames([PracticeScenario])
    case scenarioChanged(PracticeScenario)
    /// What was done of the course is written down.
    case lessonsKept(LessonProgress)
    /// Files are written; what is in them, in a few words.
    case saved(String)
    /// Nothing has changed; the reason in a sentence.
    case refused(String)
}
