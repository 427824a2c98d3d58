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
        /// Dated, national and vendor rules.
        Practices = "practices",
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
        /// How the protocol treats it.
        Protocol = "protocol",
        /// Where it comes from.
        Origin = "origin",
    }
}
