import SMTPSyntax

/// Lists, reputation, and a host that is refused because it is that host.
enum ReputationCauses {
    /// A named list, or the words for one.
    static let lists: [CauseRule] = [
        CauseRule(
            .blockedIPReputation,
            [
                "geographical", "geolocation", "geoip", "geo-ip", "geo ip", "countries.nerd", "your country",
                "country is", "country code", "country block", "blocked country",
            ],
            seen: "550 \"Email blocked by GeoIP"),
        CauseRule(
            .contentSpam, ["contains a url", "contains a link", "contains url", "spamvert"],
            seen: "550 Message blocked: contains a URL on our list of bad links. IB705"),
        CauseRule(
            .dnsblListed,
            [
                "return path", "ivmsip", "senderbase", "talos", "fortiguard", "brightmail", "symantec", "sophos",
                "trend micro", "email reputation service", "proofpoint", "cloudmark", "mcafee", "senderscore",
                "sender score", "barracuda", "mailspike", "abusix", "spamhaus", "cisco", "ironport", "trustedsource",
                "csi$",
            ],
            and: [
                "block list", "blocklist", "blacklist", "black list", "listed in", "listed on", "reputation",
            ], not: ["url", "link", "content"],
            seen: "450 Mail from 192.0.2.6 deferred using Trend Micro Email Reputation database."),
        CauseRule(
            .dnsblListed,
            [
                "dnsbl", "rbl$", "rbls$", "dns_rbl", "rhsbl", "dnsrbl", "uribl", "surbl", "urlrbl", "attrbl",
                "abuse_rbl", "realtime black", "real-time black", "realtime block", "real-time block",
                "real time black", "dns block", "dns black", "dns-based", "spamhaus", "zen.", "sbl$", "xbl$", "pbl$",
                "dbl.", "spamcop", "barracudacentral", "barracuda rep", "invaluement", "hostkarma", "junkemailfilter",
                "sorbs", "spamrl", "abusix", "mailspike", "spamrats", "uceprotect", "backscatterer", "psbl",
                "surriel", "manitu", "abuseat", "mail-abuse", "senderscore", "spfbl", "nixspam", "njabl", "dsbl",
                "gbudb", "lashback", "spameatingmonkey", "wpbl", "dronebl", "blocklist.de", "blacklist.woody",
                "0spam", "s5h.net", "spamsources.", "bl.", "cbl$", "mxrate", "trend micro rbl", "in rbl",
                "blocked using", "blacklisted at", "blacklisted by", "blacklisted in", "blacklisted on", "listed by",
                "listed at", "listed in", "listed on", "in a black list at", "found in * blacklist at",
                "sender blacklist", "~dnsbl", "public blacklist", "public block list", "third-party block",
                "third party block", "public blocklist", "cloudmark csi", "csi blacklist", "blackhole", "black hole",
                "ahbl", "spamlist", "spam database", "razor list", "dul$", "maps ", "listado en", "lista negra * rbl",
                "gelistet", "auf der blacklist von", "liste noire de", "listed as * by", "on a block list",
            ],
            not: [
                "listed in * domain", "listed in * directory", "listed on our", "blacklisted by recipient",
                "blacklisted by the recipient", "blacklisted by this recipient", "listed in * allow", "not listed",
                "our internal", "blacklisted by admin", "blacklisted by the admin", "blacklisted by your",
                "blacklisted by our", "blacklisted by this server", "listed by us", "blocked using customer",
                "blocked using our", "not a dnsbl", "csi.cloudmark",
            ],
            seen: "554 rbl deny."),
        CauseRule(
            .dnsblListed, ["block", "blacklist", "listed", "reject", "refused", "denied", "reputation"],
            and: [
                "~spamhaus", "~spamcop", "~sorbs", "~barracudacentral", "~senderscore", "~dnsbl", "~spamrl",
                "~invaluement", "~uceprotect", "~abuseat", "~mail-abuse", "~psbl", "~abusix", "~spamrats",
                "~mailspike",
            ], not: ["rate limit"],
            seen: "554 5.7.1 Your IP has poor reputation, see https://www.senderscore.org"),
    ]

