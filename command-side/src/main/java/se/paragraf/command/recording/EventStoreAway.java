package se.paragraf.command.recording;

/** Travels with a failed command where the instance that handled it could not reach the event store. */
public record EventStoreAway() {}
