//! The closed lists of facts about a status code.

use crate::sip::StatusCode;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Whether the registry of IANA lists a code, and how.
    ///
    /// [RFC 3261, Section 27.4](https://www.rfc-editor.org/rfc/rfc3261#section-27.4)
    Standing {
        /// In the registry and in use.
        Registered = "registered",
        /// In the registry, but not to be sent any more.
        Deprecated = "deprecated",
        /// In the registry without a defined meaning yet.
        Reserved = "reserved",
        /// Not in the registry.
        Unregistered = "unregistered",
    }
}

vocabulary! {
    /// Who may send a response.
    ///
    /// [RFC 3261, Section 6](https://www.rfc-editor.org/rfc/rfc3261#section-6)
    Sender {
        /// The user agent server: the called device, or whatever answers in its place.
        Uas = "uas",
        /// A proxy server.
        Proxy = "proxy",
        /// A registrar.
        Registrar = "registrar",
        /// A redirect server.
        RedirectServer = "redirect-server",
        /// A gateway to the telephone network.
        Gateway = "gateway",
        /// Nobody: the stack of the calling side acts as if it had received the response (RFC 3261, Section 8.1.3.1).
        UacStack = "uac-stack",
        /// A server in the path that decides for the called side, often a back-to-back user agent.
        Intermediary = "intermediary",
        /// A verification service for signed caller identity (RFC 8224).
        VerificationService = "verification-service",
        /// The side that answers a subscription (RFC 6665).
        Notifier = "notifier",
        /// The server that takes published event state (RFC 3903).
        EventStateCompositor = "event-state-compositor",
        /// A server that relays to the addresses of a list (RFC 5360).
        UriListServer = "uri-list-server",
        /// The proxy next to the user agent (RFC 5626).
        EdgeProxy = "edge-proxy",
    }
}

vocabulary! {
    /// What the side that sent the request can sensibly do next.
    RetryAdvice {
        /// Wait: the final response is still to come.
        Wait = "wait",
        /// Nothing: the request succeeded.
        NotNeeded = "not-needed",
        /// Give up: this request to this address will not succeed.
        Never = "never",
        /// Send the same request again after a while.
        SameRequestLater = "same-request-later",
        /// Send a request that was put right.
        ChangedRequest = "changed-request",
        /// Send the request to another address or by another route.
        Elsewhere = "elsewhere",
        /// Nothing failed, the request was ended on purpose: the user knows whether to call again.
        UserDecides = "user-decides",
    }
}

vocabulary! {
    /// Whether something may help after a response.
    Answer {
        /// It may.
        Yes = "yes",
        /// It will not.
        No = "no",
        /// It turns on something, which is said beside it.
        Depends = "depends",
        /// Nothing failed.
        NotNeeded = "not-needed",
    }
}

vocabulary! {
    /// What a forking proxy does when one branch answers with the response.
    ///
    /// [RFC 3261, Section 16.7](https://www.rfc-editor.org/rfc/rfc3261#section-16.7)
    ForkingEffect {
        /// 100: it is not passed on.
        StaysOnThisHop = "stays-on-this-hop",
        /// Other 1xx: it is passed on at once, every branch goes on.
        PassedOnAtOnce = "passed-on-at-once",
        /// 199: one early dialog is over, the other branches go on (RFC 6228).
        EndsOneEarlyDialog = "ends-one-early-dialog",
        /// 2xx: it is passed on at once and the other branches are cancelled.
        WinsAndCancelsTheRest = "wins-and-cancels-the-rest",
        /// 3xx: the proxy may try the new addresses itself.
        MayBeFollowedByTheProxy = "may-be-followed-by-the-proxy",
        /// 4xx and 5xx: the other branches go on, the best response is chosen at the end.
        OthersGoOn = "others-go-on",
        /// The 4xx that the proxy should prefer when it chooses.
        OthersGoOnPreferred = "others-go-on-preferred",
        /// 401 and 407: as preferred, and the challenges of all branches are added up.
        ChallengesMerged = "challenges-merged",
        /// 503: the other branches go on, and it should not be passed up as it is.
        NotPassedUp = "not-passed-up",
        /// 6xx: the proxy should cancel the other branches and tries no new ones.
        CancelsTheRest = "cancels-the-rest",
        /// The requests it answers are not forked.
        NotForked = "not-forked",
    }
}

vocabulary! {
    /// What the response does to the transaction and the dialog.
    ///
    /// [RFC 3261, Section 12](https://www.rfc-editor.org/rfc/rfc3261#section-12)
    DialogEffect {
        /// The transaction stays open, no dialog is made.
        TransactionGoesOn = "transaction-goes-on",
        /// The transaction stays open, and an early dialog may be made.
        MayCreateEarlyDialog = "may-create-early-dialog",
        /// One early dialog ends, the transaction stays open.
        EndsEarlyDialog = "ends-early-dialog",
        /// The transaction succeeds, and a dialog may be made or confirmed.
        MayCreateDialog = "may-create-dialog",
        /// The transaction fails with the early dialogs it made.
        FailsTheRequest = "fails-the-request",
        /// A request inside a dialog fails, the dialog stays.
        DialogStays = "dialog-stays",
        /// The side that sent the request should end the dialog.
        EndsDialog = "ends-dialog",
        /// The requests it answers use no dialog.
        NoDialog = "no-dialog",
    }
}

