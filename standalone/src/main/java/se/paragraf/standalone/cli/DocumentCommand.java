package se.paragraf.standalone.cli;

import picocli.CommandLine.Command;

/** {@code paragraf document}: uploads and downloads documents. */
@Command(
        name = "document",
        description = "Hand a document in, or fetch one.",
        subcommands = {PutDocumentCommand.class, GetDocumentCommand.class},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND")
public final class DocumentCommand {}
