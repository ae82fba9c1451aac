package se.paragraf.query.view;

import se.paragraf.value.AgreementId;

/**
 * Names one document within a generation.
 *
 * @param kind what it is about
 * @param agreementId whose it is
 * @param ordinal its number among the agreement's documents of that kind, from 0
 */
public record DocumentKey(ViewKind kind, AgreementId agreementId, long ordinal) {}
