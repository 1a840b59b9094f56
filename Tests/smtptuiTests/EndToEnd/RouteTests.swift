import Foundation
import Testing

/// The built program on ways that are not direct: sockets, proxies, commands, headers of the PROXY protocol.
@Suite("Ways to a server")
struct RouteTests {
    private typealias Step = ScriptedPeer.Step

    private static let script = "S: 220\nC: NOOP\nC: QUIT\n"
    private static let greeting = "220 mx.example.test ESMTP\r\n"

    private func run(
        _ arguments: [String], script: String = script, environment: [String: String] = [:]
    ) throws -> BuiltProgram.Result {
        try BuiltProgram.run(
            ["run", "-"] + arguments + ["--no-record", "--timeout", "20"], input: script, environment: environment)
    }

    private func notes(_ result: BuiltProgram.Result) -> [String] {
        result.output.split(separator: "\n").filter { $0.hasPrefix("-- ") }.map(String.init)
    }

    @Test("a Unix socket, by an option and as a target")
    func unix() throws {
        let folder = try TemporaryFolder()
        let peer = try ScriptedPeer(at: folder.path("s"), [Step(.start, Self.greeting)] + ScriptedPeer.noop)
        for arguments in [["--unix", folder.path("s")], ["unix:\(folder.path("s"))"]] {
            let result = try run(arguments)
            #expect(result.status == 0 && result.output.contains("S: 221 2.0.0 Bye"), "\(result)")
            #expect(notes(result).first?.hasPrefix("-- connected to unix:\(folder.path("s")) in ") == true)
        }
        #expect(peer.received == Array("NOOP\r\nQUIT\r\nNOOP\r\nQUIT\r\n".utf8))
        let missing = try run(["--unix", folder.path("t")])
        #expect(missing.status == 69)
        #expect(missing.error == "smtptui: There is no socket at unix:\(folder.path("t")).\n")
        try "text".write(toFile: folder.path("f"), atomically: true, encoding: .utf8)
        for path in [folder.path("f"), folder.path(".")] {
            let file = try run(["--unix", path])
            #expect(file.status == 69 && file.error.hasSuffix(" is not a socket.\n"), "\(file.error)")
        }
        let inside = try run(["--unix", folder.path("f/s")])
        #expect(inside.error.contains("There is no socket at"), "\(inside.error)")
        let datagrams = try DatagramSocket(at: folder.path("d"))
        let other = try run(["--unix", datagrams.path])
        #expect(other.status == 69 && other.error.contains("is a socket of another type"), "\(other.error)")
        let long = try run(["--unix", "/tmp/" + String(repeating: "x", count: 200)])
        #expect(long.status == 64 && long.error.contains("107"), "\(long.error)")
    }

    @Test("a command that ends before it has sent anything is a failed connection, with its cause")
    func failedCommand() throws {
        for (command, words) in [
            (
                "echo starting >&2; echo 'no such user' >&2; exit 3",
                "exited with status 3 before it sent anything: no such user"
            ),
            ("true", "exited with status 0 before it sent anything"),
        ] {
            let result = try run(["--pipe", command])
            #expect(result.status == 69 && result.error == "smtptui: The command \(words).\n", "\(result)")
            #expect(!result.output.contains("connected to"))
        }
        let silent = try run([
            "--pipe", "sleep 1; printf '220 a\\r\\n'; read a; printf '250 a\\r\\n'; read b; printf '221 a\\r\\n'",
        ])
        #expect(silent.status == 0 && silent.output.contains("S: 221 a"), "\(silent)")
    }

