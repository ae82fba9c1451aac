package se.paragraf.command.dispatch;

/** Details of a failed command that lost to others on the same case at each attempt, so that nothing was recorded. */
public record CaseContended() {}
