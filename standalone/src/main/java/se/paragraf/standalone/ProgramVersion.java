package se.paragraf.standalone;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = Paragraf.class.getPackage().getImplementationVersion();
        return new String[] {"paragraf " + (version == null ? "(not packaged)" : version)};
    }
}
