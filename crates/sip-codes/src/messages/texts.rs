//! Every message of the interface: its name, what it is for, and its holes.

use super::book::messages;

messages! {
    /// The messages of the widget as they are written, without the words of the closed lists.
    pub struct Texts;

    /// About the language itself.
    language: LanguageMessages {
        /// Its own name for itself.
        name [],
        /// `ltr` or `rtl`.
        direction [],
        /// How its sentences end: `mark`, or `none` in a script without a full stop, such as Thai.
        sentence_end [],
        /// `yes` if nothing may be missing in the language, or `no`: what is missing then stands in English and is marked.
        complete [],
    }

    /// The two pickers.
    picker: PickerMessages {
        /// Names the first picker.
        first_label [],
        /// Names the second picker.
        second_label [],
        /// Names the third picker.
        third_label [],
        /// Names the button that brings the third picker.
        add [],
        /// Says what can be typed.
        placeholder [],
        /// Names the button that opens the list.
        show_all [],
        /// Both codes of a comparison that was typed, as one option.
        both ["first", "first_phrase", "second", "second_phrase"],
        /// The same of three codes.
        three ["codes"],
        /// Names the button that opens a place where a log or a trace can be pasted.
        read [],
        /// Leads back to what the page showed first.
        back ["codes"],
        /// Names the button that empties the picker.
        clear [],
        /// Names the button that swaps the codes.
        swap [],
        /// Said when codes match; put so that it needs no plural.
        found ["count"],
        /// Shown and said when no code matches.
        found_none ["query"],
        /// The same as long as only numbers and phrases can be found.
        found_none_yet ["query"],
        /// Shown and said when a text was left that names no single code, and the chosen code stays.
        dropped ["query", "code"],
        /// The same where no code was chosen.
        dropped_alone ["query"],
    }

    /// The start: no code is chosen.
    overview: OverviewMessages {
        /// The title.
        title [],
        /// What the widget does.
        introduction [],
        /// Heads what leads a developer to a code.
        tasks_title [],
        /// What to send for a task, and what is mistaken for it.
        task ["answer", "other"],
        /// Names the button that asks a few questions.
        decide [],
        /// Heads the pairs that people ask for.
        pairs_title [],
        /// Heads all codes.
        codes_title [],
        /// Names the input that leaves only some codes of the list.
        filter [],
        /// Said when it leaves none.
        filtered_out [],
        /// Heads the codes that are not registered.
        unregistered_title [],
        /// Says what not registered means for the reader.
        unregistered_introduction [],
    }

    /// One code is chosen, or the same code twice.
    single: SingleMessages {
        /// The title when one code is chosen.
        title ["code", "phrase"],
        /// Heads when to send the code and what to check when it comes.
        decision_title [],
        /// Heads the codes that the code is taken for.
        neighbors_title [],
        /// Says that each leads to the comparison.
        neighbors_introduction [],
        /// Says that there is nothing to compare when the same code is chosen twice.
        same_introduction [],
        /// Heads the table of one code.
        table_title [],
    }

    /// The comparison.
    comparison: ComparisonMessages {
        /// The title.
        title ["first", "first_phrase", "second", "second_phrase"],
        /// The title of three codes.
        title_of_three ["codes"],
        /// The name of a pair in a list.
        pair ["first", "second"],
        /// The name of three codes in a list.
        three ["first", "second", "third"],
        /// One code in the summary.
        summary ["code", "phrase", "gist"],
        /// Added to the summary of a pair that nobody wrote about; `pairs` names written ones.
        see_also ["pairs"],
        /// Names the list of the sections.
        contents [],
        /// Heads the decision.
        decision_title [],
        /// What to look at when a code comes.
        check ["code", "check"],
        /// In the verdict, of a code whose senders no document names.
        not_known [],
        /// In the verdict, of a code that answers only requests that are not forked.
        not_forked [],
        /// A difference after what it is about.
        difference ["topic", "text"],
        /// The decision for a code that brings no decision of its own.
        send ["code", "use_when"],
        /// Heads the key differences.
        differences_title [],
        /// Heads what the host page itself says of the codes.
        notes_title [],
        /// Heads the table.
        table_title [],
        /// Says how the words for must, should and may stand for the capitals of the RFCs.
        strengths [],
        /// Names the button of a short view that shows everything.
        show_everything [],
        /// Names the switch that leaves out the rows that are the same.
        only_different [],
        /// Stands before what is said of both codes at once.
        both [],
        /// The same of three codes.
        all_three [],
        /// Said to screen readers after a change.
        announcement ["first", "first_phrase", "second", "second_phrase"],
        /// The same of three codes.
        announcement_of_three ["codes"],
    }

    /// The call flow and the example of a code.
    flow: FlowMessages {
        /// Heads the call flows.
        title [],
        /// Says what they show.
        introduction [],
        /// Heads the example responses.
        example_title [],
        /// Says what is bold in them.
        example_introduction [],
        /// Begins the line about a message.
        message ["from", "to"],
        /// Begins the line about a message that never arrives.
        lost ["from", "to"],
        /// Begins the line about something that happens at one party.
        event ["from"],
        /// Begins the line about something that happens between two parties.
        event_between ["from", "to"],
        /// A response with the method it answers, where that is not clear.
        answer ["response", "method"],
        /// What a message carries.
        carries ["names"],
        /// A message and what more there is to say, in one line.
        with_detail ["text", "detail"],
    }

    /// A number that nobody listed, and the code `taken` for which a client takes it.
    unlisted: UnlistedMessages {
        /// In place of a reason phrase.
        phrase [],
        /// The clause that continues "499 means that …".
        gist ["taken", "taken_phrase"],
        /// What the rule says.
        meaning ["code", "taken", "taken_phrase"],
        /// A cause: a program uses a number of its own.
        own_number [],
        /// A cause: a document newer than this reference.
        newer_document [],
        /// What the calling side can do.
        caller ["taken"],
        /// What the called side can do.
        callee ["taken"],
        /// What the operator can do.
        operator ["code"],
        /// What to send instead.
        decision ["code", "taken"],
        /// The next step, which is that of the other code.
        next_step ["taken", "next_step"],
        /// What it proves.
        proof ["taken"],
        /// What comes with it in a trace.
        sign [],
        /// What the caller notices; a predicate.
        heard ["taken"],
        /// What to look at first.
        check [],
        /// What decides between two numbers of which neither is listed.
        verdict ["first", "second"],
        /// What to say to the caller of a request that failed.
        say ["code"],
    }

    /// Where to go on.
    learn_more: LearnMoreMessages {
        /// Heads the section.
        title [],
        /// Heads the pairs to go on with.
        pairs_title [],
        /// Heads the related codes.
        codes_title [],
        /// Heads the RFC sections.
        references_title [],
        /// The link by which a reader reports a mistake, where the page has an address for it.
        report [],
    }

    /// Taking a comparison along.
    copy: CopyMessages {
        /// Names the group of buttons.
        title [],
        /// Names the button for JSON.
        json [],
        /// Names the button for the call flows.
        mermaid [],
        /// Names the buttons that save the call flows and the answer as a picture.
        picture [],
        /// Names the buttons that copy what they stand beside.
        examples [],
        /// Copies the answer alone, for a ticket.
        summary [],
        /// The last line of what is copied.
        source ["address"],
        /// Copies the comparison as Markdown.
        markdown [],
        /// Copies the comparison as plain text.
        text [],
        /// Copies the address of the comparison.
        link [],
        /// Said when something was copied; put so that it needs no plural.
        done ["count"],
        /// Said when the browser refuses; what was to be copied follows.
        refused [],
    }

    /// Facts as they stand in a row.
    facts: FactMessages {
        /// A reason phrase with its rendering in the language.
        rendered_phrase ["phrase", "rendering"],
        /// Marks what is not translated yet and stands in English.
        untranslated [],
        /// A class with its range, as on a badge.
        class_badge ["digit", "name"],
        /// A list of methods.
        methods ["methods"],
        /// Any method.
        any_method [],
        /// No header field.
        no_header_fields [],
        /// No header field in the next request.
        no_request_header_fields [],
        /// A cause with its name.
        cause ["cause", "name"],
        /// A cause whose name is not known.
        cause_unnamed ["cause"],
        /// No cause.
        no_cause [],
        /// Of a code that is not listed, in place of its senders.
        no_senders [],
        /// Of a code that no RFC speaks of inside a dialog.
        no_mid_dialog [],
        /// A document and its section.
        reference ["rfc", "section"],
        /// A document without a section.
        reference_whole ["rfc"],
        /// A reference with what it does for the code.
        reference_role ["reference", "role"],
        /// A code that no RFC defines.
        origin ["origin"],
        /// A reason phrase that no registry holds.
        quoted_phrase ["phrase"],
        /// A fact that holds under a condition.
        under_condition ["fact", "condition"],
        /// Names the registry as the source of a standing.
        registry [],
        /// What the same number means in HTTP, of a code that nobody listed.
        http_not_known [],
        /// No RFC and no other origin.
        no_reference [],
        /// No document beside the one that defines the code.
        no_treatment [],
        /// Opens the list of the documents beside that one; put so that it needs no plural.
        treatments ["count"],
        /// A fact and the sentence that qualifies it.
        with_note ["fact", "note"],
        /// No practice to tell.
        no_practice [],
        /// A practice with a country and a date.
        practice_country_date ["text", "country", "date", "origin"],
        /// A practice with a country.
        practice_country ["text", "country", "origin"],
        /// A practice with a date.
        practice_date ["text", "date", "origin"],
        /// A practice with neither.
        practice ["text", "origin"],
    }

    /// Sentences about both codes, made from what each brings. Each value has a hole of its own.
    contrast: ContrastMessages {
        /// Methods of which no request has two.
        methods ["first", "first_value", "second", "second_value"],
        /// Next steps, as imperatives.
        next_step ["first", "first_value", "second", "second_value"],
        /// How far the request got, as clauses.
        proof ["first", "first_value", "second", "second_value"],
        /// What comes with each in a trace, as noun phrases.
        sign ["first", "first_value", "second", "second_value"],
        /// The same of three codes.
        sign_of_three ["first", "first_value", "second", "second_value", "third", "third_value"],
        /// What the caller hears or sees, as predicates.
        heard ["first", "first_value", "second", "second_value"],
        /// What the servers on the way do with each, as predicates.
        way_back ["first", "first_value", "second", "second_value"],
        /// Header fields that the responses must carry.
        header_fields ["first", "first_value", "second", "second_value"],
        /// Header fields that the next requests must or should carry.
        request_header_fields ["first", "first_value", "second", "second_value"],
        /// ISDN causes.
        q850 ["first", "first_value", "second", "second_value"],
        /// Effects inside a dialog.
        mid_dialog ["first", "first_value", "second", "second_value"],
        /// How they count in the ratios of calls.
        counts ["first", "first_value", "second", "second_value"],
    }

    /// How lists are joined.
    list: ListMessages {
        /// Between words of a list.
        separator [],
        /// Between clauses.
        clause_separator [],
        /// Between entries that are longer.
        entry_separator [],
        /// Two words with "and".
        and_two ["list", "last"],
        /// Three and more words with "and".
        and_many ["list", "last"],
        /// Two words with "or".
        or_two ["list", "last"],
        /// Three and more words with "or".
        or_many ["list", "last"],
        /// Two predicates of one subject.
        predicates_two ["list", "last"],
        /// Three and more predicates of one subject.
        predicates_many ["list", "last"],
    }

    /// What is said when something from outside does not fit.
    notice: NoticeMessages {
        /// To the author of a page: a value that is no status code.
        invalid_code ["name", "value"],
        /// The same to the reader.
        no_code ["value"],
        /// Heads the notices.
        title [],
        /// Details that could not be loaded.
        missing ["codes"],
        /// What reads a log or a trace could not be loaded.
        unread [],
        /// Heads these notices.
        missing_title [],
        /// Tries to load them again.
        retry [],
        /// Closes a notice.
        dismiss [],
    }
}
