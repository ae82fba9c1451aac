package se.paragraf.command.dispatch;

/** Details of a command that the instance which handles it did not accept, so that nothing was recorded. */
public record CommandUnverified() {}
