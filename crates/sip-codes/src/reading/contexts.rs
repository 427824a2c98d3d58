//! What stands beside a number and tells whether it is a status: the table of the forms.
//!
//! All words are in small letters. Those on the left are met after `: = ( [ " '` and an article between them and the
//! number were skipped. A new wording is a new word. Words stand many to a line, as in a dictionary, which the formatter
//! would not leave so.

use super::fold::is_letter_or_digit;

/// Keys and words before a status, which need nothing more: a field of a record, a column, the protocol itself.
#[rustfmt::skip]
pub(super) const KEYS: &[&str] = &[
    // The protocol
    "sip/2.0", "sip", "sip response", "sip response code", "sip status", "sip code", "sip error", "sip cause",
    "sip reason", "sip final response", "sip result", "response msg", "response code", "status code", "status-code",
    "status_code", "statuscode", "status line", "final response", "final code", "reason code", "result code",
    "sip_code", "sip-code", "sipcode", "sip_status", "sip-status", "sipstatus", "sip_response", "sipresponse",
    "sip_response_code", "sipresponsecode", "sipresponsestatus", "response_code", "responsecode", "response-code",
    "sip_hangup_cause", "siphangupcause", "sip_term_status", "sip_invite_failure_status",
    "sip_hangup_disposition_code", "last_sip_code", "lastsipcode", "last_code", "sip_reply", "reply_code",
    "replycode", "sip_reason_code", "final_status", "sip_status_code", "sipstatuscode", "sipcallstatus",
    "dialsipresponsecode", "error_code", "errorcode", "error code", "err code", "hangup_code", "cause_code_sip",
    "disconnect cause (sip)", "releasecode_sip", "final sip code", "$rs", "t_check_status", "t_reply_code",
    "send_reply", "sl_send_reply", "t_reply", "code", "state code", "response status", "last response", "last status",
    "last reply", "statuts sip", "refresher", "rs=", "t_code", "new_code", "last_recv", "status is", "udp/v4}", "tcp/v4}", "tls/v4}", "udp/v6}",
    "tcp/v6}", "tls/v6}", "res_pjsip_session.c", "sipresponsecodes", "sip codes", "sip_codes",
    // FreeSWITCH: "entering state [terminated][404]"
    "calling][", "proceeding][", "early][", "completing][", "completed][", "terminated][", "ready][", "received][",
    "terminating][",
    // Phones and registrars
    "register failed", "registration failed", "failed registration with status", "failed (", "failed [", "failed(", "fail(", "fail (", "error(", "failure(",
    "sip message", "sip_release", "sip_cause", "sip_rc", "sip_result", "sip_final", "sip_disconnect_code", "sip_reason", "failure (",
    "error (", "rejected (", "rejected with", "failed with", "fails with", "failed with status", "failed with code",
    "failed with error", "ended with", "ends with", "terminated with", "responding to invite with", "invite with",
    "register with", "responded with", "responds with", "respond with", "respond:", "answered with", "answers with",
    "answer with", "replied with", "replies with", "reply with", "rejected by", "declined with", "closed with",
    "disconnected with", "disconnected, reason", "is disconnected, reason", "cancelled with", "canceled with",
    "maps to", "mapped to", "maps that to", "mapped to sip", "refused with", "dropped with", "answer:", "result:",
    // Other languages
    "código sip", "código", "codigo", "fehlercode", "statuscode sip", "code sip", "código de erro",
    "código de respuesta", "код", "код ответа", "кодом", "sip-ответ", "ответ sip", "状态码", "错误码", "响应码", "返回码", "sip码",
    "代码", "原因码", "应答码", "拒绝", "报错", "次", "ステータスコード", "エラーコード", "レスポンスコード", "ステータス", "コード", "エラー", "응답 코드",
];

/// Those keys that any interface has, so that the text must say something of calls.
#[rustfmt::skip]
pub(super) const CODES: &[&str] = &[
    "code", "error code", "status code", "errorcode", "error_code", "status_code", "statuscode", "status-code", "response code",
];