vocabulary! {
    /// What a final response ends when it answers a request inside a dialog.
    ///
    /// [RFC 5057, Section 5.1](https://www.rfc-editor.org/rfc/rfc5057#section-5.1)
    MidDialogEffect {
        /// The transaction alone.
        TransactionOnly = "transaction-only",
        /// The transaction, and under a condition the usage (the call or the subscription) too.
        MayDestroyUsage = "may-destroy-usage",
        /// The usage that the request belongs to.
        DestroysUsage = "destroys-usage",
        /// The dialog with all its usages.
        DestroysDialog = "destroys-dialog",
    }
}

vocabulary! {
    /// How far a request got before the response came.
    Reach {
        /// Nowhere: the caller's own stack made the response up.
        OwnStack = "own-stack",
        /// To the next server of the caller.
        FirstHop = "first-hop",
        /// To a server in between.
        OnTheWay = "on-the-way",
        /// To the network of the called side: its proxy, registrar, gateway or service.
        CalledNetwork = "called-network",
        /// To the called device.
        CalledDevice = "called-device",
        /// To the person.
        Person = "person",
    }
}

vocabulary! {
    /// Who can put right what a response complains of.
    Repairer {
        /// The calling side: the person, or the settings of the device.
        Caller = "caller",
        /// The called side.
        Callee = "callee",
        /// Who runs the servers in between.
        Operator = "operator",
        /// Nobody: nothing is broken.
        Nobody = "nobody",
    }
}

vocabulary! {
    /// What kind of thing the caller notices.
    Noticed {
        /// Nothing yet, or no audio.
        Silence = "silence",
        /// The called phone ringing.
        Ringback = "ringback",
        /// An announcement, music or a voice.
        Media = "media",
        /// The call or the request succeeds.
        Answer = "answer",
        /// A busy tone.
        BusyTone = "busy-tone",
        /// A tone or a plain display of a failure.
        FailureTone = "failure-tone",
        /// A failure that is told in its own words.
        FailureTold = "failure-told",
        /// A running call ends or is disturbed.
        CallLost = "call-lost",
        /// Mostly nothing: the phone mends it by itself.
        Nothing = "nothing",
        /// No call is concerned.
        NoCall = "no-call",
        /// The call goes on to another place.
        Moved = "moved",
    }
}

vocabulary! {
    /// How a final response to INVITE counts in the ratios of calls.
    ///
    /// [RFC 6076, Sections 4.6 to 4.8](https://www.rfc-editor.org/rfc/rfc6076#section-4.6)
    CallCount {
        /// Not at all: it is not final.
        NotFinal = "not-final",
        /// Not at all: it answers no INVITE that starts a call.
        NotOfCalls = "not-of-calls",
        /// A session was established.
        Established = "established",
        /// The attempt is taken out of the ratios.
        LeftOut = "left-out",
        /// A person or device of the called side had the call fail: effective, though not established.
        EffectOfUser = "effect-of-user",
        /// A failed or overloaded server had it fail: an ineffective attempt.
        Ineffective = "ineffective",
        /// Any other failure.
        Failed = "failed",
    }
}

impl CallCount {
    /// How a code counts, if it answers INVITE.
    ///
    /// [RFC 6076, Sections 4.6, 4.7 and 4.8](https://www.rfc-editor.org/rfc/rfc6076#section-4.6)
    pub fn of(code: StatusCode) -> Self {
        match code.as_u16() {
            100..=199 => Self::NotFinal,
            200..=299 => Self::Established,
            300..=399 => Self::LeftOut,
            480 | 486 | 600 | 603 => Self::EffectOfUser,
            408 | 500 | 503 | 504 => Self::Ineffective,
            // It answers a change inside a dialog.
            491 => Self::NotOfCalls,
            _ => Self::Failed,
        }
    }
}

vocabulary! {
    /// How strongly an RFC asks for something.
    ///
    /// [RFC 2119](https://www.rfc-editor.org/rfc/rfc2119)
    Strength {
        /// MUST.
        Must = "must",
        /// MUST under a condition.
        MustInSomeCases = "must-in-some-cases",
        /// SHOULD.
        Should = "should",
        /// MAY.
        May = "may",
    }
}

vocabulary! {
    /// In which direction a gateway translates between a status code and an ISDN cause.
    ///
    /// [RFC 3398](https://www.rfc-editor.org/rfc/rfc3398)
    CauseDirection {
        /// From SIP to the telephone network (RFC 3398, Section 8.2.6.1).
        SipToIsup = "sip-to-isup",
        /// From the telephone network to SIP (RFC 3398, Section 7.2.4.1).
        IsupToSip = "isup-to-sip",
    }
}

vocabulary! {
    /// How the meaning of a number in SIP relates to its meaning in HTTP.
    HttpRelation {
        /// The same meaning.
        Same = "same",
        /// A close meaning with other rules.
        Similar = "similar",
        /// Another meaning.
        Different = "different",
        /// HTTP does not use the number.
        None = "none",
    }
}
