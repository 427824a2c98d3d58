//! What is said of a pasted text, and why a code is found. It is loaded with what finds codes.

use super::book::messages;

messages! {
    /// What is said of a pasted text, and why a code is found.
    pub struct ReadingTexts;

    /// Why a code is found.
    found: FoundMessages {
        /// It has the class.
        class ["class"],
        /// A document gave it the phrase before.
        former_phrase ["document"],
        /// A product writes the phrase.
        vendor_phrase ["product"],
        /// A word that people type for it.
        keyword ["word"],
        /// A header field or an option tag that belongs to it.
        header_field ["name"],
        /// A document that defines or describes it.
        document ["document"],
        /// A cause of the telephone network that gateways translate.
        cause ["cause", "name"],
        /// The name that a product gives to the end of a call.
        hangup_cause ["name", "product"],
        /// A product has put it into a number of its own.
        wrapped ["product"],
        /// HTTP says so to what means the same.
        http [],
        /// Words of its description.
        words [],
        /// The text that was pasted says it.
        read [],
    }

    /// Why a response decides.
    why: WhyMessages {
        /// It is the final response.
        last ["code"],
        /// A challenge that nothing follows.
        challenge ["code"],
        /// The answer to the request with credentials.
        after_challenge ["code"],
        /// A second challenge.
        credentials_rejected ["code"],
        /// The INVITE was cancelled.
        cancelled ["code"],
        /// One branch answered.
        fork_answered ["code"],
        /// One branch refused for all.
        fork_refused ["code"],
        /// A redirection was followed.
        after_redirection ["code"],
        /// The request was mended and sent again.
        repaired ["code"],
        /// Both sides changed the session at once.
        glare ["code"],
        /// Another address was tried last.
        last_tried ["code"],
        /// No response came.
        no_response ["code"],
        /// The transport failed.
        transport_failed ["code"],
        /// Another leg made another response of it.
        first_of_legs ["code"],
        /// A proxy had only this 503.
        only_service_unavailable ["code"],
        /// It was answered, and no ACK is shown.
        answered_without_ack ["code"],
        /// The last NOTIFY reports it.
        last_notify ["code"],
        /// A Reason header field tells it.
        reason_field ["code"],
        /// A cause of the telephone network stands for it.
        cause ["code"],
        /// The last call that failed.
        last_failed_call ["code"],
    }

    /// Who wrote the response that decides.
    made_by: MadeByMessages {
        /// Who wrote it, and by what that is told.
        sentence ["who", "evidence"],
        /// The far end.
        far_end [],
        /// A proxy or server in between.
        between [],
        /// The own stack.
        local_stack [],
        /// It cannot be told.
        unknown [],
    }

    /// By what that is told.
    evidence: EvidenceMessages {
        /// Nothing came back.
        nothing_received [],
        /// The log says that it is local.
        said_to_be_local [],
        /// As a rule only a proxy sends it.
        code_of_proxy [],
        /// The vendor's number tells.
        vendor_number [],
        /// The name of the sender is that of a server.
        name_of_server [],
        /// A server took the message to deliver it later.
        taken_for_delivery [],
        /// The server that challenged refuses.
        same_server_as_challenge [],
        /// The request is for a server.
        method_is_for_server [],
        /// The other end answers so.
        answered [],
        /// The request is one of a dialog.
        inside_dialog [],
        /// Both ends changed the session at once.
        glare [],
        /// A gateway reports a cause.
        cause_of_telephone_network [],
        /// It has the tag of what rang.
        tag_of_ringing [],
        /// A second INVITE came too early.
        second_invite [],
        /// The phone itself tells.
        phone_itself [],
        /// The library says that the other side sent it.
        said_to_be_remote [],
        /// It was passed on.
        passed_on [],
        /// The name of the sender is that of a phone.
        name_of_phone [],
        /// The request that ended the call tells.
        reason_of_request [],
        /// Nothing tells.
        none [],
    }

    /// A header field that a response lacks.
    missing: MissingMessages {
        /// The document demands it.
        must ["code", "header", "reference"],
        /// The document recommends it.
        should ["code", "header", "reference"],
        /// The document describes it.
        stated ["code", "header", "reference"],
    }

    /// What else is worth telling.
    remark: RemarkMessages {
        /// Number and phrase are those of two codes.
        phrase_disagrees ["code", "other", "other_phrase"],
        /// Several calls are in the text.
        several_calls ["count"],
        /// A message is cut.
        cut [],
        /// Only another protocol is spoken of.
        other_protocol [],
        /// The first challenge is normal.
        normal_challenge ["code"],
        /// A response was sent again.
        retransmission ["code", "count"],
        /// A response was passed on.
        passed_on ["code"],
        /// The credentials were rejected.
        credentials_rejected ["code"],
        /// Only the nonce was too old.
        stale_nonce [],
        /// One was sent in place of another.
        replaced ["code", "other"],
        /// A cause stands for codes.
        cause_mapped ["cause", "codes"],
        /// A cause stands for no code.
        cause_unmapped ["cause"],
        /// The name of a library stands for codes.
        name_mapped ["codes"],
        /// The status was taken out of a number.
        unwrapped ["code", "product"],
        /// No common stack sends the code.
        unlisted ["code", "taken"],
        /// The call was answered elsewhere.
        answered_elsewhere [],
        /// Nothing has ended yet.
        only_provisional [],
        /// A health check.
        health_check [],
    }

    /// The place where a text is read.
    panel: PanelMessages {
        /// Its title.
        title [],
        /// Names the field for the text, and says what can be pasted.
        field [],
        /// Says that nothing is sent.
        private [],
        /// Names the button that reads.
        read [],
        /// Names the button that opens a file.
        open [],
        /// Names the button that puts stand-ins in place of what identifies.
        clean [],
        /// Names the button that closes the place.
        close [],
        /// How many things got stand-ins.
        cleaned ["count"],
        /// There was nothing to replace.
        nothing_to_clean [],
        /// The title of the answer when a code decides.
        decides ["code", "phrase"],
        /// Nothing decides.
        undecided [],
        /// The title of the list of calls, where there are several.
        calls [],
        /// The code that decides one of several calls.
        call_decides ["call", "code", "phrase"],
        /// Nothing decides one of several calls.
        call_undecided ["call"],
        /// What the code that decides means.
        means ["code", "gist"],
        /// The title of the answer when codes are found.
        meant [],
        /// The title of what can be tried.
        try_title [],
        /// What the caller can try.
        caller ["text"],
        /// What the callee can try.
        callee ["text"],
        /// What the operator can try.
        operator ["text"],
        /// The title of the list of responses.
        statuses ["count"],
        /// A line of the text.
        line ["line"],
        /// The response that decides.
        mark_decides [],
        /// A response that only follows.
        mark_follows [],
        /// A response in the words of a log.
        in_words [],
        /// A response that came in.
        received [],
        /// A response that went out.
        sent [],
        /// Which call a response belongs to.
        call ["call"],
        /// The title of the missing header fields and the remarks.
        remarks [],
        /// Names the button that compares two codes.
        compare ["first", "second"],
        /// Names the button that shows one code.
        show ["code"],
        /// No status is in the text.
        nothing [],
        /// The text is too long.
        too_long ["size", "limit"],
        /// The file is no text.
        no_text [],
        /// The title of the questions that lead to a code.
        decide_title [],
        /// Goes back to the question before.
        decide_back [],
        /// Begins with the first question again.
        decide_again [],
        /// The end: the code to send.
        decide_send ["name"],
        /// The code that it is taken for, and what tells the two apart.
        decide_neighbor ["name", "apart"],
        /// What it rests on.
        decide_source ["source"],
        /// The title of the list of the keys.
        keys_title [],
        /// The key that goes to the first picker.
        key_find [],
        /// The key that swaps the codes.
        key_swap [],
        /// The key that leaves out the rows that are the same.
        key_different [],
        /// The key that goes to the section before.
        key_before [],
        /// The key that goes to the next section.
        key_next [],
        /// The key that copies a row or a section.
        key_copy [],
        /// The key that opens the list.
        key_keys [],
        /// What reads could not be loaded.
        not_loaded [],
        /// A picture was saved as PNG.
        picture_saved [],
        /// Names the button that saves it as SVG too.
        picture_svg [],
        /// A picture that should be a PNG was saved as SVG.
        picture_blocked [],
        /// More responses than are shown.
        more ["count"],
    }
}