    @Test("ssh that cannot log in or connect is a failed connection, and one that can is none")
    func ssh() throws {
        let folder = try TemporaryFolder()
        func place(_ script: String) throws {
            try "#!/bin/sh\n\(script)\n".write(toFile: folder.path("ssh"), atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("ssh"))
        }
        let path = ["PATH": "\(folder.path):/usr/bin:/bin"]
        try place("echo 'a@jump: Permission denied (publickey).' >&2; exit 255")
        let refused = try run(["mx.example.test", "--ssh", "jump"], environment: path)
        #expect(refused.status == 69)
        #expect(
            refused.error
                == "smtptui: ssh exited with status 255 and did not connect through jump: a@jump: Permission denied "
                + "(publickey).\n")
        #expect(notes(refused).contains("-- stderr: a@jump: Permission denied (publickey)."))
        #expect(!refused.output.contains("connected to"))
        try place(
            "echo 'channel 0: open failed: connect failed: Connection refused' >&2; echo 'stdio forwarding failed' >&2; exit 255"
        )
        let closed = try run(["mx.example.test", "--ssh", "jump"], environment: path)
        #expect(closed.error.contains("connect failed: Connection refused."), "\(closed.error)")
        try place(
            "echo 'Warning: host key added' >&2; sleep 1; printf '220 a\\r\\n'; read a; printf '250 a\\r\\n'; read b; printf '221 a\\r\\n'"
        )
        let open = try run(["mx.example.test", "--ssh", "jump"], environment: path)
        #expect(open.status == 0 && notes(open).contains("-- stderr: Warning: host key added"), "\(open)")
        try place("sleep 1000")
        let late = try BuiltProgram.run(
            ["run", "-", "mx.example.test", "--ssh", "jump", "--no-record", "--timeout", "1"], input: Self.script,
            environment: path)
        #expect(late.error == "smtptui: mx.example.test:25, through ssh jump, did not answer within 1 s.\n")
        // The header goes ahead of everything, so the server behind it may wait for that.
        try place(
            "read a; printf '220 %s\\r\\n' \"$a\" | tr -d '\\r' | sed 's/$/\\r/'; read a; printf '250 a\\r\\n'; read b; printf '221 a\\r\\n'"
        )
        let header = try run(["mx.example.test", "--ssh", "jump", "--proxy-protocol", "v1"], environment: path)
        #expect(header.status == 0 && header.output.contains("S: 220 PROXY UNKNOWN"), "\(header)")
    }

    @Test("a signal that ends the program ends the command, too")
    func signal() throws {
        let folder = try TemporaryFolder()
        let (pid, script) = (folder.path("pid"), folder.path("s"))
        try "C: NOOP\n".write(toFile: script, atomically: true, encoding: .utf8)
        // A shell lets commands in the background ignore SIGINT.
        let result = try BuiltProgram.run(
            program: "/bin/sh",
            [
                "-c",
                "\(BuiltProgram.path) run \(script) --no-record --pipe 'echo $$ > \(pid); exec sleep 1000' & "
                    + "while ! [ -s \(pid) ]; do sleep 0.05; done; kill -TERM $! || exit 9; wait $!; "
                    + "kill -0 $(cat \(pid)) 2>/dev/null && echo alive || echo gone",
            ])
        #expect(result.output.hasSuffix("gone\n"), "\(result)")
    }

    @Test("a server that expects no PROXY header: its answer is not taken for that to EHLO", arguments: ["v1", "v2"])
    func unexpectedHeader(_ version: String) throws {
        let peer = try ScriptedPeer(
            version == "v1"
                ? [
                    Step(.start, Self.greeting), Step(.line, "500 5.5.2 what?\r\n"), Step(.line, "250 mx\r\n"),
                    Step(.line, "221 bye\r\n"),
                ] : [Step(.start, Self.greeting), Step(.bytes(28), "500 a\r\n500 b\r\n500 c\r\n221 bye\r\n")])
        let result = try run(
            ["127.0.0.1:\(peer.port)", "--proxy-protocol", version, "--keep-going"], script: "C: EHLO a\nC: QUIT\n")
        #expect(result.status == 76, "\(result)")
        #expect(result.error.contains("500 answers the PROXY header: this server does not expect one."), "\(result)")
        if version == "v1" { #expect(result.output.contains("S: 221 bye")) }
    }

    @Test("the address to connect from is the one that was asked for")
    func source() throws {
        let peer = try ScriptedPeer([Step(.start, Self.greeting)] + ScriptedPeer.noop)
        let result = try run(["127.0.0.1:\(peer.port)", "--source", "127.0.0.2"])
        #expect(result.status == 0 && peer.client == "127.0.0.2", "\(result)")
        #expect(result.output.contains(" via source 127.0.0.2"))
        let foreign = try run(["127.0.0.1:\(peer.port)", "--source", "192.0.2.99"])
        #expect(foreign.status == 69)
        #expect(foreign.error.hasPrefix("smtptui: Cannot connect from 192.0.2.99: Cannot assign requested address"))
    }

    @Test("a name is reached by the family that was asked for")
    func family() throws {
        let peer = try ScriptedPeer([Step(.start, Self.greeting)] + ScriptedPeer.noop)
        let result = try run(["localhost:\(peer.port)", "-4"])
        #expect(result.status == 0 && result.output.contains("-- connected to 127.0.0.1:\(peer.port) in "), "\(result)")
        // Of two addresses of the name, one may have refused before.
        #expect(try run(["localhost:\(peer.port)"]).status == 0)
    }

    @Test("a header of the PROXY protocol goes first and is no command", arguments: ["v1", "v2"])
    func header(_ version: String) throws {
        let cue: ScriptedPeer.Cue = version == "v1" ? .line : .bytes(28)
        let peer = try ScriptedPeer([Step(cue, Self.greeting)] + ScriptedPeer.noop)
        let result = try run([
            "127.0.0.1:\(peer.port)", "--proxy-protocol", version, "--proxy-from", "192.0.2.7:4711",
        ])
        #expect(result.status == 0, "\(result)")
        let text = "PROXY TCP4 192.0.2.7 127.0.0.1 4711 \(peer.port)"
        let rest = Array("NOOP\r\nQUIT\r\n".utf8)
        if version == "v1" {
            #expect(peer.received == Array("\(text)\r\n".utf8) + rest)
            #expect(notes(result).contains("-- PROXY header sent: \(text)"))
        } else {
            #expect(peer.received.starts(with: [0x0D, 0x0A, 0x0D, 0x0A, 0, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]))
            #expect(peer.received.count == 28 + rest.count && peer.received.suffix(rest.count) == rest[...])
            #expect(notes(result).contains { $0.hasPrefix("-- PROXY header sent: 0d0a0d0a000d0a515549540a2111000c") })
        }
    }

    @Test("the header goes ahead of TLS, and names the own address if no other is named")
    func headerBeforeTLS() throws {
        let peer = try ScriptedPeer([Step(.line, ""), Step(.bytes(3), "")])
        let result = try run(["127.0.0.1:\(peer.port)", "--tls", "--proxy-protocol", "v1"])
        #expect(result.status == 76, "\(result)")
        let end = try #require(peer.received.firstIndex(of: 0x0A))
        let line = String(decoding: peer.received[...end], as: UTF8.self)
        #expect(line.wholeMatch(of: /PROXY TCP4 127\.0\.0\.1 127\.0\.0\.1 [0-9]+ ([0-9]+)\r\n/)?.1 == "\(peer.port)")
        #expect(peer.received.dropFirst(end + 1).starts(with: [0x16, 3]))
    }

    @Test(
        "the practice server that waits for a header gets one, ahead of TLS, too", arguments: ["v1", "v2"],
        [[], ["--tls"], ["--starttls"]])
    func practice(_ version: String, _ tls: [String]) throws {
        let result = try run(
            ["--practice", "--scenario", "proxy", "--proxy-protocol", version, "--proxy-from", "192.0.2.7:4711"] + tls,
            script: tls == ["--starttls"] ? "C: QUIT\n" : "S: 220\nC: QUIT\n")
        #expect(result.status == 0, "\(result)")
        let without = try run(["--practice", "--scenario", "proxy"] + tls, script: "C: QUIT\n")
        #expect(without.status != 0, "\(without)")
    }

    @Test("a script may begin with a header, and the greeting answers it; a printed session is played again")
    func scripted() throws {
        let script = "C: PROXY TCP4 192.0.2.7 127.0.0.1 4711 25\nS: 220\nC: NOOP\nC: QUIT\n"
        let first = try run(["--practice", "--scenario", "proxy"], script: script)
        #expect(first.status == 0 && first.output.contains("C: NOOP\nS: 250"), "\(first)")
        #expect(try run(["--practice", "--scenario", "proxy"], script: first.output).status == 0)
    }

    @Test("SOCKS5: the proxy gets the name, and what comes with its answer is the session's")
    func socks() throws {
        let done: [UInt8] = [5, 0, 0, 1, 192, 0, 2, 9, 0x9C, 0x40]
        let peer = try ScriptedPeer(
            [Step(.bytes(3), [5, 0]), Step(.bytes(7 + 15), done + Array(Self.greeting.utf8))] + ScriptedPeer.noop)
        let result = try run(["mx.example.test:2525", "--socks5", "127.0.0.1:\(peer.port)"])
        #expect(result.status == 0 && result.output.contains("S: 220 mx.example.test ESMTP"), "\(result)")
        #expect(
            notes(result).contains(
                "-- the SOCKS5 proxy 127.0.0.1:\(peer.port) has connected to mx.example.test:2525 "
                    + "from 192.0.2.9:40000"))
        #expect(peer.received.dropFirst(3).starts(with: [5, 1, 0, 3, 15] + Array("mx.example.test".utf8) + [9, 0xDD]))
        #expect(result.output.contains(" via SOCKS5 proxy 127.0.0.1:\(peer.port)"))
    }

    @Test("SOCKS5 with a password from the environment or a file, which is written nowhere")
    func password() throws {
        let folder = try TemporaryFolder()
        try "s3cret-word\n".write(toFile: folder.path("p"), atomically: true, encoding: .utf8)
        let login: [UInt8] = [1, 5] + Array("alice".utf8) + [11] + Array("s3cret-word".utf8)
        for isFile in [true, false] {
            let peer = try ScriptedPeer(
                [
                    Step(.bytes(4), [5, 2]), Step(.bytes(login.count), [1, 0]),
                    Step(.bytes(22), [5, 0, 0, 1, 0, 0, 0, 0, 0, 0]), Step(.start, Self.greeting),
                ] + ScriptedPeer.noop)
            let record = folder.path("r\(isFile).jsonl")
            let result = try BuiltProgram.run(
                ["run", "-", "mx.example.test:2525", "--socks5", "127.0.0.1:\(peer.port)", "--proxy-user", "alice"]
                    + (isFile ? ["--proxy-password-file", folder.path("p")] : []) + ["--record", record],
                input: Self.script, environment: isFile ? [:] : ["SMTPTUI_PROXY_PASSWORD": "s3cret-word"])
            #expect(result.status == 0, "\(result)")
            #expect(Array(peer.received.dropFirst(4).prefix(login.count)) == login)
            let written = try String(contentsOfFile: record, encoding: .utf8) + result.output
            #expect(!written.contains("s3cret") && written.contains("through-proxy"))
        }
    }

    @Test("the address of a proxy is not shown as that of the server")
    func shownHeader() throws {
        let done: [UInt8] = [5, 0, 0, 3, 3, 97, 98, 99, 0x9C, 0x40]
        let folder = try TemporaryFolder()
        let peer = try ScriptedPeer(
            [Step(.bytes(3), [5, 0]), Step(.bytes(7 + 15), done + Array(Self.greeting.utf8))] + ScriptedPeer.noop)
        let result = try BuiltProgram.run(
            [
                "run", "-", "mx.example.test:2525", "--socks5", "localhost:\(peer.port)", "-4", "--record",
                folder.path("r"),
            ], input: Self.script)
        #expect(
            result.output.contains("\n# mx.example.test:2525 via SOCKS5 proxy localhost:\(peer.port), IPv4, "),
            "\(result)")
        #expect(result.output.contains("has connected to mx.example.test:2525 from abc:40000\n"))
        #expect(try String(contentsOfFile: folder.path("r"), encoding: .utf8).contains(#""address":null"#))
    }

    @Test("CONNECT: the tunnel is open after the empty line")
    func connect() throws {
        let answer = "HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n\(Self.greeting)"
        let peer = try ScriptedPeer([Step(.emptyLine, answer)] + ScriptedPeer.noop)
        let result = try run(
            ["mx.example.test:2525", "--http-proxy", "127.0.0.1:\(peer.port)", "--proxy-user", "alice"],
            environment: ["SMTPTUI_PROXY_PASSWORD": "secret"])
        #expect(result.status == 0, "\(result)")
        let head = String(decoding: peer.received, as: UTF8.self)
        #expect(head.hasPrefix("CONNECT mx.example.test:2525 HTTP/1.1\r\nHost: mx.example.test:2525\r\n"))
        #expect(head.contains("Proxy-Authorization: Basic YWxpY2U6c2VjcmV0\r\n\r\nNOOP"))
    }

    @Test(
        "a proxy that does not open the way is named with its reason",
        arguments: [
            ("--socks5", [Step(.bytes(3), [5, 0xFF])], "SOCKS5 proxy", "requires authentication"),
            ("--socks5", [Step(.bytes(3), [5, 0]), Step(.bytes(5), [5, 4])], "SOCKS5 proxy", "its name is unknown"),
            ("--socks5", [Step(.bytes(3), "220 mx ESMTP\r\n")], "SOCKS5 proxy", #"not an answer: "220 mx"#),
            ("--socks5", [Step(.bytes(3), [5])], "SOCKS5 proxy", "closed the connection before it had connected"),
            ("--socks5", [Step(.start, "")], "SOCKS5 proxy", "closed the connection before it had connected"),
            ("--http-proxy", [Step(.emptyLine, "HTTP/1.0 403 Filtered\r\n\r\n")], "HTTP proxy", "403 Filtered"),
            ("--http-proxy", [Step(.emptyLine, "HTTP/1.0 407 x\r\n\r\n")], "HTTP proxy", "requires a user name"),
            (
                "--http-proxy", [Step(.emptyLine, "HTTP/1.0 200 x\r\n" + String(repeating: "a: b\r\n", count: 5000))],
                "HTTP proxy", "too long"
            ),
        ] as [(String, [ScriptedPeer.Step], String, String)])
    func refused(_ option: String, _ steps: [ScriptedPeer.Step], _ hop: String, _ reason: String) throws {
        let peer = try ScriptedPeer(steps)
        let result = try run(["mx.example.test:2525", option, "127.0.0.1:\(peer.port)"])
        #expect(result.status == 69)
        #expect(result.error.hasPrefix("smtptui: The \(hop) 127.0.0.1:\(peer.port) "), "\(result.error)")
        #expect(result.error.contains(reason), "\(result.error)")
    }

    @Test("a proxy that is not there, and one that does not answer in time, are named")
    func absent() throws {
        let port = try Loopback.freePort()
        let absent = try run(["mx.example.test:2525", "--socks5", "127.0.0.1:\(port)"])
        #expect(absent.status == 69)
        #expect(
            absent.error
                == "smtptui: The SOCKS5 proxy 127.0.0.1:\(port) refused the connection; nothing listens there.\n")
        let silent = try ScriptedPeer([Step(.bytes(1000), "")])
        let way = ["--socks5", "127.0.0.1:\(silent.port)", "--timeout", "1", "--no-record"]
        let late = try BuiltProgram.run(["run", "-", "mx.example.test:2525"] + way, input: Self.script)
        #expect(late.status == 69)
        #expect(
            late.error.hasPrefix(
                "smtptui: The SOCKS5 proxy 127.0.0.1:\(silent.port) accepted the connection and sent no answer within 1 s"
            ),
            "\(late.error)")
    }

    @Test("a command is the server; its standard error is in the conversation, and how it ended is said")
    func pipe() throws {
        let command =
            #"printf '220 hello\r\n'; echo "problem $(printf '\033[2J')" >&2; read a; printf '250 ok\r\n'; "#
            + #"read b; printf '221 bye\r\n'; exit 3"#
        let result = try run(["--pipe", command])
        #expect(result.status == 0 && result.output.contains("S: 221 bye"), "\(result)")
        #expect(notes(result).contains(#"-- stderr: problem \x1b[2J"#))
        let cut = try run(["--pipe", "printf '220 hello\\r\\n'; exit 3"])
        #expect(cut.status == 69)
        #expect(notes(cut).contains("-- the server closed the connection: the command exited with status 3"), "\(cut)")
        let exim = try run([
            "--pipe",
            "printf '\\n*** Not for real!\\n220 a\\r\\n'; read a; printf '250 a\\r\\n'; read b; printf '221 a\\r\\n'",
        ])
        #expect(exim.status == 0 && notes(exim).contains("-- stdout: *** Not for real!"), "\(exim)")
        let killed = try run(["--pipe", "kill -9 $$"])
        #expect(killed.error.contains("The command was ended by signal 9 before it sent anything."), "\(killed)")
        let unknown = try run(["--pipe", "no-such-command-here"])
        #expect(notes(unknown).contains { $0.hasPrefix("-- stderr: ") && $0.contains("no-such-command-here") })
        #expect(unknown.status == 69 && unknown.error.contains("exited with status 127"), "\(unknown)")
    }

    @Test("a flood on standard error does not hold up the command, and is bounded")
    func flood() throws {
        let result = try run([
            "--pipe",
            "head -c 3000000 /dev/zero >&2; seq 200000 >&2; printf '220 a\\r\\n'; read a; printf '250 a\\r\\n'; "
                + "read b; printf '221 a\\r\\n'",
        ])
        #expect(result.status == 0)
        #expect(notes(result).count { $0.hasPrefix("-- stderr: ") } == 1001)
        #expect(notes(result).contains("-- stderr: more lines, which are not shown"))
    }

    @Test(
        "what makes no sense together is refused in a sentence",
        arguments: [
            (["mx", "--unix", "/run/s"], "--unix and a host cannot be used together."),
            (["--pipe", "cat", "--unix", "/run/s"], "--unix and --pipe cannot be used together."),
            (["--unix", "/run/s", "--source", "127.0.0.1"], "--unix and --source cannot be used together"),
            (["--pipe", "cat", "-4"], "--pipe and -4 cannot be used together"),
            (["mx", "--ssh", "a", "--socks5", "b"], "--socks5 and --ssh cannot be used together."),
            (["mx", "--ssh", "-oProxyCommand=x"], "--ssh"), (["mx", "--ssh", "a b"], "Invalid --ssh"),
            (["mx", "-4", "-6"], "-4 and -6 cannot be used together."),
            (["mx", "-4", "--source", "::1"], "--source ::1 is not an IPv4 address."),
            (["::1", "--source", "127.0.0.1"], "--source 127.0.0.1 cannot reach ::1: one is IPv4, the other IPv6."),
            (["127.0.0.1", "-6"], "-6 cannot reach 127.0.0.1: one is IPv6, the other IPv4."),
            (["mx", "--proxy-from", "192.0.2.1"], "--proxy-from works only with --proxy-protocol."),
            (["mx", "--proxy-protocol", "v3"], "v3"), (["mx", "--source", "mx"], "--source"),
            (["mx", "--proxy-user", "a"], "--proxy-user works only with --socks5 or --http-proxy."),
            (["mx", "--socks5", "b", "--proxy-user", "a"], "--proxy-user needs a password"),
            (["mx", "--socks5", "b", "--proxy-user", "a:b"], "--proxy-user must have"),
            (["mx", "--socks5", "alice:secret@b:1"], "without a user name or password"),
            (["mx", "--socks5", "unix:/run/s"], "Invalid --socks5: expected HOST or HOST:PORT."),
            (["--practice", "--socks5", "b"], "--socks5 works only with a server"),
            (["--unix", "/run/s", "--scenario", "spam"], "--scenario works only with the practice server."),
        ])
    func combinations(_ arguments: [String], _ sentence: String) throws {
        let result = try run(arguments)
        #expect(result.status == 64)
        #expect(result.error.contains(sentence) && !result.error.contains("secret"), "\(result.error)")
    }
}
