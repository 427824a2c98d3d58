//! Lines of logs and call records, settings, and what people write.

use super::Case;

pub const CASES: &[Case] = &[
    Case {
        text: "[Jun 11 12:00:04] NOTICE[2301][C-0000012f]: chan_sip.c:28500 handle_request_register: Registration from \
               '\"Kasse 3\" <sip:217@pbx.brezel-manufaktur.de>' failed for '84.146.201.17:5060' - Wrong password\n\
               \u{20}   -- Called PJSIP/brezel-trunk/sip:004989209981@84.146.201.18\n\
               \u{20}   -- PJSIP/brezel-trunk-00000012 is ringing\n\
               \u{20}   -- Executing [217@from-internal:1] Dial(\"PJSIP/218-00000013\", \"SIP/219,30,tT\") in new stack\n",
        gone: &["Kasse 3", "217", "brezel", "84.146.201.17", "84.146.201.18", "89209981", "218", "219"],
        kept: &["C-0000012f", "chan_sip.c:28500", ":5060", "-00000012 is ringing", "@from-internal:1", ",30,tT"],
    },
    Case {
        text: "2024-06-11 10:12:01.448213 97.63% [DEBUG] sofia.c:7499 Channel sofia/external/+43720880021@172.16.40.7 \
               entering state [terminated][404]\n\
               2024-06-11 10:12:01.5 [INFO] mod_dialplan_xml.c:637 Processing Marlene Gruber <4372088>->06641234567 in context public\n\
               Caller-Caller-ID-Name: Marlene Gruber\nCaller-Caller-ID-Number: 4372088\nCaller-Network-Addr: 172.16.40.7\n\
               variable_sip_call_id: 9f31aa70-7c1e-123d-a1b2-525400c0ffee\nvariable_sip_from_host: pbx.gruber-gastro.at\n",
        gone: &[
            "43720880021",
            "172.16.40.7",
            "Marlene",
            "Gruber",
            "4372088",
            "06641234567",
            "9f31aa70",
            "gruber-gastro",
        ],
        kept: &["10:12:01.448213", "sofia.c:7499", "[terminated][404]", "mod_dialplan_xml.c:637"],
    },
    Case {
        text: "<134>Oct 13 09:30:00 kam-fra2 /usr/local/sbin/kamailio[2486102]: INFO: {1 102 INVITE x7Kq1@10.9.8.7} <script>: \
               src=10.9.8.7:5060 from=sip:+33142685300@opera.voix-sud.fr to +33 1 42 68 53 01 code 503\n",
        gone: &["kam-fra2", "x7Kq1", "10.9.8.7", "33142685300", "voix-sud", "42 68 53 01"],
        kept: &["Oct 13 09:30:00", "kamailio[2486102]", "{1 102 INVITE", ":5060", "code 503"],
    },
    Case {
        text: "{\"level\":\"warn\",\"callId\":\"a84b4c76e66710@pc33.banca-norte.es\",\"from\":\"+34912345678\",\
               \"displayName\":\"Lucía Ortega\",\"fromUser\":\"lortega\",\"remote\":\"84.88.12.3:5061\",\
               \"raw\":\"SIP/2.0 486 Busy Here\\r\\nFrom: \\\"Lucía Ortega\\\" <sip:lortega@banca-norte.es>;tag=77x81\\r\\n\",\
               \"status\":486}\n",
        gone: &["a84b4c76", "banca-norte", "34912345678", "Lucía", "Ortega", "lortega", "84.88.12.3", "77x81"],
        kept: &["SIP/2.0 486 Busy Here\\r\\nFrom:", "\"status\":486", ":5061"],
    },
    Case {
        text: "Jun 24 10:11:12.404: //1183/4F40448680FE/SIP/Msg/ccsipDisplayMsg:\nReceived:\nSIP/2.0 503 Service Unavailable\n\
               From: \"SEP001565AABBCC\" <sip:5512@cucm-pub.werk2.local>;tag=1A2B3C-77\n\
               Cisco-Guid: 1329593478-0285114347-2158165840-1234567890\n\
               Remote-Party-ID: \"Pförtner Süd\" <sip:5512@192.168.14.2>;party=calling;screen=yes;privacy=off\n\
               Server: Cisco-SIPGateway/IOS-16.9.5\nCSeq: 101 INVITE\nReason: Q.850;cause=34\n",
        gone: &[
            "4F40448680FE",
            "001565AABBCC",
            "5512",
            "cucm-pub",
            "werk2",
            "1A2B3C-77",
            "Pförtner",
            "192.168.14.2",
            "1329593478",
        ],
        kept: &["SIP/2.0 503", "CSeq: 101 INVITE", "cause=34", "Cisco-SIPGateway/IOS-16.9.5", "party=calling"],
    },
    Case {
        text: "10:20:30.400000 IP 84.113.2.61.5060 > 10.1.30.30.41890: Flags [P.], seq 3812004411:3812005013, ack 2214190012, \
               win 501, options [nop,nop,TS val 1122334455 ecr 998877665], length 602\n",
        gone: &["84.113.2.61", "10.1.30.30"],
        kept: &[
            ".5060 >",
            ".41890:",
            "seq 3812004411:",
            "ack 2214190012",
            "val 1122334455 ecr 998877665",
            "length 602",
        ],
    },
    Case {
        text: "Hallo, seit gestern geht der Anruf von Nebenstelle 231 an 0171 4455667 nicht, auch nicht +49 (0)30 8866 770.\n\
               Die Anlage (fritz.box, 192.168.178.1) meldet 503. Rückruf an (030) 8866772 oder j.sommer@sommer-dach.de\n",
        gone: &["231", "4455667", "8866 770", "192.168.178.1", "8866772", "j.sommer", "sommer-dach"],
        kept: &["meldet 503."],
    },
    Case {
        text: "Les appels vers 01 42 68 53 00 et le poste 4512 échouent en 480, l'opérateur voit 33142685300.\n\
               Ligne de M. Dubois : sip:m.dubois@agence-dubois.fr, adresse 10.44.0.3\n",
        gone: &["01 42 68 53 00", "4512", "33142685300", "m.dubois", "agence-dubois", "10.44.0.3"],
        kept: &["en 480,"],
    },
    Case {
        text: "Добрый день! С номера 8 (495) 123-45-67 на +7 812 345-67-89 приходит 486, сервер 10.77.0.4 (ats.zavod-ural.ru)\n",
        gone: &["123-45-67", "345-67-89", "10.77.0.4", "zavod-ural"],
        kept: &["приходит 486"],
    },
    Case {
        text: "分机8021拨打13801234567返回503，网关172.18.5.6，账号：shanghai01，密码：Xy77abcd\n",
        gone: &["8021", "13801234567", "172.18.5.6", "Xy77abcd"],
        kept: &["返回503"],
    },
    Case {
        text: "内線2210から03-5544-3322にかけると480になります。０９０１２３４５６７８も同じです。IP電話アダプタ 10.0.5.5\n",
        gone: &["2210", "5544-3322", "０９０１２３４５６７８", "10.0.5.5"],
        kept: &["480になります"],
    },
    Case {
        text: "[telekom-trunk]\ntype=registration\nserver_uri=sip:tel.telco-kunde.de\nclient_uri=sip:+4930556677@telco-kunde.de\n\
               username=+4930556677\npassword=Geheim!2024\nauth_user=030556677\noutbound_proxy=sip:10.8.0.1\\;lr\nexpiration=480\n",
        gone: &["telco-kunde", "30556677", "Geheim", "10.8.0.1"],
        kept: &["type=registration", "expiration=480"],
    },
    Case {
        text: "2024-06-22 12:00:00:480 [liblinphone/belle-sip] MESSAGE channel [0x5603]: received [603] new bytes from \
               [TLS://edge7.voip-haus.net:5061]:\nSIP/2.0 433 Anonymity Disallowed\n\
               Contact: \"Ana Souza\" <sip:ana@84.90.1.2:5060;gr=urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>\n\
               User-Agent: LinphoneAndroid/5.2.5 (Pixel 7) LinphoneSDK/5.3.47\n",
        gone: &["edge7", "voip-haus", "Ana", "Souza", "sip:ana@", "84.90.1.2", "f81d4fae"],
        kept: &["[0x5603]", "[603]", ":5061]", "LinphoneAndroid/5.2.5", "SIP/2.0 433"],
    },
    Case {
        text: "AccountSid=AC5f1e2d3c4b5a69788796a5b4c3d2e1f0&CallSid=CA0f1e2d3c4b5a69788796a5b4c3d2e1f1&From=%2B4930901820\
               &To=sip%3Amaria.klein%40klinik-nord.de&SipResponseCode=480\n",
        gone: &["5f1e2d3c", "0f1e2d3c", "4930901820", "maria.klein", "klinik-nord"],
        kept: &["SipResponseCode=480"],
    },
    Case {
        text: "Start time\tCaller\tCallee\tFinal SIP code\n2024-06-24 09:00\t+4989123450\t+41445556677\t488\n\
               2024-06-24 09:03\t+4989123450\t004144 555 66 78\t486\n",
        gone: &["4989123450", "41445556677", "555 66 78"],
        kept: &["\t488\n", "\t486\n", "2024-06-24 09:03"],
    },
    Case {
        text: "Jun 13 09:30:00 sbc-koeln sipdump[977]: in: SIP/2.0 488 Not Acceptable Here#015#012Via: SIP/2.0/TLS \
               ua70.rheinfunk.de:41290;branch=z9hG4bK-5a1#015#012From: Ute Kranz <sip:ute@rheinfunk.de>;tag=11a9#015#012\
               Call-ID: q9aa7@10.6.0.70#015#012CSeq: 7 INVITE#015#012Warning: 305 gw3 \"Incompatible media format\"#015#012\n",
        gone: &["sbc-koeln", "rheinfunk", "ua70", "Ute", "Kranz", "sip:ute@", "11a9", "q9aa7", "10.6.0.70", " gw3 "],
        kept: &["#015#012Via: SIP/2.0/TLS", ":41290", "CSeq: 7 INVITE#015#012", "Warning: 305", "SIP/2.0 488"],
    },
    Case {
        text: "root@pbx-wien:~# sngrep -c host 10.12.0.4\nhere is the log: INVITE sip:frieda@wolle-und-garn.at SIP/2.0 Via: \
               SIP/2.0/UDP 10.12.0.4 From: \"Frieda W\" <sip:200@wolle-und-garn.at>;tag=ab12cd Server: Kamailio 5.7.1 Call-ID: \
               77aa88bb@10.12.0.4 CSeq: 39 INVITE\n",
        gone: &["pbx-wien", "10.12.0.4", "frieda", "wolle", "Frieda", "sip:200@", "ab12cd", "77aa88bb"],
        kept: &["CSeq: 39 INVITE", "Kamailio 5.7.1"],
    },
    Case {
        text: "res_pjsip/pjsip_distributor.c:676 log_failed_request: Request 'REGISTER' from '\"Werner\" <sip:werner@84.1.2.3>' failed \
               for '84.1.2.3:5060' (callid: 7788aa-x) - No matching endpoint found\n\
               \u{20}Contact:  maxmuster/sip:maxmuster@10.0.0.5:5060  abcdef1234 Avail  12.345\n\
               \u{20}Endpoint:  maxmuster/4911      Not in use    0 of inf\n      Aor:  sipgate-trunk      1\n",
        gone: &["Werner", "werner", "84.1.2.3", "7788aa", "maxmuster", "10.0.0.5", "4911", "sipgate"],
        kept: &["pjsip_distributor.c:676", "Not in use", "REGISTER", ":5060"],
    },
    Case {
        text: "\"2024-06-01 10:00:00\",\"\"\"Anna Kern\"\" <4711>\",\"4711\",\"030998877\",\"from-internal\",\"PJSIP/4711-00000001\",\"486\"\n\
               <cdr><username>hmeier</username><caller_id_number>4722</caller_id_number><ani>030123456</ani></cdr>\n",
        gone: &["Anna", "4711", "030998877", "hmeier", "4722", "030123456"],
        kept: &["2024-06-01 10:00:00", "\"486\"", "from-internal", "</username>"],
    },
    Case {
        text: "Hi, my number is (555) 123-4567, ext. 3122, my wife Sue (sue.b@gmail.com) has 555-123-9876. We see SIP 480, \
               customer 88123456, phone cp-8841 SEP0011223344AA, proxy http://www.acme-dental.com:8080/admin/jdoe?id=7\n",
        gone: &["123-4567", "3122", "sue.b", "gmail", "123-9876", "88123456", "0011223344AA", "acme-dental", "jdoe"],
        kept: &["SIP 480", "cp-8841", ":8080"],
    },
    Case {
        text: "Unregistered endpoint 'acme-berlin/sip:acme@84.1.1.9:5060'\n   -- Called 0171999888@acme-trunk\n\
               {\"from\":{\"uri\":\"sip:+4930111222@dachbau.de\",\"display\":\"Hans Meier\"},\"cause\":\"486\"}\n\
               Rufen Sie 0049-171-9998887 oder 0049 171 9998887 an; y=0100000486 b=AS:2000000\n",
        gone: &["acme", "84.1.1.9", "0171999888", "4930111222", "dachbau", "Hans", "Meier", "9998887"],
        kept: &["\"cause\":\"486\"", "y=0100000486", "b=AS:2000000"],
    },
];
