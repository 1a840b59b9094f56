/// Providers that are used in one part of the world.
extension ProviderCauses {
    /// Orange and Laposte number their bilingual replies: 1xx the connection, 4xx the envelope, 5xx the message.
    static let european: [CauseRule] = [
        // A reputation of its own, and no public list.
        CauseRule(
            .blockedIPReputation, ["csi.mimecast"],
            seen: .read("CONNECT 550 csi.mimecast.org Poor Reputation Sender.", .mimecastErrors)),
        CauseRule(
            .blockedIPReputation, ["102$", "103$", "108$", "109$", "999$"], and: ["ofr", "lpn"],
            seen: .seen("550 5.5.0 Service refuse. LPN001_108", in: "Laposte")),
        CauseRule(
            .rateLimited, ["104$", "105$", "107$"], and: ["ofr", "lpn"],
            seen: .seen("421 smtp.orange.fr OFR004_104 [104]", in: "Orange")),
        CauseRule(
            .unknownUser, ["416$"], and: ["ofr", "lpn"],
            seen: "550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]"),
        CauseRule(
            .mailboxFull, ["417$"], and: ["ofr", "lpn"],
            seen: "552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]"),
        CauseRule(
            .senderRejected, ["405$"], and: ["ofr", "lpn"],
            seen: "501 5.1.0 Emetteur invalide. Invalid Sender. OFR004_405 [405]"),
        CauseRule(
            .dmarcFail, ["517$"], and: ["ofr", "lpn"],
            seen: .seen("571 5.7.1 Message refused, LPN007_517", in: "Laposte")),
        CauseRule(
            .contentSpam, ["506$", "507$", "510$", "513$", "515$", "519$"], and: ["ofr", "lpn"], code: 500...599,
            seen: "550 5.2.0 Mail rejete. Mail rejected. ofr_506 [506]"),
        CauseRule(
            .rateLimited, ["mail send limit exceeded"],
            seen: .seen(
                "450-Requested mail action not taken: mailbox unavailable\n450 Mail send limit exceeded.", in: "GMX")),
        // Ionos, GMX and web.de mean hosts that wrote to too many unknown addresses.
        CauseRule(
            .blockedIPReputation, ["reject due to policy violations"], code: 421...450,
            seen: "421 Reject due to policy violations"),
        // T-Online names no reason at all to hosts that it does not want.
        CauseRule(
            .blockedIPReputation, ["ask your postmaster for help"],
            seen: "554 IP=192.0.2.254 - A problem occurred. (Ask your postmaster for help"),
    ]

    /// Comcast, Cox and Charter, whose numbers are at the end of the reply or of its link.
    static let american: [CauseRule] = [
        // Comcast counts the lists in binary: Spamhaus, Cloudmark, Sender Score; all zeros is its own.
        CauseRule(
            .dnsblListed,
            ["~bl000001", "~bl00001", "~bl0001", "bl000001", "bl00001", "bl0001", "aup#ipbl", "ipbl1", "ipbl0"],
            seen: .documented("554 See http://postmaster.comcast.net/smtp-error-codes.php#BL000010", by: "Comcast")),
        CauseRule(
            .blockedIPReputation, ["~es0000", "es000001", "es000010"],
            seen: .documented("550 See http://postmaster.comcast.net/smtp-error-codes.php#ES000001", by: "Comcast")),
        CauseRule(
            .dmarcFail, ["~dm0000", "dm0000"],
            seen: .documented("550 See http://postmaster.comcast.net/smtp-error-codes.php#DM000001", by: "Comcast")),
        CauseRule(
            .rateLimited, ["~rl0000", "rl0000", "cxthrt", "cxcnct", "cxmj"],
            seen: .documented("421 See http://postmaster.comcast.net/smtp-error-codes.php#RL000001", by: "Comcast")),
        CauseRule(.noReverseDNS, ["cxdns", "~ptr"], seen: .documented("554 cox AUP#CXDNS", by: "Cox")),
        CauseRule(
            .blockedIPReputation, ["cxbl", "cdrbl", "~bl0000", "bl000000"],
            seen: "421 eastrmimpi101.cox.net cox 192.0.2.44 temporarily blocked - CDRBL"),
        CauseRule(
            .rateLimited, ["aup#"], and: ["too many conn", "too many sess", "concurrent"],
            seen: .seen("421 too many connections AUP#Out-1210", in: "Charter")),
        CauseRule(
            .senderRejected, ["cxsndr", "aup#i-1310", "aup#in-1310"],
            seen: .seen("550 5.1.0 <user@example.com> sender rejected. AUP#I-1310", in: "Spectrum")),
        // Zoho means an account that does not own the sender address.
        CauseRule(
            .senderRejected, ["relaying disallowed as"],
            seen: .seen("553 Relaying disallowed as bob@example.com", in: "Zoho")),
        // Trend Micro says by which of its filters a recipient was refused.
        CauseRule(
            .policyOther, ["block-rcpt"],
            seen: "554 5.7.1 <example@example.com>: Recipient address rejected: BLOCK-RCPT."),
        CauseRule(
            .senderRejected, ["block-send"],
            seen: "554 5.7.1 <example@example.com>: Recipient address rejected: BLOCK-SEND-ER."),
        // Facebook: the letters are the subject, P is permanent and T temporary.
        CauseRule(.unknownUser, ["rcp-p1"], seen: "RCPT 550 5.1.1 RCP-P1"),
        CauseRule(.rateLimited, ["con-t", "pol-t"], seen: .documented("421 4.7.0 CON-T1", by: "Facebook")),
        CauseRule(.systemError, ["int-t", "int-p"], seen: .documented("421 4.3.0 INT-T1", by: "Facebook")),
        // Amazon stops the account of a customer and notifies them by mail.
        CauseRule(
            .policyOther, ["sending suspended for this", "sending paused for this"],
            seen: .documented("554 Sending suspended for this account", by: "Amazon")),
        // Mimecast means the address of the host.
        CauseRule(
            .blockedIPReputation, ["sender address blocked"], code: 421...421,
            seen: "421 Sender address blocked"),
        // Mimecast defers unknown hosts with words about itself.
        CauseRule(
            .greylisted, ["internal resource temporarily", "internal resources are temporarily"],
            seen: "451 Internal resource temporarily"),
    ]

