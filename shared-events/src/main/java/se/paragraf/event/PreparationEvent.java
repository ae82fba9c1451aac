package se.paragraf.event;

/** What bodies say of the matter before it is decided. */
public sealed interface PreparationEvent extends AgreementEvent permits PreparationRecorded {}
