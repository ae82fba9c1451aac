package se.paragraf.command.dispatch;

/**
 * Details of a command that failed because its instance could not reach the event store. Exception types do not survive
 * between processes.
 */
public record EventStoreUnavailable() {}
