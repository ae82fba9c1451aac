package se.paragraf.benchmarks.peers;

import se.paragraf.benchmarks.Durability;

/** What PostgreSQL promises with the settings that {@link PostgresServer} requires. */
final class PostgresDurability {

    static final Durability PROMISE = new Durability(
            "PostgreSQL acknowledges a commit when its write-ahead log is on disk (`fsync = on`,"
                    + " `synchronous_commit = on`, `full_page_writes = on`, which are the defaults and checked); commits"
                    + " that wait together share an `fsync`. Neither a killed process nor a power cut loses what was"
                    + " acknowledged (its manual, \"Reliability and the Write-Ahead Log\").",
            "PostgreSQL's own (`src/test/recovery`)");

    private PostgresDurability() {}
}
