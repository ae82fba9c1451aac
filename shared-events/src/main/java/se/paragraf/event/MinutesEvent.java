package se.paragraf.event;

import se.paragraf.value.DecisionId;

/** What happens to a recorded decision afterwards: its minutes, its notice, appeals, legal force. */
public sealed interface MinutesEvent extends AgreementEvent
        permits MinutesApproved, NoticePosted, NoticeRemoved, AppealFiled, AppealDecided, LegalForceConfirmed {

    /** The decision that it happened to, which stands in the same case file. */
    DecisionId decisionId();
}
