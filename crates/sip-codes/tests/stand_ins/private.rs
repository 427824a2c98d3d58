//! Texts as people have them, with invented addresses, numbers and names: none of these is left.

use sip_codes::stand_ins::with_stand_ins;

/// A text, what must be gone, and what must still be there.
struct Case {
    text: &'static str,
    gone: &'static [&'static str],
    kept: &'static [&'static str],
}

fn faults(case: &Case) -> Vec<String> {
    let cleaned = with_stand_ins(case.text).text;
    let mut faults = Vec::new();
    for gone in case.gone {
        assert!(case.text.contains(gone), "the text has “{gone}”");
        if cleaned.contains(gone) {
            faults.push(format!("“{gone}” is left in\n{cleaned}"));
        }
    }
    for kept in case.kept {
        if !cleaned.contains(kept) {
            faults.push(format!("“{kept}” is lost in\n{cleaned}"));
        }
    }
    if cleaned.lines().count() != case.text.lines().count() {
        faults.push(format!("other lines in\n{cleaned}"));
    }
    let again = with_stand_ins(&cleaned).text;
    if again != cleaned {
        faults.push(format!("a second time changes\n{cleaned}\nto\n{again}"));
    }
    faults
}

#[test]
fn nothing_private_is_left() {
    let faults: Vec<String> = CASES.iter().flat_map(faults).collect();
    println!("{} texts, {} private words", CASES.len(), CASES.iter().map(|case| case.gone.len()).sum::<usize>());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n---\n"));
}