/// Words before a status that need a pause after it: in "received 486 calls" there is none.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "return", "returns", "returned", "returning", "send", "sends", "sent", "sending", "get", "gets", "got", "getting",
    "receive", "receives", "received", "receiving", "reply", "replies", "replied", "answer", "answers", "answered",
    "respond", "responds", "responded", "response", "see", "sees", "saw", "show", "shows", "showed", "shown", "give",
    "gives", "gave", "throws", "threw", "error", "err", "status", "back", "reports", "reported", "says", "said",
    "failed", "failure", "reject", "rejects", "rejected", "declined", "refused", "became", "becomes", "reason",
    "cause", "result", "with", "to sip", "as sip", "immediate", "immediately", "forwarding", "forwarded", "relaying",
    "relayed", "passes", "passed", "disconnected", "ended", "tx", "rx", "recv",
    "then", "followed by", "finally", "afterwards", "luego", "después", "depois", "dann", "danach", "puis", "ensuite", "затем", "потом",
    // Spanish, Portuguese
    "devuelve", "devolvió", "responde", "respondió", "recibo", "recibe", "recibimos", "recibido", "sale", "da",
    "aparece", "contesta", "envía", "manda", "error sip", "respuesta", "con", "veo", "llega", "retorna", "devolve",
    "recebo", "recebe", "recebemos", "recebido", "resposta", "erro", "com", "mostra", "dá", "vejo", "chega",
    "retornou",
    // German, French
    "liefert", "antwortet", "antwortet mit", "antwort", "bekomme", "bekommt", "bekommen", "erhalte", "erhält",
    "erhalten", "kommt", "kam", "sendet", "schickt", "meldet", "zeigt", "fehler", "mit", "ursache", "sehe", "wirft",
    "renvoie", "répond", "reçoit", "reçois", "recevons", "retourne", "obtient", "erreur", "avec", "affiche",
    "réponse", "donne", "envoie", "vois", "reçu",
    // Russian
    "получаем", "получаю", "получает", "получили", "возвращает", "вернул", "отвечает", "ответил", "ответ", "приходит",
    "пришёл", "пришел", "ошибка", "ошибку", "ошибкой", "видим", "вижу", "отдаёт", "отдает", "шлёт", "шлет",
    "прилетает", "с кодом", "отправляет", "статус", "отбой",
];

/// Beginnings of words that tell of a response further ahead in the same clause.
#[rustfmt::skip]
pub(super) const FAR: &[&str] = &[
    "get", "got", "receiv", "return", "respond", "repl", "answer", "reject", "fail", "error", "bekomm", "erhalt",
    "erhält", "antwort", "fehler", "lehn", "recib", "receb", "devuelv", "devolv", "respond", "rechaz", "rejeit", "error",
    "erro", "reçoi", "recev", "répon", "renv", "erreur", "получ", "возвра", "отвеч", "ошибк", "прихо",
];

/// Words before a number that break the tie to such a word.
#[rustfmt::skip]
pub(super) const TIES: &[&str] = &[
    "from", "to", "at", "for", "of", "than", "on", "in", "von", "an", "bei", "de", "a", "para", "à", "от", "на", "с",
    "al", "ao", "nach", "über", "via",
];

/// Chinese and Japanese words that stand shortly before a status, with others between.
#[rustfmt::skip]
pub(super) const NEAR: &[&str] = &[
    "返回", "回复", "响应", "收到", "回了", "报了", "应答", "错误", "提示", "报错", "直接回", "上报", "结果", "失败", "接收到", "然后", "接着", "応答", "受信", "エラー",
];

/// Words after a status that say so.
#[rustfmt::skip]
pub(super) const AFTER: &[&str] = &[
    "响应", "错误", "报错", "返回", "挂断", "拒绝", "失败", "应答", "が返", "を返", "で返", "を受信", "が来", "エラー", "応答", "で失敗", "になり", "になる",
    "で切断", "が戻", "が出", "error", "errors", "response", "responses", "replies", "sent", "received", "returned", "came back", "comes back",
    "is returned", "is sent", "was sent", "was returned", "enviado", "recibido", "recebido", "gesendet", "empfangen",
    "kommt zurück", "envoyé", "reçu", "отправлен", "получен", "в ответ", "vom", "from the", "from our",
    "from their", "back from", "del operador", "da operadora", "de retour", "als antwort",
];

/// Articles and the like between a word and its number.
#[rustfmt::skip]
pub(super) const ARTICLES: &[&str] = &[
    "a", "an", "the", "one", "only", "always", "back", "just", "un", "una", "um", "uma", "ein", "eine", "einen",
    "einem", "une", "le", "la", "el", "o", "der", "den", "das", "immer", "sofort", "siempre", "sempre", "toujours",
    "sip/2.0",
];

