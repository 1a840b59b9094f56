import ScreenModel
import SessionModel

// What comes of files that the explorer asks for.
extension AppEvent {
    /// Writes a file, which `save` says a sentence about.
    init(_ save: () throws(Failure) -> String) {
        do throws(Failure) {
            self = .saved(try save())
        } catch {
            self = .notSaved(error.sentence)
        }
    }

    /// Writes certificates into a new file.
    init(saving certificates: [[UInt8]], to path: String) {
        self.init { () throws(Failure) in try CertificateFile.save(certificates, to: path) }
    }

    /// Opens a text in the user's editor, until that ends.
    init(editing text: [UInt8]) {
        do throws(Failure) {
            self = .messageEdited(try EditedText(text).edit())
        } catch {
            self = .messageFailed(error.sentence)
        }
    }

    /// What a new message needs: a date, a name that no other has, and the file at `path`, if any, to attach.
    init(stampingWith path: String?) {
        do throws(Failure) {
            let attachment = try path.map { path throws(Failure) in try MessageFile.attachment(path) }
            let unique = "\(WallClock.fileStamp()).\(Nonce.draw().prefix(12))"
            self = .messageStamped(MessageStamp(date: WallClock.mailDate(), unique: unique), attachment)
        } catch {
            self = .messageFailed(error.sentence)
        }
    }
}
