package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewFormException;
import se.paragraf.web.problem.EdgeProblems;

/** How errors of MongoDB are answered. */
class MongoProblemsTest {

    private final MongoProblems problems = new MongoProblems();

    @Test
    void given_a_mongodb_without_room_when_it_refuses_a_write_then_that_is_insufficient_storage() {
        ServerAddress server = new ServerAddress();
        for (MongoException refused : List.of(
                new MongoWriteException(
                        new WriteError(14031, "out of disk space", new BsonDocument()), server, Set.of()),
                new MongoCommandException(
                        BsonDocument.parse("{ok: 0, code: 14031, codeName: 'OutOfDiskSpace', errmsg: 'full'}"), server),
                new MongoCommandException(
                        BsonDocument.parse("{ok: 0, code: 12501, codeName: 'QuotaExceeded', errmsg: 'full'}"),
                        server))) {
            assertThat(problems.translate(refused))
                    .get()
                    .satisfies(problem -> assertThat(problem.type()).isEqualTo(EdgeProblems.INSUFFICIENT_STORAGE));
        }
    }

    @Test
    void given_another_error_of_mongodb_then_it_is_left_to_others() {
        assertThat(problems.translate(new MongoException(11000, "duplicate key")))
                .isEmpty();
    }

    @Test
    void given_views_of_another_form_when_they_are_read_then_the_answer_says_when_to_ask_again() {
        for (int found : List.of(ViewForm.UNNUMBERED, ViewForm.CURRENT + 1)) {
            assertThat(problems.translate(new ViewFormException(found, ViewForm.CURRENT)))
                    .get()
                    .satisfies(problem -> {
                        assertThat(problem.type()).isEqualTo(EdgeProblems.UNAVAILABLE);
                        assertThat(problem.detail().en())
                                .contains(found > ViewForm.CURRENT ? "later form" : "being rebuilt");
                    });
        }
    }
}
