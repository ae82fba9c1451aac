package se.paragraf.web.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The problem types of this service, by slug. */
public final class ProblemRegistry {

    private final Map<String, ProblemType> types = new LinkedHashMap<>();

    /**
     * Collects the types of all catalogues. Two may have the same type, if they agree on it.
     *
     * @throws IllegalStateException where two different types share a slug, so that the service does not start
     */
    public ProblemRegistry(List<ProblemCatalogue> catalogues) {
        for (ProblemCatalogue catalogue : catalogues) {
            catalogue.types().forEach(this::add);
        }
    }

    /** All types, catalogue by catalogue. */
    public Collection<ProblemType> all() {
        return List.copyOf(types.values());
    }

    /** The type of that slug, if there is one. */
    public Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(types.get(slug));
    }

    private void add(ProblemType type) {
        ProblemType known = types.putIfAbsent(type.slug(), type);
        if (known != null && !known.equals(type)) {
            throw new IllegalStateException("Two different problem types share the slug " + type.slug());
        }
    }
}