    /// What can only mean the sending host or network.
    static let reputationNarrow: [CauseRule] = [
        // A block names its subject; what follows is why.
        CauseRule(
            .blockedIPReputation,
            ["this ip", "your ip", "that ip", "ip address$", "your host$", "your server$", "your network$", "# "],
            near: [
                "has been blocked", "been permanently blocked", "temporarily blocked",
                "currently blocked", "has been banned", "is banned", "locked out", "shut out",
            ],
            not: [
                "rbl$", "listed by", "listed in", "listed at", "blocked using", "spamhaus", "message has been",
                "email has been",
            ],
            seen: "554 This IP has been temporarily blocked for attempting to send too many messages"),
        CauseRule(
            .blockedIPReputation,
            ["an open relay", "from open relay", "open relay server", "open relays", "known open relay"],
            not: [
                "not an open relay", "no open relay", "not be an open relay", "listed", "blocked using",
                "isn't an open",
                "become an open",
            ],
            seen: "CONNECT 501 <user@example.co.jp>... no access from mail server [192.0.2.55] which is an open relay."),
        CauseRule(
            .noReverseDNS,
            [
                "your address", "your host", "your ip", "your server", "client", "# ", "#]", "#)", "name of your",
                "sending host", "sending server", "hostname", "host name",
            ],
            near: [
                "not verified", "disagree",
                "no name", "no ptr", "lead back", "leads back", "not resolve", "reverse", "no hostname",
                "without a name",
                "not have a name", "no dns", "not match * ip", "not match * address", "unresolv", "not in dns",
                "not in the dns",
            ],
            not: [
                "sender", "mail from", "helo", "ehlo", "listed", "blocked using", "spf", "recipient", "mx", "domain of",
                "relay", "reputation", "reverse path",
            ],
            seen: "MAIL 550 Host name does not match IP address."),
        CauseRule(
            .blockedIPReputation,
            [
                "reputation", "banned send", "banned ip", "too many spams", "spam rate", "spam abuse detected",
                "permanently deferred", "complaint", "on our list", "network is on our", "block list", "blocklist",
                "blacklist", "black list", "our internal", "access denied, please try", "access denied, spam",
                "access denied, banned", "traffic not accepted from this", "not accepted from this ip",
                "excessive unknown", "excessive invalid", "excessive rejected", "excessive auth", "too many unknown",
                "too many bad recipients", "too many invalid", "too many non-exist", "too many nonexist",
                "dictionary attack", "harvest", "spammer", "block for spam", "blocked for spam", "blocked for abuse",
                "spamming", "spam source", "source of spam", "sending spam", "spam from your", "spam received from",
                "known spam", "spam activity", "dynamic ip", "dynamic address", "residential", "dial-up", "dialup",
                "dynamically assigned", "ip address is black", "ip is black", "# is black",
                "ip address has been black", "aup#", "behaviour spam", "behavior spam", "open proxy", "compromised",
                "botnet", "exploit", "invalid ip", "black ip", "weren't sent", "part of their network", "karma",
                "suspected spam", "poor rep", "bad rep", "low rep", "untrusted ip", "suspicious ip",
                "suspicious host", "suspicious activity", "abusive", "# is currently blocked",
                "# is temporarily blocked", "# has been blocked", "# has been temporarily blocked", "hacked",
            ],
            not: [
                "url",
                "frequency limit", "spam filter", "new or untrusted", "unwanted senders", "link", "attachment",
                "last hour", "per hour",
                "too many messages",
            ],
            seen: "550 black ip."),
    ]

    /// Words that mean the host when nothing nearer is said.
    static let reputation: [CauseRule] = [
        CauseRule(
            .blockedIPReputation,
            [
                "blacklist", "black list", "black-list", "block list", "blocklist", "block-list", "denylist",
                "deny list", "that ip", "this ip", "sender ip", "sending ip", "source ip", "client ip",
                "ip address has been", "ip address is", "ip has been", "ip block", "ip based", "ip is",
                "ip address * blocked", "ip address * denied", "ip * rejected", "address * blocked", "client host",
                "client rejected", "client address", "your ip", "your host", "your server", "your network",
                "your mail server", "your access to", "not welcome", "host network", "host not allowed",
                "host is not allowed", "host rejected", "host refused", "host blocked", "host denied",
                "server blocked", "server rejected", "network not allowed", "not accepting connections",
                "not accepting messages", "not accepting mail from", "not accept mail from", "not accept email from",
                "not accept messages from", "mail from your", "mail from this host", "mail from this server",
                "messages from this", "connection blocked", "connection rejected", "connection denied",
                "connection refused", "connections not accepted", "connections from", "connection not",
                "connection from", "not allowed to connect", "access denied from", "access from", "no access for",
                "not allowed to send mail to", "# blocked", "# is blocked", "# is not", "# has been", "# rejected",
                "# denied", "# refused", "#] blocked", "#] rejected", "#] refused", "#] denied", "#) blocked",
                "# banned", "is banned", "been banned", "you are blocked", "you are banned", "you have been blocked",
                "you are not allowed", "bypassing", "blocked$", "gesperrte ip", "ip-adresse", "adresse ip",
                "direccion ip", "endereco ip", "indirizzo ip", "lista negra", "liste noire", "lista nera",
                "schwarze liste", "bloquee", "access rejected", "not allowed from your", "your mta", "sending mta",
                "listed", "cloudmark", "spam", "vpn", "tor exit", "firewall", "your asn", "autonomous system", "bl)",
                "abuse", "hosting", "suspicious ip", "mail server * blocked", "postmaster for help",
                "connections will not",
            ],
            not: [
                "user", "account", "mailbox", "recipient", "message was", "message has", "message blocked",
                "mail blocked", "email blocked", "message is blocked", "attachment", "url", "virus", "internal error",
                "overload", "resources", "backend", "backscatter", "abuse desk", "# as relay",
            ], code: 400...599,
            seen: "550 Blocked"),
        CauseRule(
            .blockedIPReputation, ["rejected", "refused", "denied", "not allowed", "no access"],
            not: ["later", "temporar"], onlyAt: [.connectKey], code: 500...599,
            seen: "CONNECT 550 rejected because of not in approved list"),
    ]
}
