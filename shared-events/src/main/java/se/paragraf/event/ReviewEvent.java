package se.paragraf.event;

/** What is found when the agreement is reviewed. */
public sealed interface ReviewEvent extends AgreementEvent permits AgreementReviewed {}
