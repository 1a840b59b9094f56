import ScreenModel

extension Loading {
    /// What has to be known of the part of a file that has not been read; nil where there is none.
    init?(_ file: borrowing ShownFile) {
        switch file.rest {
        case .some(let rest): self.init(rest.reader, octets: rest.octets, size: rest.size, tail: rest.tail)
        case nil: return nil
        }
    }
}
