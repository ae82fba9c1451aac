package se.paragraf.query.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.accesslog.AccessRecorder;
import se.paragraf.query.documents.Documents.Receipt;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.Actor;
import se.paragraf.security.OpenTo;
import se.paragraf.security.OpenToReaders;
import se.paragraf.security.Role;
import se.paragraf.value.Sha256;
import se.paragraf.web.preconditions.TagPreconditions;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;

/** HTTP resource of documents, each at the digest of its bytes. */
@RestController
@OpenToReaders
@Tag(name = "Documents")
public final class DocumentController {

    /** The path of a document, for the body limit. */
    public static final String PATH = "/v1/documents/{sha256}";

    private static final String DIGEST = "The SHA-256 digest of the document's bytes, 64 hexadecimal digits";
    private static final String FORM = "^[0-9a-fA-F]{64}$";
    private static final int MAX_RANGES = 10;
    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Documents documents;
    private final AcceptedTypes accepted;
    private final AccessRecorder recorder;

    /** Accepts documents of these types, and logs who handed them in. */
    DocumentController(Documents documents, AcceptedTypes accepted, AccessRecorder recorder) {
        this.documents = documents;
        this.recorder = recorder;
        this.accepted = accepted;
    }

    /** Uploads a document. */
    @PutMapping(PATH)
    @Takes(Share.UPLOADS)
    @OpenTo(Role.REGISTRAR)
    @Operation(
            operationId = "putDocument",
            summary = "Hand in a document",
            description =
                    "The body is the document as it is. It is kept if its SHA-256 digest is the one in the address,"
                            + " once however often it comes; else nothing of it is kept. Its type is recognized by its content: it has"
                            + " to be the one in Content-Type, and is filled in where none is stated there or"
                            + " application/octet-stream. Its media type and who handed it in are"
                            + " those that it came with first. Every hand-in is in the access log. A decision may name it before it is handed in or after.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The document's bytes, in one of the types that the register takes in",
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    public ResponseEntity<HeldDocument> put(
            @Parameter(description = DIGEST, schema = @Schema(type = "string", pattern = FORM)) @PathVariable
                    String sha256,
            HttpServletRequest request)
            throws IOException {
        Sha256 digest = Parameters.parse("sha256", sha256, Sha256::new);
        TagPreconditions.of(request)
                .mustHoldForChange(
                        documents.find(digest).map(held -> tag(digest)).orElse(null));
        Actor actor = Actor.of(request).orElseThrow();
        HandedInBy by = new HandedInBy(actor.name(), actor.role().word());
        Optional<String> stated = accepted.stated(request.getContentType());
        Receipt receipt = documents.receive(
                digest,
                recognized -> accepted.typeOf(stated, recognized),
                request.getInputStream(),
                request.getContentLengthLong(),
                by);
        recorder.record(request, actor);
        URI place = URI.create("/v1/documents/" + digest);
        ResponseEntity.BodyBuilder answer = receipt.isNew()
                ? ResponseEntity.created(place)
                : ResponseEntity.ok().location(place);
        return answer.body(receipt.document());
    }

    /** Downloads a document. */
    @GetMapping(PATH)
    @Takes(Share.DOWNLOADS)
    @Operation(
            operationId = "getDocument",
            summary = "Read a document",
            description = "The bytes as they were handed in, verified against the digest on their way out: an altered"
                    + " document never arrives as a whole. To be saved and not to be shown: Content-Disposition,"
                    + " Content-Security-Policy and X-Content-Type-Options keep a browser from running it. Ranges are"
                    + " answered, 10 at most, which rise and do not overlap; a range that ends before the document does is"
                    + " not verified.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public ResponseEntity<Resource> get(
            @Parameter(description = DIGEST, schema = @Schema(type = "string", pattern = FORM)) @PathVariable
                    String sha256,
            HttpMethod method,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        Sha256 digest = Parameters.parse("sha256", sha256, Sha256::new);
        HeldDocument document = documents.find(digest).orElseThrow(() -> DocumentProblems.noSuchDocument(digest));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(tag(digest))
                .cacheControl(IMMUTABLE)
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(document))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Repr-Digest", representationDigest(digest));
        if (method.equals(HttpMethod.HEAD)) {
            return answer.header(HttpHeaders.ACCEPT_RANGES, "bytes")
                    .contentLength(document.size())
                    .build();
        }
        DocumentResource resource = new DocumentResource(documents, document);
        return rangesCount(headers, digest)
                ? answer.body(inRange(resource, headers))
                : answer.contentLength(document.size()).body(new InputStreamResource(resource::getInputStream));
    }

    private static String tag(Sha256 digest) {
        return "\"" + digest + "\"";
    }

    /** Ranges of another representation than this one are passed over, and it is sent whole (RFC 9110 section 13.1.5). */
    private static boolean rangesCount(HttpHeaders headers, Sha256 digest) {
        String wanted = headers.getFirst(HttpHeaders.IF_RANGE);
        return wanted == null || wanted.strip().equals(tag(digest));
    }

    /** Refuses ranges that cannot be satisfied or would cost too much (RFC 9110 sections 14.2 and 15.5.17). */
    private static DocumentResource inRange(DocumentResource document, HttpHeaders headers) {
        try {
            List<ResourceRegion> regions = HttpRange.toResourceRegions(headers.getRange(), document);
            if (regions.size() <= MAX_RANGES && areInOrder(regions)) {
                return document;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, as ranges that are too many.
        }
        throw DocumentProblems.rangeNotSatisfiable(document.contentLength());
    }

    /** Rising and apart from each other, so that the document is read and digested once, whatever is asked for. */
    private static boolean areInOrder(List<ResourceRegion> regions) {
        return IntStream.range(1, regions.size()).allMatch(index -> {
            ResourceRegion before = regions.get(index - 1);
            return before.getPosition() + before.getCount()
                    <= regions.get(index).getPosition();
        });
    }

    private String attachment(HeldDocument document) {
        return ContentDisposition.attachment()
                .filename(document.sha256() + "." + accepted.extension(document.mediaType()))
                .build()
                .toString();
    }

    /** As RFC 9530 section 3 writes it. */
    private static String representationDigest(Sha256 digest) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest.value())) + ":";
    }

    /** Spring resource of a document, served as a whole or in ranges. */
    private static final class DocumentResource extends AbstractResource {

        private final Documents documents;
        private final HeldDocument document;

        DocumentResource(Documents documents, HeldDocument document) {
            this.documents = documents;
            this.document = document;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return document.size();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return documents.open(document);
        }

        @Override
        public String getDescription() {
            return "document " + document.sha256();
        }
    }
}
