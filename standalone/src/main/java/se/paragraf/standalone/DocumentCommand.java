package se.paragraf.standalone;

import picocli.CommandLine.Command;

/** {@code paragraf document}: hands documents in and fetches them. */
@Command(
        name = "document",
        description = "Hand a document in, or fetch one.",
        subcommands = {PutDocument.class, GetDocument.class},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND")
final class DocumentCommand {}
