import SMTPSyntax
import SessionModel

extension Page {
    /// The addresses of the mail servers of a domain, to connect to one.
    static let mailServers = Page(
        name: "mailServers", context: .mailServers,
        title: { model in model.shown.mailServers.map { "Mail servers of \($0.found.domain)" } ?? "Mail servers" },
        hints: { model in
            let choosing = [
                Hint("type", "to filter", .more), Actions.hint("lineUp", "lineDown", in: .mailServers),
                Actions.hint("openMailServer", in: .mailServers, need: .most),
            ]
            let hasRows = model.shown.mailServers?.found.rows.isEmpty == false
            return (hasRows ? choosing : []) + [
                Actions.hint("leave", in: .mailServers, need: .most), Actions.hint("quit", need: .most),
            ]
        }, lines: { MailServersPage.lines($0.shown.mailServers, $1, $0.marks) }, draw: MailServersPage.draw)
}

/// The list of mail servers: preference, host and address; below it what is to be known of them.
enum MailServersPage {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        guard let choice = model.shown.mailServers else { return }
        let remarks = remarkRows(choice, area)
        let list = Rect(x: area.x, y: area.y, width: area.width, height: max(0, area.height - remarks.count))
        if choice.found.rows.isEmpty {
            painter.write(StyledLine("There is no address to connect to.", .warning), row: 0, in: list)
        } else {
            FilteredListView.draw(
                choice.list, example: "a host, an address", in: list, model.marks, &painter
            ) { item($0, model.marks, $1) }
        }
        for (row, line) in remarks.enumerated() {
            painter.write(line, row: area.height - remarks.count + row, in: area)
        }
    }

    /// Where there are no keys: numbered for `:mx N`.
    static func lines(_ choice: MailServerChoice?, _ width: Int, _ marks: Marks) -> [StyledLine] {
        guard let found = choice?.found else { return [] }
        let how =
            found.rows.isEmpty
            ? "There is no address to connect to." : ":mx N connects to number N, with the name of its host for TLS."
        let rows = found.rows.enumerated().map { index, row in
            StyledLine("\(index + 1) ", .dim).adding(item(row, marks, max(20, width - 4)))
        }
        return rows + found.remarks.flatMap { ReplyPane.paragraph($0, .plain, width) } + [StyledLine(how)]
    }

    /// `MX 10  mx1.example.test      192.0.2.1:25`
    private static func item(_ row: MailServerList.Row, _ marks: Marks, _ width: Int) -> StyledLine {
        let preference = row.preference.map { "MX \($0)" } ?? "no MX"
        let address = row.endpoint.description
        let room = max(12, width - 10 - address.count - 2)
        let host = StyledLine(VisibleText(row.host), .key).cut(to: room, marks.more)
        return StyledLine(preference.padded(to: 10), .dim).adding(host)
            .adding(String(repeating: " ", count: max(2, room + 2 - host.width))).adding(address)
            .cut(to: width, marks.more)
    }

    /// The remarks under a row of space, in at most half of the room.
    private static func remarkRows(_ choice: MailServerChoice, _ area: Rect) -> [StyledLine] {
        let all = choice.found.remarks.flatMap { ReplyPane.paragraph($0, .dim, area.width) }
        guard !all.isEmpty, area.height >= 4 else { return [] }
        let room = max(1, area.height / 2 - 1)
        let rest = all.count - room
        guard rest > 0 else { return [StyledLine()] + all }
        return [StyledLine()] + all.prefix(room - 1) + [StyledLine("\(rest + 1) more rows", .dim)]
    }
}
