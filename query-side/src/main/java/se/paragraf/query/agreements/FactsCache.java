package se.paragraf.query.agreements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.DocumentVersion;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.AgreementId;

/**
 * Cache of the facts of agreements, read from their JSON once for each version. An entry is used only for the version that
 * the store has when the question is asked: every read asks the store for it first. So it is never older than the store,
 * whichever instance wrote, nor newer than the state that the reader sees.
 */
public final class FactsCache {

    /** The part of the heap that it takes at most. */
    private static final int PART_OF_HEAP = 32;

    /** An estimate of the bytes in memory for each character of JSON: strings, and the records that hold them. */
    private static final long BYTES_OF_A_CHARACTER = 4;

    private final BoundedCache<AgreementId, Known> facts;

    /** An empty cache. */
    public FactsCache() {
        this.facts = BoundedCache.ofHeap(PART_OF_HEAP, known -> known.characters() * BYTES_OF_A_CHARACTER);
    }

    /**
     * The facts of an agreement.
     *
     * @param version the version that they are of
     * @param characters how many characters their JSON has
     */
    record Known(CaseVersion version, AgreementFacts facts, int characters) {}

    /**
     * The facts of versions that the reader has; of a store without transactions those of a later version, where that came
     * in between.
     */
    Map<AgreementId, Known> read(ViewReader reader, Collection<CaseVersion> versions) {
        Map<AgreementId, Known> found = new HashMap<>();
        List<DocumentKey> missing = new ArrayList<>();
        for (CaseVersion version : versions) {
            Known held = facts.get(version.agreementId());
            if (held != null && held.version().equals(version)) {
                found.put(version.agreementId(), held);
            } else {
                missing.add(StatusView.key(version.agreementId()));
            }
        }
        if (!missing.isEmpty()) {
            reader.getAll(missing).values().forEach(document -> {
                Known read = known(reader, document);
                facts.put(read.version().agreementId(), read);
                found.put(read.version().agreementId(), read);
            });
        }
        return found;
    }

    /** The facts of the agreements that the documents belong to. */
    Map<AgreementId, Known> of(ViewReader reader, List<DocumentVersion> documents) {
        Set<CaseVersion> versions = new LinkedHashSet<>();
        Set<DocumentKey> unknown = new LinkedHashSet<>();
        for (DocumentVersion document : documents) {
            if (document.key().kind() == ViewKind.STATUS) {
                versions.add(CaseVersion.of(reader, document));
            } else {
                unknown.add(StatusView.key(document.key().agreementId()));
            }
        }
        reader.positions(unknown)
                .forEach((key, position) ->
                        versions.add(new CaseVersion(reader.generation(), key.agreementId(), position)));
        return read(reader, versions);
    }

    private static Known known(ViewReader reader, StoredDocument document) {
        AgreementFacts facts = StatusView.facts(document, reader);
        int annotations = facts.remarks().annotations().stream()
                .mapToInt(annotation -> annotation.note().length())
                .sum();
        return new Known(
                CaseVersion.of(reader, document), facts, document.body().length() + annotations);
    }
}
