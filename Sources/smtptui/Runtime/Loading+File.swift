import ScreenModel
import SessionModel

extension Loading {
    /// What has to be known of the part of a file that has not been read; nil where there is none.
    init?(_ file: borrowing ShownFile) {
        switch file.rest {
        case .some(let rest):
            // A secret is found by what comes before it, which has not been read for the last lines of a file.
            let tail = file.header.keepsSecrets ? nil : rest.tail
            self.init(rest.reader, octets: rest.octets, size: rest.size, tail: tail)
        case nil: return nil
        }
    }
}
