package se.paragraf.query.wording;

import org.jspecify.annotations.Nullable;
import se.paragraf.event.PreparationEvent;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.value.Opinion;
import se.paragraf.value.Wording;

/** Sentences for what bodies said before the decision. */
interface PreparationWording extends PreparationEvent.Visitor<Sentences> {

    @Override
    default Sentences visit(PreparationRecorded event) {
        SourceWording source = new SourceWording(event.source());
        Wording said = said(event.opinion());
        return Sentences.of(
                        source.decider().sv() + " " + said.sv() + source.whenSv() + ".",
                        source.decider().en() + " " + said.en() + source.whenEn() + ".")
                .andIf(
                        event.opinion() == Opinion.PROPOSES,
                        "Detta är ett förslag, inte ett beslut om överenskommelsen.",
                        "This is a proposal, not a decision on the agreement.")
                .andIf(event.opinion() == null, "Ställningstagandet framgår inte.", "Its opinion is not stated.")
                .and(source);
    }

    private static Wording said(@Nullable Opinion opinion) {
        if (opinion == null) {
            return new Wording("behandlade ärendet", "dealt with the matter");
        }
        return switch (opinion) {
            case PROPOSES ->
                new Wording("föreslog bifall till överenskommelsen", "proposed a decision in favour of the agreement");
            case SUPPORTS -> new Wording("tillstyrkte överenskommelsen", "supported the agreement");
            case OBJECTS -> new Wording("avstyrkte överenskommelsen", "objected to the agreement");
            case NO_OBJECTION ->
                new Wording("hade inget att erinra mot överenskommelsen", "had no objection to the agreement");
        };
    }
}