    /// NetEase (163, 126), which documents two letters for the layer and three for the reason.
    static let chinese: [CauseRule] = [
        CauseRule(
            .blockedIPReputation,
            [
                "hl:rep", "hl:mep", "hl:ipb", "hl:ihu", "ip is hangup", "ip is rejected", "wm:bli", "rp:rep",
                "mi:spb",
            ],
            seen: .documented("421 HL:REP", by: "NetEase")),
        CauseRule(
            .rateLimited,
            ["hl:icc", "hl:ifc", "hl:ifq", "hl:itc", "mi:dmc", "mi:sfq", "mi:stc", "rp:drc", "rp:qrc", "rp:trc"],
            seen: .documented("451 MI:SFQ", by: "NetEase")),
        CauseRule(
            .policyOther, ["mi:cel", "mi:ccl", "rp:cel", "rp:ccl"],
            seen: .documented("450 MI:CEL", by: "NetEase")),
        CauseRule(.tooManyRecipients, ["rp:rcl"], seen: .documented("550 RP:RCL", by: "NetEase")),
        CauseRule(.relayDenied, ["rp:frl"], seen: .documented("554 RP:FRL", by: "NetEase")),
        CauseRule(.routingLoop, ["dt:mth"], seen: "554 DT:MTH"),
        CauseRule(.dnsblListed, ["dt:rbl"], seen: .documented("450 DT:RBL", by: "NetEase")),
        CauseRule(.unknownUser, ["rp:rdn"], seen: .documented("553 RP:RDN", by: "HiChina")),
        CauseRule(.heloRejected, ["mi:nhd"], seen: .documented("550 MI:NHD", by: "NetEase")),
        CauseRule(.spfFail, ["mi:spf"], seen: .documented("550 MI:SPF", by: "NetEase")),
        CauseRule(.dmarcFail, ["mi:dma"], seen: .documented("550 MI:DMA", by: "NetEase")),
        CauseRule(.authFailed, ["user has no permission"], seen: "550 User has no permission"),
        CauseRule(.senderRejected, ["mi:imf", "dt:sum", "wm:blu"], seen: .documented("550 MI:IMF", by: "NetEase")),
        CauseRule(.contentSpam, ["dt:spm", "mail * is rejected,mx"], seen: "451 DT:SPM ,please try again"),
        CauseRule(
            .blockedIPReputation, ["sender is rejected"], and: ["mx"],
            seen: "554 sender is rejected: 0,mx20,wKjR5bDrnoM2yNtEZVAkBg==.32467S2"),
        CauseRule(
            .rateLimited, ["too much fail authentication", "auth error limit"],
            seen: "451 Requested mail action not taken: too much fail authentication"),
        CauseRule(
            .blockedIPReputation, ["reject by behaviour", "reject by behavior"],
            seen: .seen("554 Reject by behaviour spam at Rcpt State", in: "Alibaba")),
        // The mail of Japanese telephones; SoftBank means the sender's domain and names nothing else.
        CauseRule(
            .senderRejected, ["does not exist"],
            not: ["user", "mailbox", "account", "recipient", "address", "alias", "<@", "@ ", "@:"], code: 553...553,
            seen: "553 mybox.example does not exist"),
        CauseRule(.mailboxFull, ["too much mail data"], seen: "552 Too much mail data user@docomo.ne.jp"),
    ]
}
