package se.paragraf.command.dispatch;

/** The details of a failed command whose instance could not reach the event store; exceptions do not keep their type between processes. */
public record EventStoreUnavailable() {}
