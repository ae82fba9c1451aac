package se.paragraf.web.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON message converter that sends an answer as a whole, with its {@code Content-Length}. Spring's own sends it in chunks,
 * the last of which is empty, so that each answer takes two system calls and two packets.
 */
public final class WholeJsonConverter extends JacksonJsonHttpMessageConverter {

    private static final int USUAL_BYTES = 2048;

    /** Writes and reads JSON with this mapper. */
    public WholeJsonConverter(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage answer, @Nullable Map<String, Object> hints)
            throws IOException {
        FastByteArrayOutputStream json = new FastByteArrayOutputStream(USUAL_BYTES);
        super.writeInternal(value, type, new Buffered(answer, json), hints);
        answer.getHeaders().setContentLength(json.size());
        json.writeTo(answer.getBody());
    }

    /** An answer whose body is a buffer. */
    private record Buffered(HttpOutputMessage answer, OutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
