//! Faults of the facts, of examples and of flows.

use super::copy::{CODE, FLOWS, UNREGISTERED, check};

#[test]
fn a_fault_of_the_facts_names_its_field_and_what_to_do() {
    check(
        "facts",
        &[
            (CODE, "[603]", "[603, 699]", "related", "699 has no file in data/codes; add the code or take it out"),
            (CODE, "[603]", "[486, 603]", "related", "related to itself; take it out"),
            (CODE, "[603]", "[603, 603]", "related", "names a code twice; keep the first"),
            (CODE, "\"Busy Here\"", "\" \"", "reason_phrase", "write the phrase of the registry"),
            (CODE, "[\"uas\"]", "[]", "senders.roles", "must name at least one sender"),
            (CODE, "[\"INVITE\"]", "[\"any\", \"INVITE\"]", "methods.names", "\"any\" stands alone"),
            (CODE, "reach = [\"called-device\"]", "reach = []", "reach", "must name how far a request gets"),
            (CODE, "repair = [\"caller\"]", "repair = [\"caller\", \"caller\"]", "repair", "each once"),
            (CODE, "sign = [\"practice\"]", "sign = []", "sources.sign", "cite the section that the clause comes from"),
            (CODE, "sign = [\"practice\"]", "sign = [\"practice\"]\nmood = []", "sources.mood", "is no clause"),
            (CODE, "[\"same-request-later\"]", "[]", "retry.advice", "must name at least one next step"),
            (
                CODE,
                "\"21.4.24\" }]",
                "\"21.4.24\" }, { rfc = 3398, role = \"describes\" }]",
                "references[1]",
                "only an obsoleted document may stand without one",
            ),
            (
                CODE,
                "section = \"21.4.24\" }]",
                "section = \"21.4.24\", role = \"describes\" }]",
                "references",
                "the RFC that defines a registered code comes first",
            ),
            (
                CODE,
                "[{ rfc = 3261, section = \"13.3.1.3\" }]",
                "[]",
                "methods.references",
                "cite the section that says so",
            ),
            (CODE, "section = \"5.1\"", "section = \"\"", "mid_dialog", "cites RFC 5057 with an empty section"),
            (
                UNREGISTERED,
                ", reference = { rfc = 9110, section = \"15.5.10\" }",
                "",
                "http.reference",
                "cite the section that defines the number in HTTP",
            ),
            (CODE, "section = \"16.7\"", "section = \"\"", "forking", "cites RFC 3261 with an empty section"),
            (CODE, "section = \"20.33\"", "section = \" \"", "again", "write where in the RFC it stands"),
            (CODE, "Retry-After", "Retry After", "header_fields[0]", "write it as in the RFC, such as Retry-After"),
            (CODE, "cause = 17", "cause = 128", "q850[0].cause", "a number from 1 to 127"),
            (CODE, "\"none\"", "\"same\"", "http.reason_phrase", "write what HTTP calls this number"),
            (
                UNREGISTERED,
                "origin = \"pjsip sip_msg.c\"",
                "",
                "origin",
                "an unregistered code names the program or document it comes from",
            ),
        ],
    );
}

#[test]
fn a_fault_of_a_flow_names_its_step_and_what_to_do() {
    let request = "{ from = \"caller\", to = \"callee\", request = \"INVITE\" }";
    let event = "{ at = \"callee\", remark = \"line-is-busy\" }";
    check(
        "flows",
        &[
            (
                CODE,
                "SIP/2.0 486 Busy Here\n",
                "SIP/2.0 486 Busy\n",
                "example",
                "must begin with the line “SIP/2.0 486 Busy Here”",
            ),
            (CODE, "\"callee\"]", "\"callee\", \"caller\"]", "flow.parties", "two to four parties, each once"),
            (CODE, "response = 486", "response = 603", "flow.steps", "never show the response 486"),
            (
                CODE,
                "response = 486",
                "response = 486 },\n  { from = \"callee\", to = \"caller\", response = 699",
                "flow.steps[3]",
                "699 has no file",
            ),
            (
                CODE,
                "request = \"INVITE\"",
                "request = \"Invite\"",
                "flow.steps[0]",
                "is no method; write it as in the RFC",
            ),
            (CODE, request, "{ from = \"caller\", request = \"INVITE\" }", "flow.steps[0]", "needs from and to"),
            (
                CODE,
                request,
                "{ from = \"caller\", to = \"caller\", request = \"INVITE\" }",
                "flow.steps[0]",
                "the same party twice",
            ),
            (
                CODE,
                request,
                "{ from = \"caller\", to = \"callee\" }",
                "flow.steps[0]",
                "either a request or a response",
            ),
            (
                CODE,
                request,
                "{ from = \"caller\", to = \"proxy\", request = \"INVITE\" }",
                "flow.steps[0]",
                "“proxy” is not in flow.parties",
            ),
            (CODE, event, "{ at = \"callee\" }", "flow.steps[1]", "an event without a remark"),
            (
                CODE,
                event,
                "{ at = \"callee\", remark = \"line-is-busy\", lost = true }",
                "flow.steps[1]",
                "and nothing else",
            ),
            (
                CODE,
                "\"ACK\" }",
                "\"ACK\", answers = \"INVITE\" }",
                "flow.steps[3]",
                "answers, which belongs to a response",
            ),
            (FLOWS, "callee = \"Callee\"\n", "", "parties.callee", "is missing, but codes/4"),
            (FLOWS, "line-is-busy", "line-is-free", "remarks.line-is-busy", "is missing, but codes/486.toml needs it"),
        ],
    );
}
