package se.paragraf.standalone.documentstore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.query.documents.DocumentNoteContract;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.value.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract, on files. */
class FileDocumentNoteTest extends DocumentNoteContract {

    @TempDir
    private Path folder;

    @Override
    protected void withPlace(Trial trial) throws Exception {
        trial.on(new InFolder(Files.createTempDirectory(folder, "documents")));
    }

    private record InFolder(Path documents) implements Place {

        private static final JsonMapper JSON = JsonMapper.shared();

        @Override
        public DocumentStore open(@Nullable AuthenticationKey key) {
            return key == null
                    ? FileDocumentStore.open(documents, Clock.systemUTC())
                    : FileDocumentStore.open(documents, Clock.systemUTC(), key);
        }

        @Override
        public void alter(Sha256 digest, String member) throws Exception {
            ObjectNode about = (ObjectNode) JSON.readTree(Files.readAllBytes(about(digest)));
            if (member.equals("handedInBy.actor")) {
                ((ObjectNode) about.get("handedInBy")).put("actor", "altered");
            } else {
                about.put(member, member.equals("storedAt") ? "1970-01-01T00:00:00Z" : "altered");
            }
            Files.write(about(digest), JSON.writeValueAsBytes(about));
        }

        @Override
        public void removeNote(Sha256 digest) throws Exception {
            Files.delete(about(digest));
        }

        @Override
        public void removeCode(Sha256 digest) throws Exception {
            ObjectNode about = (ObjectNode) JSON.readTree(Files.readAllBytes(about(digest)));
            about.remove("code");
            about.remove("sealedAt");
            Files.write(about(digest), JSON.writeValueAsBytes(about));
        }

        @Override
        public void removeMark() throws Exception {
            Files.delete(documents.resolve("sealed.json"));
        }

        @Override
        public void addStray() throws Exception {
            Files.writeString(documents.resolve("invoice.pdf"), "stray");
            Files.writeString(documents.resolve("ab"), "no folder");
            Path group = Files.createDirectories(documents.resolve("cd"));
            Files.createDirectory(group.resolve("ab" + "0".repeat(62)));
            Files.writeString(group.resolve("cd" + "0".repeat(62)), "no folder");
        }

        private Path about(Sha256 digest) {
            return DocumentFolder.of(documents, digest).path().resolve(DocumentFolder.ABOUT);
        }
    }
}
