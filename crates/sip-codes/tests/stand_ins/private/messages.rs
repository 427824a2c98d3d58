//! Messages, whole or in part, with their bodies.

use super::Case;

pub const CASES: &[Case] = &[
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
        text: "<Notify>\n<CmdType>Catalog</CmdType>\n<SN>17430</SN>\n<DeviceID>34020000001110000017</DeviceID>\n\
               <Name>幼儿园东门</Name>\n<Address>南京路18号</Address>\n<IPAddress>10.33.2.9</IPAddress>\n\
               <Longitude>121.4737</Longitude>\n<Latitude>31.2304</Latitude>\n</Notify>\n\
               To: <sip:34020000001110000017@3402000000>;tag=99x1\n",
        gone: &["34020000001110000017", "幼儿园", "南京路", "10.33.2.9", "121.4737", "31.2304", "3402000000"],
        kept: &["<SN>17430</SN>", "<CmdType>Catalog</CmdType>"],
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
        text: "From: \"Müller, Jürgen (Vertrieb)\" <sip:jürgen.müller@müller-bau.de>;tag=x7\nSubject: Angebot für Frau Schmidt\n\
               Organization: Schmidt & Söhne GmbH\nRecord-Route: <sip:84.5.6.7;lr=on;ftag=as88aa;did=e1d.6b21>\n",
        gone: &[
            "Müller", "Jürgen", "Vertrieb", "jürgen", "müller", "Schmidt", "Söhne", "84.5.6.7", "as88aa", "e1d.6b21",
        ],
        kept: &["lr=on", "Subject:", "Record-Route: <sip:"],
    },
    Case {
        text: "Contact: \"4711\" <sip:4711@84.1.1.1:5060;ob>;+sip.instance=\"<urn:uuid:00000000-0000-1000-8000-000A95A0E128>\";expires=60\n\n\
               v=0\no=- 2890844526 2890842807 IN IP4 84.47.16.5\ns=-\ni=A talk\ne=j.doe@dachbau.de (Jane Doe)\np=+49 617 555 6033\n\
               t=3034423619 3042462419\ny=0100000486\n",
        gone: &["4711", "84.1.1.1", "000A95A0E128", "2890844526", "84.47.16.5", "j.doe", "dachbau", "Jane", "555 6033"],
        kept: &["<sip:", ";+sip.instance=\"<urn:uuid:", "expires=60", "i=A talk", "t=3034423619 3042462419"],
    },
];
