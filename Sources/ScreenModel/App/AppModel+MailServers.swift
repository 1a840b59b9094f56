import SMTPSyntax
import SessionModel

// `:mx`: the mail servers of a domain, of which one is connected to.
extension AppModel {
    mutating func findMailServers(_ argument: String) -> [Effect] {
        if let number = Int(argument) { return connect(toMailServer: number) }
        let port = settings.startsWithTLS ? 465 : 25
        guard source == .live, let endpoint = Endpoint(argument, defaultPort: port), let number = endpoint.port else {
            notice =
                argument.isEmpty
                ? "The domain is missing: :mx example.test" : "Expected a domain, as in :mx example.test"
            return []
        }
        lookup = .mailServers
        report("Looking up the mail servers of \(VisibleText(endpoint.host).string) …")
        return [.findMailServers(endpoint.host, port: number)]
    }

    /// They are shown where nothing else is open: what the user does meanwhile goes on.
    mutating func show(_ list: MailServerList) -> [Effect] {
        guard lookup == .mailServers else { return [] }
        lookup = nil
        shown.mailServers = MailServerChoice(list)
        if shown.page == nil || shown.page == .mailServers {
            notice = nil
            shown.open(.mailServers)
        } else {
            report("The mail servers of \(list.domain) are known; :mx 1 connects to the first one.")
        }
        return []
    }

    /// Ctrl-C while a lookup is underway: whatever is answered is ignored. False where none is.
    mutating func stopLookup() -> Bool {
        guard lookup != nil, typing.line.isEmpty else { return false }
        lookup = nil
        notice = "The lookup was given up."
        return true
    }

    mutating func connectToChosenMailServer() -> [Effect] {
        guard let row = shown.mailServers?.list.chosenRow else { return [] }
        return connect(to: row)
    }

    private mutating func connect(toMailServer number: Int) -> [Effect] {
        guard let rows = shown.mailServers?.found.rows, rows.indices.contains(number - 1) else {
            notice = "No mail server \(number) is known; :mx example.test looks up those of a domain."
            return []
        }
        return connect(to: rows[number - 1])
    }

    /// The certificate must have the name of the host, although the address is connected to.
    private mutating func connect(to row: MailServerList.Row) -> [Effect] {
        let domain = shown.mailServers?.found.domain ?? ""
        shown.page = nil
        var preferences = preferencesElsewhere
        preferences.serverName = row.host
        return connect(
            to: WantedServer(
                endpoint: row.endpoint, preferences: preferences, origin: .mailServer(row, of: domain),
                host: row.host))
    }

    /// How many rows of the list are in view, without remarks; where some are below it, the page keeps the chosen row seen.
    var roomInMailServers: Int { max(1, layout.page.text.height - 1) }

    mutating func moveInMailServers(by rows: Int) {
        let (chosen, room) = (shown.mailServers?.list.chosen ?? 0, roomInMailServers)
        shown.mailServers?.choose(chosen + rows, room: room)
    }
}
