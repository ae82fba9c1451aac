package se.paragraf.event;

/** What happens between the regional council and the agreement. */
public sealed interface CouncilEvent extends AgreementEvent
        permits HandedOverToCouncil, AdoptedByCouncil, RejectedByCouncil, ReferredBackByCouncil {}
