import ScreenModel
import SessionModel

// What plays a script, or a recording as scripts, and prints and records it.
extension Run {
    func means(secret: String, _ destination: Destination) -> ScriptMeans {
        let place = destination.route.endpoint
        return ScriptMeans(
            secret: secret, host: place.host, port: place.port, mayGoInClear: allowCleartext,
            consent: "--insecure", cryptography: LoginHashes.all)
    }

    /// `keepsAll` is for a session that is looked at when it is over; `checksNames` asks the DNS then.
    func runner(
        _ driver: ScriptDriver, _ profile: ConnectionProfile, _ destination: Destination,
        _ recording: ConnectionProfile.Recording, keepsAll: Bool = false, checksNames: Bool = false
    ) throws(Failure) -> SessionRunner<PlainFace<ScriptDriver>> {
        let file = try RecordingPlace.open(recording, name: destination.recordingName)
        let session = DrivenSession(
            driver, startsWithTLS: profile.tls == .implicit, speaksLMTP: profile.speaksLMTP,
            port: destination.route.endpoint.port,
            replyTimeout: profile.preferences.replyTimeout,
            bounds: keepsAll ? .compared : .printed, keepsAll: keepsAll,
            keepsSecrets: profile.keepsSecrets, checksNames: checksNames)
        let printed = quiet ? nil : format.transcript
        return SessionRunner(
            PlainFace(
                session,
                printed.map {
                    TranscriptOutput(
                        $0, target: destination.target, route: destination.way, namesAddress: destination.namesAddress)
                }),
            recorder: Recorder(
                file, target: destination.target, route: destination.way, namesAddress: destination.namesAddress),
            destination: destination,
            connectTimeout: profile.preferences.connectTimeout)
    }
}

extension ConnectionProfile {
    /// What goes ahead of the script; nil where nothing does.
    var opening: StartTLSOpening? { tls == .startTLS ? StartTLSOpening(helloName: helloName) : nil }
}
