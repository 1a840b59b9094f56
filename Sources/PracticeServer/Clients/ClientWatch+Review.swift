import SMTPSyntax
import SessionModel

// `watch` judges clients of any server by the rules of the practice server.
extension ClientWatch: ClientReview {
    package mutating func takeFindings() -> [Finding] {
        let transcript = dialogue.transcript
        let first = max(transcript.start, reviewed)
        reviewed = transcript.count
        let new = (first..<transcript.count).compactMap { index -> Finding? in
            guard case .finding(let finding)? = transcript[index]?.body, finding.by == .client else { return nil }
            return finding
        }
        forget()
        return new
    }
}
