//! Words that tell what happened without a number: that a response came, or that none did.
//!
//! A new wording is a new row.

/// What words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A response, said in words: its code and the method that it answers.
    Response(u16, &'static str),
    /// No response came until a timer ended.
    NoResponse,
    /// The request or its transport failed before anything came back.
    TransportFailed,
    /// A health check went unanswered; no call failed.
    Unreachable,
    /// The response was made here and not received.
    Local,
    /// The response was received.
    Remote,
    /// A request is sent again, for want of an answer.
    Resent,
    /// The phone itself speaks.
    Phone,
    /// The device itself answers, with nothing in between (GB/T 28181).
    Device,
    /// The words of a proxy for what it could not send on.
    Proxy,
    /// This method is spoken of.
    Method(&'static str),
    /// The binding is removed (RFC 3261, 10.2.2).
    Unregistered,
    /// The telephone network behind a gateway released the call.
    TelephoneNetwork,
    /// A JsSIP name for several codes.
    Names(&'static [u16]),
    /// The status was given for another.
    Replaced,
}

use Mark::{
    Device, Local, Method, Names, NoResponse, Phone, Proxy, Remote, Replaced, Resent, Response, TelephoneNetwork,
    TransportFailed, Unreachable, Unregistered,
};

/// Words, in small letters, with what they tell.
const MARKS: &[(&str, Mark)] = &[
    // Asterisk
    ("is ringing", Response(180, "INVITE")),
    ("is making progress", Response(183, "INVITE")),
    ("is busy", Response(486, "INVITE")),
    // All called phones together; what each of them said stands before it.
    ("is busy/congested", Method("INVITE")),
    ("answered sip/", Response(200, "INVITE")),
    ("answered pjsip/", Response(200, "INVITE")),
    ("response: \"forbidden\"", Response(403, "")),
    ("wrong password", Response(403, "REGISTER")),
    ("no matching peer found", Response(403, "REGISTER")),
    ("reason: not registered", Response(480, "INVITE")),
    ("retransmission timeout reached", NoResponse),
    ("no response received", NoResponse),
    ("no response from", NoResponse),
    ("no response was received", NoResponse),
    ("no response to", NoResponse),
    ("no response,", NoResponse),
    ("no response.", NoResponse),
    ("no response;", NoResponse),
    ("no response)", NoResponse),
    ("no reply from", NoResponse),
    ("no reply to", NoResponse),
    ("no reply received", NoResponse),
    ("never got a response", NoResponse),
    ("without response", NoResponse),
    ("no answer from the server", NoResponse),
    ("without an answer", NoResponse),
    ("timed out, trying again", NoResponse),
    ("timed out waiting for", NoResponse),
    ("timeout waiting for", NoResponse),
    ("timed out; no response", NoResponse),
    ("registration timed out", NoResponse),
    ("registration attempt timed out", NoResponse),
    ("register timed out", NoResponse),
    ("request timed out", NoResponse),
    ("transaction timed out", NoResponse),
    ("transaction timeout", NoResponse),
    ("maximum retransmission", NoResponse),
    ("max retransmission", NoResponse),
    ("retransmissions exhausted", NoResponse),
    ("giving up forever trying to authenticate", Response(403, "REGISTER")),
    ("timer b expired", NoResponse),
    ("timer f expired", NoResponse),
    ("timer b fired", NoResponse),
    ("timer f fired", NoResponse),
    ("fr_timer hit", NoResponse),
    ("fr_timer expired", NoResponse),
    ("sin respuesta", NoResponse),
    ("no hay respuesta", NoResponse),
    ("sem resposta", NoResponse),
    ("keine antwort vom", NoResponse),
    ("keine antwort auf", NoResponse),
    ("keine antwort erhalten", NoResponse),
    ("gegenstelle antwortet nicht. zeitüberschreitung", NoResponse),
    ("anmeldung der internetrufnummer", Method("REGISTER")),
    ("zeitüberschreitung", NoResponse),
    ("aucune réponse", NoResponse),
    ("pas de réponse", NoResponse),
    ("нет ответа", NoResponse),
    ("без ответа", NoResponse),
    ("未收到任何响应", NoResponse),
    ("未收到响应", NoResponse),
    ("没有收到响应", NoResponse),
    ("没有收到任何响应", NoResponse),
    ("没有响应", NoResponse),
    ("无响应", NoResponse),
    ("没有任何响应", NoResponse),
    ("点播超时", NoResponse),
    ("注册超时", NoResponse),
    ("応答なし", NoResponse),
    ("応答がありません", NoResponse),
    ("応答がない", NoResponse),
    // The transport
    ("cannot connect to", TransportFailed),
    ("can't connect to", TransportFailed),
    ("could not connect to", TransportFailed),
    ("failed to connect to", TransportFailed),
    ("unable to connect to", TransportFailed),
    ("connection refused", TransportFailed),
    ("connection reset", TransportFailed),
    ("no route to host", TransportFailed),
    ("network is unreachable", TransportFailed),
    ("network unreachable", TransportFailed),
    ("host unreachable", TransportFailed),
    ("io error", TransportFailed),
    ("ioerror", TransportFailed),
    ("transport error", TransportFailed),
    ("transport failure", TransportFailed),
    ("transport_error", TransportFailed),
    ("connection error", TransportFailed),
    ("connection_error", TransportFailed),
    ("econnrefused", TransportFailed),
    ("ehostunreach", TransportFailed),
    ("tls handshake failed", TransportFailed),
    ("ssl handshake failed", TransportFailed),
    ("connect failed", TransportFailed),
    ("connection timed out", TransportFailed),
    ("连接失败", TransportFailed),
    ("连接被拒绝", TransportFailed),
    ("无法连接", TransportFailed),
    ("连接超时", TransportFailed),
    ("conexión rechazada", TransportFailed),
    ("conexão recusada", TransportFailed),
    ("verbindung abgelehnt", TransportFailed),
    ("is now unreachable", Unreachable),
    ("is unreachable", Unreachable),
    ("is now unavailable", Unreachable),
    // Where it was made
    ("from local", Local),
    ("originator: system", Local),
    ("originator: local", Local),
    ("originator\":\"system", Local),
    ("originator: 'system'", Local),
    ("0 provisional responses", Local),
    ("locally generated", Local),
    ("internally generated", Local),
    ("generated locally", Local),
    ("generated internally", Local),
    ("local timeout", Local),
    ("resending request", Resent),
    ("retransmitting", Resent),
    ("originator: remote", Remote),
    ("originator\":\"remote", Remote),
    ("originator: 'remote'", Remote),
    ("called pjsip/", Phone),
    ("sofia/internal/sip:", Phone),
    ("点播", Device),
    ("设备", Device),
    ("摄像头", Device),
    ("取流", Device),
    ("语音对讲", Device),
    ("国标", Device),
    ("sl_reply_error", Proxy),
    ("/tm)", Proxy),
    ("/sl)", Proxy),
    ("isup cause", TelephoneNetwork),
    ("ss7 cause", TelephoneNetwork),
    ("terminating network", TelephoneNetwork),
    ("overriding sip cause", Replaced),
    // Methods in words
    ("registration", Method("REGISTER")),
    ("register fail", Method("REGISTER")),
    ("while registering", Method("REGISTER")),
    ("registrar", Method("REGISTER")),
    ("handle_request_register", Method("REGISTER")),
    ("注册", Method("REGISTER")),
    ("registrierung", Method("REGISTER")),
    ("registro fall", Method("REGISTER")),
    ("registro falh", Method("REGISTER")),
    ("登録", Method("REGISTER")),
    ("регистр", Method("REGISTER")),
    ("enregistrement", Method("REGISTER")),
    ("subscription", Method("SUBSCRIBE")),
    ("订阅", Method("SUBSCRIBE")),
    ("entering state", Method("INVITE")),
    ("invite rejected", Method("INVITE")),
    ("invite failed", Method("INVITE")),
    ("register rejected", Method("REGISTER")),
    ("sip_invite_failure", Method("INVITE")),
    ("handle_response_invite", Method("INVITE")),
    ("点播失败", Method("INVITE")),
    ("expires: 0", Unregistered),
    ("expires=0", Unregistered),
    ("contact: *", Unregistered),
    // JsSIP's names for several codes
    ("cause: 'rejected'", Names(&[403, 603])),
    ("cause: rejected", Names(&[403, 603])),
    ("causes.rejected", Names(&[403, 603])),
    ("cause: 'unavailable'", Names(&[480, 410, 408, 430])),
    ("cause: unavailable", Names(&[480, 410, 408, 430])),
    ("causes.unavailable", Names(&[480, 410, 408, 430])),
    ("cause: 'not found'", Names(&[404, 604])),
    ("cause: not found", Names(&[404, 604])),
    ("causes.not_found", Names(&[404, 604])),
    ("cause: 'busy'", Names(&[486, 600])),
    ("cause: busy", Names(&[486, 600])),
    ("causes.busy", Names(&[486, 600])),
    ("incompatible sdp", Names(&[488, 606])),
    ("cause: authentication error", Names(&[401, 407])),
    ("cause: 'authentication error'", Names(&[401, 407])),
    ("cause: redirected", Names(&[302, 300, 301, 305, 380])),
    ("cause: address incomplete", Names(&[484])),
];

/// Whether any words begin with two bytes, by a hash of them: most words of a text begin none.
const BEGINNINGS: [bool; 1024] = {
    let mut beginnings = [false; 1024];
    let mut at = 0;
    while at < MARKS.len() {
        let words = MARKS[at].0.as_bytes();
        beginnings[place(words[0], words[1])] = true;
        at += 1;
    }
    beginnings
};

const fn place(first: u8, second: u8) -> usize {
    (first as usize * 37 + second as usize) % 1024
}

/// What the words at the start of `rest`, in small letters, tell; the longest of those that fit.
pub(super) fn mark(rest: &str) -> Option<(Mark, usize)> {
    let [first, second, ..] = *rest.as_bytes() else { return None };
    BEGINNINGS.get(place(first, second)).filter(|begins| **begins)?;
    let fits = MARKS.iter().filter(|(words, _)| {
        let after = words.bytes().next().filter(|begin| *begin == first).and_then(|_| rest.strip_prefix(words));
        // "expires: 0" is not "expires: 0600".
        after.is_some_and(|after| !words.ends_with('0') || !after.starts_with(|next: char| next.is_ascii_digit()))
    });
    fits.max_by_key(|(words, _)| words.len()).map(|(words, mark)| (*mark, words.len()))
}
