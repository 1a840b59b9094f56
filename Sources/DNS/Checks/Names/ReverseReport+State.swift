extension ReverseReport.State {
    /// Whether the name may still be one that leads back.
    package var isOpen: Bool {
        switch self {
        case .asking: true
        case .failed(let failure): failure.isTemporary
        case .confirmed, .others: false
        }
    }
}
