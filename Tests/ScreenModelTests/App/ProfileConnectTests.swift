import SMTPSyntax
import SessionModel
import Testing

@testable import ScreenModel

@Suite(":connect with a profile")
struct ProfileConnectTests {
    /// The profile `work` as the edge reads it.
    private static func work(
        remarks: [String] = [], _ change: (inout ConnectionProfile) -> Void = { _ in }
    ) -> ProfiledServer {
        var preferences = Preferences()
        (preferences.helloName, preferences.timeout) = ("work.example.org", 7)
        var profile = ConnectionProfile(
            .at(.tcp(host: "mx.example.net", port: 587)), machineName: "laptop", preferences)
        (profile.tls, profile.user) = (.startTLS, "alice")
        change(&profile)
        let login = GivenLogin(user: "alice", secret: "wonderland", source: "--password-command")
        return ProfiledServer(name: "work", profile, login: login, remarks: remarks)
    }

    @Test("the profile is read, and its session begins beside the first with all that it says")
    func beside() {
        var play = WorkspacePlay(Play.recipients().model)
        play.send(":connect @work")
        #expect(play.effects == [SessionEffect(1, .readProfile("work"))])
        play.happen(.profileRead(Self.work()), in: 1)
        #expect(play.effects == [SessionEffect(2, .openHistory), SessionEffect(2, .connect)])
        let settings = play.model.settings
        #expect(settings.target == "mx.example.net:587" && settings.demandsStartTLS && settings.timeout == 7)
        #expect(settings.helloName == "work.example.org" && play.model.given?.secret == "wonderland")
        play.happen(.connected(address: "192.0.2.26:587"), in: 2)
        play.server("220 mx.example.net ESMTP", in: 2)
        #expect(play.written(in: 2) == "EHLO work.example.org\r\n", "STARTTLS goes ahead of everything else")
        let first = play.workspace.session(1)?.model
        #expect(first?.session.phase == .rcpt && first?.given == nil && first?.settings.timeout == 300)
    }

    @Test("what a profile sets for its session stays when the user sets something for all")
    func shared() {
        var play = WorkspacePlay(Play.recipients().model)
        play.send(":connect @work")
        play.happen(.profileRead(Self.work()), in: 1)
        play.send(":session 1")
        play.send(":set mask off")
        play.send(":session 2")
        #expect(play.model.settings.preferences.masks == false && play.model.settings.timeout == 7)
        play.send(":set timeout 9")
        play.send(":session 1")
        #expect(play.model.settings.timeout == 9 && play.model.settings.helloName == "client.example.org")
    }

    @Test("safe mode and the keys of the user stay, and a profile can ask for more safety")
    func user() {
        var play = WorkspacePlay(Play.recipients().model)
        play.send(":safe on")
        play.send(":set mask off")
        play.send(":connect @work")
        play.happen(.profileRead(Self.work()), in: 1)
        #expect(play.model.isSafe && play.model.settings.preferences.masks == false)
        var other = WorkspacePlay(Play.recipients().model)
        other.send(":connect @work")
        other.happen(.profileRead(Self.work { $0.isSafe = true }), in: 1)
        #expect(other.model.isSafe && other.workspace.session(1)?.model.isSafe == false)
    }

    @Test("what the running program cannot do for a profile is said")
    func remarks() {
        var play = WorkspacePlay(Play.recipients().model)
        play.send(":connect @work")
        play.happen(.profileRead(Self.work(remarks: ["plain has no effect.", "So is it."])), in: 1)
        #expect(play.row(with: "plain has no effect. So is it.") != nil)
    }

    @Test("an unknown profile leaves all as it is")
    func unknown() {
        var play = WorkspacePlay(Play.recipients().model)
        play.send(":connect @wrok")
        play.happen(.notSaved("There is no profile wrok. Did you mean work?"), in: 1)
        #expect(play.workspace.hidden.isEmpty && play.row(with: "Did you mean work?") != nil)
        play.send(":connect @")
        #expect(play.effects.isEmpty && play.row(with: "The name of the profile is missing") != nil)
    }

    @Test("where only one session is possible the question comes first, and the login is that of the profile")
    func visit() {
        var play = Play.recipients()
        play.send(":connect @work")
        #expect(play.effects == [.readProfile("work")])
        play.happen(.profileRead(Self.work()))
        #expect(play.effects.isEmpty && play.row(with: "connect to @work?") != nil)
        play.press(.character("y"))
        #expect(play.effects.first == .close)
        guard case .visitProfile(let profile)? = play.effects.last else {
            Issue.record("\(play.effects)")
            return
        }
        #expect(profile.server == .at(.tcp(host: "mx.example.net", port: 587)))
        play.happen(.visiting(target: "mx.example.net:587", .off))
        #expect(play.effects == [.openHistory, .connect] && play.model.given?.secret == "wonderland")
        #expect(play.model.settings.demandsStartTLS && play.model.settings.helloName == "work.example.org")
        play.connect()
        play.happen(.ended(""))
        play.send(":connect other.example.net")
        play.happen(.visiting(target: "other.example.net:25", .off))
        #expect(play.model.given == nil, "its password goes to no other server")
    }

    @Test("the practice server of a profile is one")
    func practice() {
        var play = WorkspacePlay(Play.recipients().model)
        play.send(":connect @lab")
        play.happen(.profileRead(Self.work { $0.server = .practice(scenario: "spf") }), in: 1)
        #expect(play.model.settings.isPractice && play.model.settings.target == "practice server")
        play.send(":mailbox")
        #expect(play.effects == [SessionEffect(2, .practice(.mailbox))])
    }

    @Test("Tab completes the name of a profile")
    func completion() {
        let names = ["home", "work", "work2"].map { ProfileName(name: $0, server: "\($0).example.test:25") }
        var play = Play.recipients()
        play.type(":connect @wo")
        play.press(.tab)
        #expect(play.effects == [.listProfiles])
        play.happen(.profileNames(names))
        #expect(play.model.typing.completion?.candidates.map(\.name) == ["@work", "@work2"])
        #expect(play.row(with: "work2.example.test:25") != nil)
        play.press(.escape)
        play.press(.control("u"))
        play.type(":connect @h")
        play.press(.tab)
        play.happen(.profileNames(names))
        #expect(play.model.typing.text == ":connect @home")
        play.press(.control("u"))
        play.type(":connect mx")
        play.press(.tab)
        #expect(play.effects.isEmpty)
    }

    @Test("a recording and a client that is watched have no profiles")
    func recording() {
        var play = Play(
            AppModel(
                recording: [], target: "x", address: nil, size: Size(width: 80, height: 24), marks: .unicode))
        play.type(":connect @work")
        play.press(.enter)
        #expect(!play.effects.contains(.readProfile("work")))
    }
}