/// Words before a number that is expected, wished for, denied or replaced, and so was not received.
#[rustfmt::skip]
pub(super) const ASKED: &[&str] = &[
    "expect", "expects", "expected", "expecting", "while expecting", "should be", "should send", "should return",
    "should get", "should answer", "should reply", "should i send", "instead of", "rather than", "would be",
    "would send", "would expect", "want", "wants", "wanted", "not", "and not", "but not", "must be", "must send",
    "to send", "to return", "to answer", "to reply", "to respond with", "to answer with", "to reply with", "to use", "should use",
    "should i use", "we send", "i send", "can send", "could send", "to change", "to be", "to map",
    "can't generate", "cannot generate",
    "overriding sip cause", "in place of", "waiting for", "waiting on", "no", "never", "never a", "ought to be",
    "could be", "better", "maybe", "prefer", "convert to", "change it to", "send it as", "between", "either",
    "difference between", "statt", "anstatt", "anstelle von", "sollte", "erwarte", "erwartet", "erwarten", "nicht",
    "keine", "kein", "zwischen", "en vez de", "en lugar de", "debería ser", "esperaba", "espero", "esperado", "entre",
    "em vez de", "deveria ser", "ao invés de", "au lieu de", "devrait être", "attends", "attendu", "plutôt que",
    "вместо", "должен быть", "должно быть", "ожидаю", "ожидаем", "ожидал", "ожидали", "а не", "не", "между", "应该",
    "应该是", "应为", "应当", "应返回", "应该返回", "应该回", "应回", "期望", "期望收到", "而不是", "不是", "预期", "改成", "改为", "换成",
];

/// Words after a number that is expected or denied.
#[rustfmt::skip]
pub(super) const ASKED_AFTER: &[&str] = &[
    "が正しい", "ではない", "ではなく", "のはず", "のほう", "の方が", "を期待", "is expected", "was expected", "is correct", "would be",
    "is right", "would make", "正确", "才对", "才是", "才合适", "吗", "sería", "seria", "wäre", "serait", "expected",
    "erwartet",
];

/// Parts of the names of SIP stacks and their files, as in `chan_sip.c` and `mod_sofia`.
#[rustfmt::skip]
pub(super) const COMPONENTS: &[&str] = &[
    "sip", "sips", "pjsip", "pjsua", "osip", "exosip", "resip", "sipp", "jssip", "sofia", "baresip", "kamailio", "opensips",
    "b2bua", "uac", "uas", "invite",
];

/// Words between two numbers that are set against each other.
#[rustfmt::skip]
pub(super) const BETWEEN: &[&str] = &[
    "or", "vs", "vs.", "versus", "and", "against", "oder", "und", "gegen", "o", "y", "ou", "et", "e", "или", "и",
    "还是", "与", "和", "跟", "或", "と", "か", "それとも", "对比", "instead of", "rather than", "/", "&", "или же",
];

/// Words and keys before a number of another kind.
#[rustfmt::skip]
pub(super) const OTHERS: &[&str] = &[
    "port", "ports", "ext", "ext.", "extn", "exten", "extension", "extensions", "user", "users", "line", "lines",
    "len", "length", "size", "cseq", "seq", "seqno", "seqnum", "sequence", "id", "pid", "tid", "tag", "branch",
    "trunk", "gateway", "gw", "route", "room", "channel", "desk", "queue", "agent", "mailbox", "account", "acc",
    "peer", "number", "numbers", "took", "within", "timeout", "timer", "expires", "expire", "min-se", "min-expires",
    "session-expires", "retry-after", "duration", "billsec", "count", "total", "packets", "bytes", "frame", "no.",
    "row", "index", "attempt", "step", "rfc", "section", "version", "release", "build", "year", "ttl", "codec", "pt",
    "payload", "errno", "err_no", "autonumber", "position", "page", "chapter", "item", "ticket", "case", "issue",
    "bug", "order", "node", "thread", "process", "worker", "session", "call id", "call-id", "callid", "call", "calls",
    "did", "dial", "dialed", "dialled", "dialing", "dials", "retrying in", "retry in", "maxcalls", "limit", "max",
    "min", "level", "priority", "weight", "qualify", "last qualify", "rtt", "latency", "delay", "ping", "result-code",
    "experimental-result", "failed-calls-in", "offset", "socket", "fd", "handle", "vlan", "mtu", "cpu", "mem",
    "route id", "wrong with", "up to", "at least", "more than", "less than", "http status", "http", "http code",
    "webhook", "stream", "ssrc", "ptime", "clock", "rate", "volume", "floor", "code_id", "postcode", "zip",
    "area code", "country code", "close code", "exit code", "exit status", "return code", "exit", "signal", "errno=",
    "err=", "exten =>", "account id", "rseq", "rack", "nc", "max-forwards", "content-length", "x-rtp-stat",
    "extensión", "extensao", "extensão", "ramal", "ramais", "anexo", "interno", "puerto", "porta", "nebenstelle",
    "durchwahl", "leitung", "poste", "ligne", "numéro", "nummer", "número", "línea", "linha", "llamada", "troncal",
    "tronco", "добавочный", "внутренний", "номер", "порт", "транк", "абонент", "линия", "канал", "端口", "端口号", "分机",
    "分机号", "设备", "通道", "用户", "线程", "序号", "主叫", "被叫", "号码", "拨打", "拨", "中继", "网关", "内線", "番号", "ポート", "回線", "転送", "转到",
    "前转到", "转接到", "房间", "耗时", "超时", "第", "行", "共",
];

