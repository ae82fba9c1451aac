package se.paragraf.query.agreements;

import se.paragraf.query.view.DocumentVersion;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.AgreementId;

/**
 * A version of an agreement's facts. Within a generation a document is only replaced by one from a later position, and no
 * generation has the number of another, so one version is one document, and what follows from it alone never changes.
 *
 * @param generation the generation of views
 * @param agreementId the agreement
 * @param position the position of its facts' document
 */
record CaseVersion(Generation generation, AgreementId agreementId, long position) {

    static CaseVersion of(ViewReader reader, DocumentVersion version) {
        return new CaseVersion(reader.generation(), version.key().agreementId(), version.position());
    }

    static CaseVersion of(ViewReader reader, StoredDocument document) {
        return new CaseVersion(reader.generation(), document.key().agreementId(), document.position());
    }
}