const CASES: &[Case] = &[
    Case {
        text: "INVITE sip:+4989209981@sbc3.muc.telco-kunde.de;user=phone SIP/2.0\r\n\
               Via: SIP/2.0/TLS 10.20.7.4:5061;rport;branch=z9hG4bKPj77aa01;alias\r\n\
               From: \"Hubertus Vogel\" <sip:h.vogel@telco-kunde.de>;tag=as5f7c2210\r\n\
               To: <sip:+4989209981@sbc3.muc.telco-kunde.de>\r\n\
               Call-ID: 3848276298220188511@pc33.telco-kunde.de\r\n\
               CSeq: 314159 INVITE\r\n\
               Contact: <sip:h.vogel@10.20.7.4:5061;transport=tls>\r\n\
               P-Asserted-Identity: \"Vogel, H.\" <tel:+49-89-2099-817>\r\n\
               User-Agent: Asterisk PBX 18.2.0.1\r\n\
               Proxy-Authorization: Digest username=\"h.vogel\", realm=\"telco-kunde.de\", nonce=\"84a4cc6f3082121f\", \
               uri=\"sip:sbc3.muc.telco-kunde.de\", response=\"7587245234b3434cc3412213e5f113a5\", cnonce=\"0a4f113b\", \
               opaque=\"5ccc069c403ebaf9\", nc=00000001, qop=auth, algorithm=MD5\r\n\
               Content-Type: application/sdp\r\n\
               Content-Length: 290\r\n\r\n\
               v=0\r\no=hvogel 3812004411 3812004412 IN IP4 10.20.7.9\r\ns=call\r\nc=IN IP4 10.20.7.9\r\nt=0 0\r\n\
               m=audio 24680 RTP/SAVP 8 101\r\n\
               a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz|2^20|1:32\r\n\
               a=ice-ufrag:F7gI\r\na=ice-pwd:x9cml/YzichV2+XlhiMu8g\r\n\
               a=fingerprint:sha-256 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB:4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF\r\n\
               a=candidate:842163049 1 udp 1677729535 84.17.3.9 46154 typ srflx raddr 10.20.7.9 rport 46154\r\n\
               a=rtpmap:101 telephone-event/8000\r\n",
        gone: &[
            "4989209981",
            "muc",
            "telco-kunde",
            "10.20.7.4",
            "77aa01",
            "Hubertus",
            "Vogel",
            "h.vogel",
            "5f7c2210",
            "3848276298",
            "2099-817",
            "84a4cc6f",
            "75872452",
            "0a4f113b",
            "5ccc069c",
            "hvogel",
            "3812004411",
            "10.20.7.9",
            "WVNfX19z",
            "F7gI",
            "x9cml",
            "4A:AD",
            "84.17.3.9",
        ],
        kept: &[
            "CSeq: 314159 INVITE",
            ":5061",
            "z9hG4bK",
            "User-Agent: Asterisk PBX 18.2.0.1",
            "nc=00000001",
            "qop=auth",
            "algorithm=MD5",
            "m=audio 24680 RTP/SAVP 8 101",
            "842163049 1 udp 1677729535",
            "|2^20|1:32",
            "s=call",
            "a=rtpmap:101 telephone-event/8000",
            "user=phone",
            "transport=tls",
            "AES_CM_128_HMAC_SHA1_80",
            "t=0 0",
        ],
    },
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
        text: "REGISTER sip:ims.mnc007.mcc262.3gppnetwork.org SIP/2.0\n\
               Via: SIP/2.0/TCP [2a02:3018:40:beef::21]:5060;branch=z9hG4bKzz9\n\
               From: <sip:262073987654321@ims.mnc007.mcc262.3gppnetwork.org>;tag=q1w2e3\n\
               Contact: <sip:[2a02:3018:40:beef::21]:5060>;+sip.instance=\"<urn:gsma:imei:35209900-176148-1>\";reg-id=1\n\
               P-Access-Network-Info: 3GPP-E-UTRAN-FDD;utran-cell-id-3gpp=26207B1EF00C4A02\n\
               P-Charging-Vector: icid-value=4bfa9e1c22d7;icid-generated-at=2a02:3018:40:beef::1;orig-ioi=mobil-nord.de\n\
               P-Visited-Network-ID: \"mobil-nord roaming\"\n\
               CSeq: 5 REGISTER\n",
        gone: &[
            "mnc007",
            "mcc262",
            "2a02:3018",
            "beef",
            "262073987654321",
            "q1w2e3",
            "35209900",
            "26207B1EF00C4A02",
            "4bfa9e1c22d7",
            "mobil-nord",
        ],
        kept: &["]:5060", "reg-id=1", "3GPP-E-UTRAN-FDD", "CSeq: 5 REGISTER"],
    },
    Case {
        text: "MESSAGE sip:+4917612345678@sms.telco-kunde.de SIP/2.0\nFrom: <sip:oma@telco-kunde.de>;tag=m1\nCSeq: 7 MESSAGE\n\
               Content-Type: text/plain\nContent-Length: 50\n\nHallo Lena, der Schlüssel liegt\nbei Frau Peters.\n\n\
               SIP/2.0 202 Accepted\nCSeq: 7 MESSAGE\n",
        gone: &["4917612345678", "oma", "telco-kunde", "Lena", "Schlüssel", "Peters"],
        kept: &["SIP/2.0 202 Accepted", "CSeq: 7 MESSAGE", "text/plain", "(text removed)"],
    },
    Case {
        text: "INVITE sip:112@psap.leitstelle-ost.de SIP/2.0\nGeolocation: <cid:target42@handy.leitstelle-ost.de>\n\
               Geolocation-Routing: yes\nContent-Type: application/pidf+xml\n\n\
               <presence entity=\"pres:klaus.berg@leitstelle-ost.de\"><gp:location-info>\n\
               <gml:pos>52.5219814 13.4133060</gml:pos>\n\
               <ca:A3>Cottbus</ca:A3><ca:RD>Sandower Straße</ca:RD><ca:HNO>17</ca:HNO><ca:PC>03046</ca:PC>\n\
               </gp:location-info></presence>\n",
        gone: &["leitstelle-ost", "target42", "klaus.berg", "52.52", "13.41", "Cottbus", "Sandower", ">17<", "03046"],
        kept: &["Geolocation-Routing: yes", "<gml:pos>", "</ca:PC>", "application/pidf+xml"],
    },
    Case {
        text: "INVITE sip:12125550123@gw SIP/2.0\nIdentity: eyJhbGciOiJFUzI1NiJ9.eyJhdHRlc3QiOiJBIn0.c2lnbmF0dXJl;\
               info=<https://cert.ruf-trust.com/passport/kunde77.cer>;alg=ES256;ppt=shaken\n\
               Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJrdW5kZTc3In0.abcdefg\n",
        gone: &["eyJ", "ruf-trust", "kunde77", "c2lnbmF0"],
        kept: &["alg=ES256", "ppt=shaken", "info=<https://"],
    },
    Case {
        text: "U 2024/05/20 18:30:02.100345 84.200.1.40:5060 -> 172.20.3.30:5060\n\
               SIP/2.0 407 Proxy Authentication Required.\n\
               Via: SIP/2.0/UDP 172.20.3.30:5060;received=84.44.1.9;branch=z9hG4bK30a;rport=5060.\n\
               From: <sip:einkauf@holzbau-meier.ch>;tag=30ab77.\nCall-ID: c30aa@172.20.3.30.\n\
               Proxy-Authenticate: Digest realm=\"holzbau\", nonce=\"n1x7y\".\n",
        gone: &["84.200.1.40", "172.20.3.30", "84.44.1.9", "einkauf", "holzbau", "30ab77", "c30aa", "n1x7y"],
        kept: &["2024/05/20 18:30:02.100345", "SIP/2.0 407 Proxy Authentication Required.", "rport=5060."],
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
        text: "<Notify>\n<CmdType>Catalog</CmdType>\n<SN>17430</SN>\n<DeviceID>34020000001110000017</DeviceID>\n\
               <Name>幼儿园东门</Name>\n<Address>南京路18号</Address>\n<IPAddress>10.33.2.9</IPAddress>\n\
               <Longitude>121.4737</Longitude>\n<Latitude>31.2304</Latitude>\n</Notify>\n\
               To: <sip:34020000001110000017@3402000000>;tag=99x1\n",
        gone: &["34020000001110000017", "幼儿园", "南京路", "10.33.2.9", "121.4737", "31.2304", "3402000000"],
        kept: &["<SN>17430</SN>", "<CmdType>Catalog</CmdType>"],
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
        text: "User-Agent: Yealink SIP-T46S 66.86.0.15 805EC0A1B2C3\nFrom: Empfang Praxis Dr. Lang <sip:30@fritz.box>;tag=7C2F\n\
               X-MAC: 80:5e:c0:a1:b2:c3\nX-Serial: 80-5E-C0-A1-B2-C4\n",
        gone: &["805EC0A1B2C3", "Empfang", "Dr. Lang", "sip:30@", "7C2F", "80:5e:c0", "80-5E-C0"],
        kept: &["Yealink SIP-T46S 66.86.0.15"],
    },
    Case {
        text: "&lt;--- SIP read from UDP:84.15.9.15:5060 ---&gt;<br>SIP/2.0 603 Declined<br>From: &quot;Paul Weiss&quot; \
               &lt;sip:pweiss@weiss-werkzeug.de&gt;;tag=zz91<br>CSeq: 36 INVITE<br>\n",
        gone: &["84.15.9.15", "Paul", "Weiss", "weiss", "zz91"],
        kept: &["SIP/2.0 603 Declined<br>", "CSeq: 36 INVITE<br>", "&lt;sip:"],
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
        text: "REFER sip:9001@10.3.3.3 SIP/2.0\nRefer-To: <sip:+390612345678@voce.roma-nord.it?Replaces=12adf2f34456gs5%3Bto-tag%3D12345>\n\
               Replaces: 425928aa@phone7.roma-nord.it;to-tag=7743xy;from-tag=6472xy\n\
               Referred-By: Gina Rossi <sip:gina@roma-nord.it>\nHistory-Info: <sip:+390699887766@roma-nord.it>;index=1\n\
               Diversion: \"Studio Rossi\" <sip:0699887766@roma-nord.it>;reason=user-busy\n",
        gone: &[
            "9001",
            "10.3.3.3",
            "390612345678",
            "roma-nord",
            "12adf2f34456gs5",
            "425928aa",
            "7743xy",
            "6472xy",
            "Gina",
            "Rossi",
            "390699887766",
            "0699887766",
        ],
        kept: &["index=1", "reason=user-busy", "to-tag="],
    },
    Case {
        text: "Contact: <sip:1004@84.31.7.8:5060;line=sr5of7;rinstance=9f00aa12bb>;q=1.0;pn-prid=dGhpc2lzYXRva2Vu;expires=3600\n\
               Set-Up: wss://kunde9:pa55wort@rtc.telco-kunde.de/ws?token=abcdef123456\n\
               Error-Info: <https://status.telco-kunde.de/tickets/4711-hans>\n",
        gone: &[
            "84.31.7.8",
            "sr5of7",
            "9f00aa12bb",
            "dGhpc2lz",
            "kunde9",
            "pa55wort",
            "telco-kunde",
            "abcdef123456",
            "4711-hans",
        ],
        kept: &["q=1.0", "expires=3600", ":5060"],
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
        text: "From: \"Müller, Jürgen (Vertrieb)\" <sip:jürgen.müller@müller-bau.de>;tag=x7\nSubject: Angebot für Frau Schmidt\n\
               Organization: Schmidt & Söhne GmbH\nRecord-Route: <sip:84.5.6.7;lr=on;ftag=as88aa;did=e1d.6b21>\n",
        gone: &[
            "Müller", "Jürgen", "Vertrieb", "jürgen", "müller", "Schmidt", "Söhne", "84.5.6.7", "as88aa", "e1d.6b21",
        ],
        kept: &["lr=on", "Subject:", "Record-Route: <sip:"],
    },
    Case {
        text: "Hi, my number is (555) 123-4567, ext. 3122, my wife Sue (sue.b@gmail.com) has 555-123-9876. We see SIP 480, \
               customer 88123456, phone cp-8841 SEP0011223344AA, proxy http://www.acme-dental.com:8080/admin/jdoe?id=7\n",
        gone: &["123-4567", "3122", "sue.b", "gmail", "123-9876", "88123456", "0011223344AA", "acme-dental", "jdoe"],
        kept: &["SIP 480", "cp-8841", ":8080"],
    },
];
