package se.paragraf.acceptance.services;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RegisterSource;

/** The {@link RegisterSource} of one command side and two query sides. */
public final class ClusterSource implements RegisterSource {

    private @Nullable Cluster cluster;

    @Override
    public Optional<String> absence() {
        return Servers.absence();
    }

    @Override
    public synchronized Register register() {
        if (cluster == null) {
            cluster = Cluster.start(1, 2);
        }
        return cluster.register();
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.close();
        }
    }
}
