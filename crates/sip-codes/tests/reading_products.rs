//! Texts as products print them and people write them, with the answers that are known to be right.
//!
//! A case: who prints it, the text, the statuses, the one that decides, and who made it ("far", "between", "local" or "?").

use sip_codes::reading::{MadeBy, read};

type Case = (&'static str, &'static str, &'static str, Option<u16>, &'static str);

const CASES: &[Case] = &[
    // Asterisk
    ("Asterisk chan_sip debug", "<--- SIP read from UDP:198.51.100.9:5060 --->\nSIP/2.0 404 Not Found\nVia: SIP/2.0/UDP 192.0.2.5:5060;branch=z9hG4bK0404\nCSeq: 102 INVITE\nContent-Length: 0\n\n<------------->\n--- (8 headers 0 lines) ---\n", "404/INVITE", Some(404), "?"),
    ("Asterisk chan_pjsip", "  == Everyone is busy/congested at this time (1:0/0/1)\n    -- Called PJSIP/+12025550144@carrier\n    -- PJSIP/carrier-00000021 is circuit-busy\n", "", None, "?"),
    ("Asterisk registration", "[Jun  3 10:11:12] WARNING[2211]: res_pjsip_outbound_registration.c:1136 handle_registration_response: Fatal response '403' received from 'sip:reg.example.net' on registration attempt to 'sip:4471@reg.example.net', stopping outbound registration", "403/REGISTER", Some(403), "far"),
    ("Asterisk registration 2", "[2024-06-01 10:00:00] NOTICE[1204] chan_sip.c:    -- Registration for '4471@sip.example.net' timed out, trying again (Attempt #404)", "", Some(408), "local"),
    ("Asterisk registrar", "NOTICE[604]: res_pjsip/pjsip_distributor.c:676 log_failed_request: Request 'REGISTER' from '<sip:404@192.0.2.4>' failed for '203.0.113.200:5060' (callid: 8f2e) - No matching endpoint found", "", None, "?"),
    ("Asterisk dial", "    -- Called SIP/404\n    -- SIP/404-00000007 is ringing\n    -- SIP/404-00000007 answered SIP/201-00000006\n", "180/INVITE 200/INVITE", Some(200), "far"),
    ("Asterisk got response", "[Mar 4 12:00:01] WARNING[3301][C-00000404]: chan_sip.c:23450 handle_response_invite: Received response: \"Forbidden\" from '\"486\" <sip:486@192.0.2.1>;tag=as404'", "403/INVITE", Some(403), "?"),
    ("Asterisk hangup", "chan_pjsip.c: Hangup on PJSIP/200-00000017 with hangup cause 21", "", Some(403), "?"),
    // FreeSWITCH
    ("FreeSWITCH busy", "2024-06-11 10:12:03.118740 97.63% [DEBUG] sofia.c:7499 Channel sofia/external/+12025550144@198.51.100.30 entering state [terminated][486]\n2024-06-11 10:12:03 [NOTICE] sofia.c:8736 Hangup sofia/external/+12025550144@198.51.100.30 [CS_CONSUME_MEDIA] [USER_BUSY]", "486/INVITE", Some(486), "?"),
    ("FreeSWITCH responding", "2024-06-11 [NOTICE] mod_sofia.c:579 Channel sofia/internal/2011@pbx.example.org Responding to INVITE with: 503", "503/INVITE", Some(503), "?"),
    ("FreeSWITCH register", "2024-06-11 10:00:00.000000 [ERR] sofia_reg.c:2503 carrier-a Failed Registration with status Request Timeout [408]. failure #404", "408/REGISTER", Some(408), "far"),
    ("FreeSWITCH hangup only", "2024-06-11 10:12:03 [NOTICE] switch_core_state_machine.c:385 Hangup sofia/gateway/gw503/12025550144 [CS_EXECUTE] [NO_ANSWER]", "", Some(480), "?"),
    ("FreeSWITCH status", "Name\tType\tData\tState\ninternal\tprofile\tsip:mod_sofia@192.0.2.5:5060\tRUNNING (404)\ncarrier\tgateway\tsip:4471@sip.example.net\tFAIL_WAIT (retry: 30s)\n", "", None, "?"),
    ("FreeSWITCH xml", "<variables><sip_term_status>487</sip_term_status><hangup_cause>ORIGINATOR_CANCEL</hangup_cause><duration>404</duration><billsec>0</billsec></variables>", "487/?", Some(487), "?"),
    // Kamailio and OpenSIPS
    ("Kamailio tm", "ERROR: tm [t_reply.c:1234]: t_reply(): reply 500 I'm terribly sorry, server error occurred (1/TM)", "500/?", Some(500), "between"),
    ("Kamailio 477", "Jun 11 edge2 kamailio[4862]: sl [sl_funcs.c:372]: sl_reply_error(): stateless error reply used: Unfortunately error on sending to next hop occurred (477/SL)", "477/?", Some(477), "between"),
    ("Kamailio script", "INFO: <script>: onreply: 183 Session Progress for INVITE from 203.0.113.4 [cid=a404]\nINFO: <script>: failure_route: status 486 for INVITE, T_reply_code=486\n", "183/INVITE 486/INVITE", Some(486), "?"),
    ("OpenSIPS acc", "Jun 13 09:21:07 core-b /usr/sbin/opensips[603]: ACC: transaction answered: timestamp=1718270467;method=INVITE;from_tag=5d0a;to_tag=e0f1;call_id=55be20c4@203.0.113.18;code=200;reason=OK;setuptime=12", "200/INVITE", Some(200), "far"),
    ("OpenSIPS cdr", "ACC: call ended: created=1718270455;call_start_time=1718270467;duration=404;ms_duration=404486;setuptime=12;method=INVITE;code=200;reason=OK;call_id=x1@192.0.2.3", "200/INVITE", Some(200), "far"),
    // Cisco and others
    ("Cisco ccapi", "Jun 24 10:11:12.404: //1183/4F404486A180/CCAPI/cc_api_call_disconnected:\n   Cause Value=17, Interface=0x503, Call Id=1183", "", Some(486), "?"),
    ("Cisco sent", "Sent:\nSIP/2.0 488 Not Acceptable Media\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\nFrom: <sip:1@192.0.2.1>;tag=1\nTo: <sip:2@192.0.2.2>;tag=2\nCall-ID: c@192.0.2.1\nCSeq: 101 INVITE\nWarning: 304 192.0.2.2 \"Media Type(s) Unavailable\"\nReason: Q.850;cause=65\nContent-Length: 0\n", "488/INVITE", Some(488), "far"),
    ("Cisco CUCM SDL", "00486503.002 |12:00:00.404 |AppInfo  |SIPTcp - wait_SdlReadRsp: Incoming SIP TCP message from 198.51.100.4 on port 5060 index 404 with 603 bytes:\n[404486,NET]\nSIP/2.0 503 Service Unavailable\nCSeq: 101 INVITE\n", "503/INVITE", Some(503), "?"),
    ("AudioCodes", "10:33:00.480  192.0.2.202  local0.notice  [S=404486] [SID=a1b2c3:20:603]  (      sip_stack)(    481)   UdpTransportObject#1- DispatchQueueEvent(EVENT_RECEIVER_MESSAGE)\n---- Outgoing SIP Message to 203.0.113.45:5060 from SIPInterface #0 (SIPInterface_0) UDP TO(#480) SocketID(#2) ----\nSIP/2.0 480 Temporarily Unavailable\nCSeq: 1 INVITE\n", "480/INVITE", Some(480), "?"),
    ("Oracle", "Jun 24 10:20:00.486 On [0:0]192.0.2.201:5060 sent to 198.51.100.45:5060\nSIP/2.0 100 Trying\nCSeq: 480 INVITE\n----------------------------------------\nJun 24 10:20:18.404 On [0:0]192.0.2.201:5060 sent to 198.51.100.45:5060\nSIP/2.0 404 Not Found\nCSeq: 480 INVITE\n----------------------------------------\n", "100/INVITE 404/INVITE", Some(404), "?"),
    ("Ribbon", "SIP SG 1 Call 486: received 603 Decline for INVITE cseq 404", "603/INVITE", Some(603), "?"),
    ("Mitel", "Trunk 503: call released, SIP cause 404, ISDN cause 1", "404/?", Some(404), "?"),
    // Captures
    ("sngrep", "2024/06/03 16:31:00.100000 203.0.113.11:5060 -> 198.51.100.1:5060\nSIP/2.0 401 Unauthorized\nCSeq: 1 REGISTER\nWWW-Authenticate: Digest realm=\"a\", nonce=\"404\"\n\n2024/06/03 16:31:00.200000 198.51.100.1:5060 -> 203.0.113.11:5060\nREGISTER sip:example.org SIP/2.0\nCSeq: 2 REGISTER\nAuthorization: Digest username=\"486\"\n\n2024/06/03 16:31:00.300000 203.0.113.11:5060 -> 198.51.100.1:5060\nSIP/2.0 200 OK\nCSeq: 2 REGISTER\n\n", "401/REGISTER 200/REGISTER", Some(200), "far"),
    ("sngrep list", "    Idx  Method      SIP From              SIP To             Msgs  Source               Destination        Call State\n [ ] 1    INVITE      404@example.org       486@example.org    7     192.0.2.1:5060       192.0.2.2:5060     CANCELLED\n", "", None, "?"),
    ("ngrep", "#\nU 203.0.113.7:5060 -> 192.0.2.30:5060\nSIP/2.0 480 Temporarily not available.\nVia: SIP/2.0/UDP 192.0.2.30:5060;branch=z9hG4bK486.\nCSeq: 404 INVITE.\n.\n", "480/INVITE", Some(480), "?"),
    ("tshark", "  480   1.100201 192.0.2.44 → 198.51.100.20 SIP/SDP 603 Request: INVITE sip:404@example.org |\n  481   1.120201 198.51.100.20 → 192.0.2.44 SIP 404 Status: 100 Trying |\n  482   9.120201 198.51.100.20 → 192.0.2.44 SIP 480 Status: 486 Busy Here |\n", "100/INVITE 486/INVITE", Some(486), "?"),
    ("tshark fields", "1.100201\t192.0.2.44\t198.51.100.20\tINVITE\t\n1.2\t198.51.100.20\t192.0.2.44\t\t503\n", "", None, "?"),
    ("tshark pretty json", "        \"sip\": {\n          \"sip.Status-Line\": \"SIP/2.0 483 Too many hops\",\n          \"sip.Status-Line_tree\": {\n            \"sip.Status-Code\": \"483\",\n            \"sip.resend\": \"0\",\n            \"sip.response-time\": \"404\"\n          },\n", "483/?", Some(483), "?"),
    ("Wireshark tree", "Session Initiation Protocol (603)\n    Status-Line: SIP/2.0 603 Decline\n        Status-Code: 603\n        [Resent Packet: False]\n        [Request Frame: 404]\n        [Response Time (ms): 486]\n    Message Header\n        CSeq: 486 INVITE\n", "603/INVITE", Some(603), "?"),
    ("HOMER", "2024-06-24 13:00:00.404 +0000 : 203.0.113.9:5060 -> 198.51.100.1:5060\nSIP/2.0 500 Internal Server Error\nCSeq: 3 OPTIONS\n\n", "500/OPTIONS", Some(500), "?"),
    ("HOMER csv", "id,date,callid,method,response,reply_reason,cseq\n404,2024-06-24,a@b,INVITE,486,Busy Here,480 INVITE\n", "486/?", Some(486), "?"),
    ("tcpdump", "10:20:30.400000 IP (tos 0x0, ttl 64, id 48640, offset 0, flags [DF], proto UDP (17), length 486)\n    203.0.113.61.5060 > 192.0.2.30.5060: SIP, length: 404\n\tSIP/2.0 487 Request Terminated\n\tCSeq: 2 INVITE\n", "487/INVITE", Some(487), "?"),
    // Test tools and libraries
    ("SIPp screen", "------------------------------ Scenario Screen -------- [1-9]: Change Screen --\n  Call-rate(length)   Port   Total-time  Total-calls  Remote-host\n  10.0(0 ms)/1.000s   5061       4.04 s          480  192.0.2.2:5060(UDP)\n                                 Messages  Retrans   Timeout   Unexpected-Msg\n      INVITE ---------->         480       0         0\n         100 <----------         404       0         0         0\n         180 <----------         404       0         0         0\n         200 <----------         0         0         0         76\n", "", None, "?"),
    ("SIPp aborting", "2024-06-20 11:02:44: Aborting call on unexpected message for Call-Id '1-404@192.0.2.15': while expecting '200' (index 4), received 'SIP/2.0 407 Proxy Authentication Required\nCSeq: 1 INVITE\n", "407/INVITE", Some(407), "between"),
    ("pjsua", "10:22:45.408 pjsua_app.c  .......Call 0 is DISCONNECTED [reason=486 (Busy Here)]\n", "486/?", Some(486), "?"),
    ("pjsua register", "10:22:45.408 pjsua_acc.c  ....SIP registration failed, status=403 (Forbidden)\n", "403/REGISTER", Some(403), "far"),
    ("pjsua register error", "10:22:45.408 pjsua_acc.c  SIP registration error: Connection refused [status=120111]\n", "", Some(503), "local"),
    ("JsSIP system", "JsSIP:RTCSession session failed, originator: system, cause: Request Timeout\n", "408/?", Some(408), "local"),
    ("SIP.js", "sip.Inviter | Session 404 rejected: 603 Decline\n", "603/?", Some(603), "?"),
    ("Linphone", "2024-06-22 12:00:00:480 [liblinphone/belle-sip] MESSAGE Found transaction matching response.\n2024-06-22 12:00:00:481 [liblinphone] MESSAGE Op [0x404] : set error info: protocol = SIP, code = 404, reason = Not found\n", "404/?", Some(404), "?"),
    ("baresip", "call: SIP Progress: 183 Session Progress (application/sdp)\nsip:+12025550173@example.net: session closed: 503 Service Unavailable\n", "183/? 503/?", Some(503), "?"),
    ("Janus", "{\"janus\":\"event\",\"sender\":480603,\"plugindata\":{\"plugin\":\"janus.plugin.sip\",\"data\":{\"sip\":\"event\",\"result\":{\"event\":\"registration_failed\",\"code\":403,\"reason\":\"Forbidden\"}}}}", "403/REGISTER", Some(403), "far"),
    ("Python", "aiosip.exceptions.RegisterFailed: Registration failed with code 423\n", "423/REGISTER", Some(423), "far"),
    ("Go", "level=error msg=\"sip: invite rejected\" code=488 reason=\"Not Acceptable Here\" call_id=404-486@192.0.2.4 duration=480ms", "488/INVITE", Some(488), "?"),
    // Hosted services
    ("Twilio", "Warning - 13224\nDial: Twilio does not support calling this number or the number is invalid\n", "", None, "?"),
    ("Twilio json", "{\"call_sid\": \"CA404\", \"status\": \"failed\", \"sip_response_code\": 503, \"duration\": 404}", "503/?", Some(503), "?"),
    ("Telnyx", "{\"hangup_cause\":\"user_busy\",\"hangup_source\":\"callee\",\"sip_hangup_cause\":\"486\"}", "486/?", Some(486), "?"),
    ("Teams", "Final SIP code: 404\nMicrosoft subcode: 560404\nFinal SIP phrase: Not Found\n", "404/?", Some(404), "between"),
    ("Vonage", "\"status\": \"rejected\", \"detail\": \"cannot_route\", \"sip_code\": 404", "404/?", Some(404), "?"),
    ("Plivo", "SIPCallStatus=failed&HangupCause=USER_BUSY&HangupCauseCode=3010&SIPResponseCode=486", "486/?", Some(486), "?"),
    ("Signalwire", "call ended with SIP 480, duration 0 s, 404 ms ring", "480/?", Some(480), "?"),
    // Phones
    ("Yealink", "Jun 11 10:00:00 sua [1234]: SUA <6+info> [404] REGISTER response 403 Forbidden\n", "403/REGISTER", Some(403), "far"),
    ("FRITZ!Box", "Anmeldung der Internetrufnummer 02025550117 war nicht erfolgreich. Ursache: Gegenstelle antwortet nicht. Zeitüberschreitung.\n", "", Some(408), "local"),
    ("FRITZ!Box 2", "Anmeldung der Internetrufnummer 02025550117 war nicht erfolgreich. Ursache: DNS-Fehler\n", "", None, "?"),
    ("Grandstream", "Account 3 Registration failed: 404 Not Found", "404/REGISTER", Some(404), "far"),
    ("Zoiper", "Registration error: 401 (Unauthorized)", "401/REGISTER", Some(401), "far"),
    // GB/T 28181
    ("WVP", "2024-06-25 10:05:00.101 [sip-0] WARN  [国标级联] 注册失败，平台：34020000002000000404，statusCode：403，msg：Forbidden", "403/REGISTER", Some(403), "far"),
    ("GB device", "设备34020000001320000486返回 400 Bad Request，通道480", "400/?", Some(400), "far"),
    ("GB timeout", "[点播超时] 通道：34020000001310000480，端口：30486，SSRC：0200000404", "", Some(408), "local"),
    // Drawings
    ("ladder", "UAC                  Proxy                 UAS\n |                     |                     |\n |----- INVITE ------->|                     |\n |<---- 100 -----------|----- INVITE ------->|\n |                     |<---- 486 Busy Here -|\n |<---- 486 Busy Here -|                     |\n", "100/INVITE 486/INVITE", Some(486), "far"),
    ("mermaid", "sequenceDiagram\n  Alice->>Proxy: INVITE\n  Proxy->>Bob: INVITE\n  Bob-->>Proxy: 603 Decline\n  Proxy-->>Alice: 603 Decline\n", "603/INVITE", Some(603), "far"),
    ("arrows", "REGISTER ->\n<- 401\nREGISTER (auth) ->\n<- 403\n", "401/REGISTER 403/REGISTER", Some(403), "far"),
    // People
    ("mail de", "Hallo, seit gestern bekommen wir bei ausgehenden Anrufen immer 403 vom Provider. Nebenstelle 404.", "403/?", Some(403), "?"),
    ("mail fr", "Bonjour, le poste 486 reçoit un 488 quand il appelle le 202-555-0144.", "488/?", Some(488), "?"),
    ("mail es", "El troncal 503 responde 404 a todas las llamadas, duración 480 segundos.", "404/?", Some(404), "?"),
    ("mail ru", "Добрый день. Абонент 404 звонит, получаем ошибку 486, хотя линия свободна.", "486/?", Some(486), "?"),
    ("mail ja", "発信すると503が返ってきます。内線は480です。", "503/?", Some(503), "?"),
    ("mail zh", "你好，呼叫分机404时对方返回480，等了486秒。", "480/?", Some(480), "?"),
    ("mail pt", "Ao ligar para o ramal 404 recebo 603 Decline depois de 20 segundos.", "603/?", Some(603), "?"),
    ("mail en", "Since Monday calls to extension 404 fail with a 503 after 30 seconds. We have 480 users.", "503/?", Some(503), "?"),
    ("quoted mail", "> On the trace:\n> > SIP/2.0 500 Server Internal Error\n> > Via: SIP/2.0/UDP 192.0.2.4;branch=z9hG4bK404\n> > CSeq: 486 INVITE\n", "500/INVITE", Some(500), "?"),
    // Nothing
    ("nginx", "192.0.2.4 - - [10/Jun/2024:10:00:00 +0000] \"GET /index.html HTTP/1.1\" 404 486 \"-\" \"curl/7.68\"", "", None, "?"),
    ("prices", "The phone costs 480 EUR and 200 minutes are included.", "", None, "?"),
    ("dialplan", "exten => 404,1,Answer()\nexten => 404,n,Wait(486)\nexten => 404,n,Hangup()", "", None, "?"),
    ("xml config", "<extension name=\"480\"><condition field=\"destination_number\" expression=\"^(486)$\"/></extension>", "", None, "?"),
    ("rtp stats", "RTP stats: packets 404, lost 180, jitter 200 ms, MOS 4.04", "", None, "?"),
    ("date", "on 404 days we had 486 calls and 503 trunks", "", None, "?"),
];

#[test]
fn products_and_people_are_read() {
    let mut wrong = Vec::new();
    for (product, text, statuses, decides, made_by) in CASES {
        let reading = read(text);
        let told: Vec<_> = reading.statuses.iter().map(|status| format!("{}/{}", status.code, status.method.as_deref().unwrap_or("?"))).collect();
        let mut collapsed = told.clone();
        collapsed.dedup();
        let by = match reading.made_by {
            MadeBy::FarEnd => "far",
            MadeBy::Between => "between",
            MadeBy::LocalStack => "local",
            MadeBy::Unknown => "?",
        };
        let code = reading.decides.map(|decides| decides.code.as_u16());
        // A method that is given where none is expected is no fault.
        let expected: Vec<_> = statuses.split_whitespace().collect();
        let fits = expected.len() == collapsed.len()
            && expected.iter().zip(&collapsed).all(|(expected, told)| expected == told || expected.ends_with('?') && expected.get(..3) == told.get(..3));
        if !fits || code != *decides || by != *made_by {
            wrong.push(format!("{product}: {} {code:?} {by} ({:?})\n      and not {statuses} {decides:?} {made_by}", told.join(" "), reading.evidence));
        }
    }
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}
