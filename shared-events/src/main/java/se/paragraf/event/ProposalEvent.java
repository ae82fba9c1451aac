package se.paragraf.event;

/** What happens to the agreement itself: its text, period and parties. */
public sealed interface ProposalEvent extends AgreementEvent permits AgreementProposed, TextEvidenced {}
