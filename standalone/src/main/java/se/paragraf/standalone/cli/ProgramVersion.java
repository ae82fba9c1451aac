package se.paragraf.standalone.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
public final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"paragraf " + (version == null ? "(not packaged)" : version)};
    }
}