/// Units and things that are counted, after a number.
#[rustfmt::skip]
pub(super) const UNITS: &[&str] = &[
    "byte", "bytes", "new bytes", "b", "kb", "mb", "octets", "ms", "msec", "msecs", "milliseconds", "us", "s", "sec",
    "secs", "second", "seconds", "min", "mins", "minute", "minutes", "hr", "hour", "hours", "day", "days", "hz",
    "khz", "mhz", "kbps", "kbit", "bps", "packets", "pkts", "pkt", "channels", "calls", "users", "extensions",
    "extension", "times", "eur", "usd", "euro", "euros", "dollars", "people", "contacts", "lines", "trunks", "phones",
    "devices", "sessions", "registrations", "attempts", "retries", "entries", "rows", "samples", "frames", "percent",
    "px", "mv", "db", "dbm", "of", "more", "or more", "agents", "participants", "segundos", "minutos", "horas",
    "canales", "canais", "llamadas", "chamadas", "veces", "vezes", "sekunden", "minuten", "stunden", "anrufe",
    "kanäle", "secondes", "appels", "canaux", "fois", "сек", "секунд", "мс", "минут", "байт", "звонков", "каналов",
    "раз", "秒", "毫秒", "分钟", "字节", "个", "次", "路", "条", "名", "台", "人", "号分机", "号", "并发", "バイト", "ミリ秒", "チャネル", "番",
];

/// Words that may follow a status in a sentence. After any other plain word a verb does not make a number a status.
#[rustfmt::skip]
pub(super) const GOES_ON: &[&str] = &[
    "and", "for", "on", "when", "whenever", "after", "in", "from", "to", "by", "instead", "but", "because", "if",
    "as", "at", "with", "while", "then", "or", "so", "that", "which", "even", "every", "is", "was", "twice", "once",
    "back", "again", "though", "although", "without", "before", "until", "since", "only", "next", "no", "via",
    "response", "responses", "error", "errors", "code", "status", "sip", "y", "cuando", "al", "de", "del", "si", "en",
    "pero", "para", "desde", "e", "quando", "ao", "do", "da", "se", "em", "mas", "und", "wenn", "bei", "von", "vom",
    "auf", "aber", "zurück", "nach", "et", "quand", "lorsque", "sur", "mais", "du", "и", "на", "при", "от", "после",
    "но", "если", "когда", "por", "pour", "due", "reply", "message", "a la", "a las", "a los", "a todas", "a todos",
    "a cada", "a mis", "ao", "à", "às", "aux", "zu", "an", "beim", "vor", "ab", "au", "statt", "anstatt", "en vez",
    "en lugar", "em vez", "вместо", "а", "rather", "aunque", "embora", "obwohl",
];

/// Whether `text` ends with `word`, and no letter or digit goes on to its left.
pub(super) fn ends_with_word(text: &str, word: &str) -> bool {
    // Most words are told apart by one byte.
    match (text.as_bytes().last(), word.as_bytes().last()) {
        (Some(last), Some(wanted)) if *last == *wanted => {}
        _ => return false,
    }
    let Some(before) = text.strip_suffix(word) else { return false };
    is_ideographic(word) || !before.ends_with(|last: char| is_letter_or_digit(last) || last == '_' || last == '-')
}

/// Whether `text` starts with `word`, and no letter or digit goes on to its right.
pub(super) fn starts_with_word(text: &str, word: &str) -> bool {
    match (text.as_bytes().first(), word.as_bytes().first()) {
        (Some(first), Some(wanted)) if *first == *wanted => {}
        _ => return false,
    }
    let Some(after) = text.strip_prefix(word) else { return false };
    is_ideographic(word) || !after.starts_with(|next: char| is_letter_or_digit(next) || next == '_' || next == '-')
}

/// Chinese and Japanese have no spaces between words.
fn is_ideographic(word: &str) -> bool {
    word.starts_with(|first: char| first >= '\u{2e80}')
}
