package se.paragraf.command.dispatch;

/** Travels with a failed command where the instance that handled it could not reach the event store. */
public record EventStoreUnavailable() {}
