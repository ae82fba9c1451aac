package se.paragraf.chronology;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import se.paragraf.event.AgreementEvent;

/**
 * A record of a case file as it reads now: with its corrections, and only where it was not reversed.
 *
 * @param sequence where it stands in the case file, counted from 0
 * @param recordedOn the day of recording, by the Swedish calendar
 * @param event what it says
 */
public record Fact(
        long sequence,
        LocalDate recordedOn,

        @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "type")
        AgreementEvent event) {}
