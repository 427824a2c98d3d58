//! What is compared.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// One thing that is told of every code and compared between two: a row of the comparison.
    Aspect {
        /// The response class.
        Class = "class",
        /// Who sends it.
        Senders = "senders",
        /// What the side that sent the request can do next.
        Retry = "retry",
        /// Whether the same request may be sent again.
        Again = "again",
        /// Whether another contact of the user may help.
        OtherContact = "other-contact",
        /// Whether another route may help.
        OtherRoute = "other-route",
        /// What happens to the other branches of a fork.
        Forking = "forking",
        /// What the response means.
        Meaning = "meaning",
        /// When it occurs.
        Occurs = "occurs",
        /// How far the request got, and what that proves.
        Reach = "reach",
        /// What comes with it in a trace.
        Sign = "sign",
        /// What the caller hears or sees.
        Heard = "heard",
        /// What the calling side can do about it.
        CallerRemedy = "caller-remedy",
        /// What the called side can do about it.
        CalleeRemedy = "callee-remedy",
        /// What the operator of the servers in between can do about it.
        OperatorRemedy = "operator-remedy",
        /// Who can put it right.
        Repair = "repair",
        /// What a help desk can tell the caller.
        Say = "say",
        /// Dated, national and vendor rules.
        Practices = "practices",
        /// What it does to the transaction and the dialog.
        Dialog = "dialog",
        /// What it ends when it answers a request inside a dialog.
        MidDialog = "mid-dialog",
        /// Which methods it answers.
        Methods = "methods",
        /// Which header fields the response carries.
        HeaderFields = "header-fields",
        /// Which header fields the next request carries because of it.
        RequestHeaderFields = "request-header-fields",
        /// Which ISDN causes belong to it.
        Q850 = "q850",
        /// How it counts in the ratios of calls.
        Counts = "counts",
        /// What the same number means in HTTP.
        Http = "http",
        /// Its standing in the registry.
        Standing = "standing",
        /// Where it is defined.
        DefinedIn = "defined-in",
        /// Which other documents speak of it.
        TreatedIn = "treated-in",
    }
}

vocabulary! {
    /// Rows that belong together.
    AspectGroup {
        /// What an engineer in an incident looks for first.
        Glance = "glance",
        /// What it means and when it occurs.
        Meaning = "meaning",
        /// How to fix it, by role.
        Fix = "fix",
        /// What is done with it outside the RFCs.
        Practice = "practice",
        /// How the protocol treats it.
        Protocol = "protocol",
        /// Where it comes from.
        Origin = "origin",
    }
}

vocabulary! {
    /// How the facts of two codes compare under one aspect.
    Mark {
        /// They are not the same.
        Differs = "differs",
        /// They are the same, but what qualifies them is not.
        SameBut = "same-but",
        /// They are the same, and so is all that qualifies them.
        Same = "same",
    }
}

vocabulary! {
    /// A question of the verdict, which each code answers in two or three words.
    Point {
        /// Who answered.
        Answered = "answered",
        /// Whether the same request may be sent again.
        Again = "again",
        /// Whether another contact of the user may help.
        Contact = "contact",
        /// Whether another route may help.
        Route = "route",
        /// Whether the other phones of a fork ring on.
        RingOn = "ring-on",
        /// How the call counts in the ratios of calls.
        CountsAs = "counts-as",
    }
}

impl Point {
    /// The aspect whose row tells the whole.
    pub const fn aspect(self) -> Aspect {
        match self {
            Self::Answered => Aspect::Senders,
            Self::Again => Aspect::Again,
            Self::Contact => Aspect::OtherContact,
            Self::Route => Aspect::OtherRoute,
            Self::RingOn => Aspect::Forking,
            Self::CountsAs => Aspect::Counts,
        }
    }
}

vocabulary! {
    /// What a difference is about.
    Topic {
        /// Who made the response.
        WhoAnswers = "who-answers",
        /// What the response proves about the way.
        HowFar = "how-far",
        /// One device, or all of the user.
        Scope = "scope",
        /// For now, or for good.
        HowLong = "how-long",
        /// What to look at first.
        WhatToCheck = "what-to-check",
        /// What went wrong.
        Cause = "cause",
        /// Who can put it right.
        WhoRepairs = "who-repairs",
        /// What the calling side does.
        NextStep = "next-step",
        /// Repeating unchanged.
        SameAgain = "same-again",
        /// Another phone or address of the user.
        OtherContact = "other-contact",
        /// Another server, trunk or route.
        Failover = "failover",
        /// The other branches of a fork.
        Forking = "forking",
        /// Diversion and redirection.
        Forwarding = "forwarding",
        /// Login, challenge and realm.
        Credentials = "credentials",
        /// What the response or the next request carries.
        HeaderFields = "header-fields",
        /// What the next request carries.
        NextRequest = "next-request",
        /// The body.
        Body = "body",
        /// Which requests it answers.
        Methods = "methods",
        /// What it does inside a dialog.
        Dialog = "dialog",
        /// SUBSCRIBE, NOTIFY and PUBLISH.
        Subscriptions = "subscriptions",
        /// The transaction: CANCEL, ACK, provisional or final.
        Transaction = "transaction",
        /// How long something takes.
        Timing = "timing",
        /// Audio before the answer.
        Media = "media",
        /// The tone of a phone that rings.
        Ringing = "ringing",
        /// Provisional responses that are acknowledged.
        Reliability = "reliability",
        /// What tells the two apart in a trace.
        Trace = "trace",
        /// What the caller hears or sees.
        Heard = "heard",
        /// Causes of the telephone network.
        Isdn = "isdn",
        /// The ratios of calls.
        Statistics = "statistics",
        /// What products do.
        Products = "products",
        /// What law and regulators say.
        Law = "law",
        /// Who the caller is, signed.
        Identity = "identity",
        /// Protected transport.
        Security = "security",
        /// Registered, deprecated, replaced.
        History = "history",
        /// Advice to the sender of the response.
        Sending = "sending",
    }
}
