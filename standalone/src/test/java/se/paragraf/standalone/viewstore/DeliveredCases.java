package se.paragraf.standalone.viewstore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.DecisionId;

/** Case files whose events are recorded in turn, so that each batch has some of several. */
final class DeliveredCases {

    /** How many there are. */
    static final int COUNT = 8;

    private DeliveredCases() {}

    /** The events of all case files, by position, one of each file in turn. */
    static List<RecordedEvent> recorded() {
        return all().stream()
                .flatMap(file -> file.events().stream())
                .sorted(Comparator.comparing(RecordedEvent::position))
                .toList();
    }

    /** The case files. */
    static List<CaseFile> all() {
        List<CaseFile> files = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            files.add(new CaseFile("RS " + (number + 1) + "-2022", number)
                    .proposed(null, "2401", "2480")
                    .at(COUNT + number)
                    .adopted("2401", null)
                    .at(2 * COUNT + number)
                    .assertedAdopted("2480")
                    .at(3 * COUNT + number)
                    .handedOver()
                    .at(4 * COUNT + number)
                    .councilAdopted()
                    .at(5 * COUNT + number)
                    .then(Afterwards.noticePosted(new DecisionId("24-regionfullmaktige-2022-11-15-192"), "2022-11-22"))
                    .at(6 * COUNT + number)
                    .reviewed(1, "2024-05-02")
                    .at(7 * COUNT + number)
                    .then(Afterwards.corrected(1, 1, "source.meetingDate", "2022-06-13", "2022-06-20"))
                    .at(8 * COUNT + number)
                    .then(Afterwards.corrected(2, 0, "title", "Fel", "Rätt")));
        }
        return files;
    }
}
