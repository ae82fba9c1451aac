package se.paragraf.query.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * A response body that is JSON already, in UTF-8.
 *
 * @param parts the pieces of it, in order
 * @param <T> what it is the JSON of, for the description of the API
 */
public record WrittenJson<T>(List<byte[]> parts) {

    /** Keeps its own copy of the list. */
    public WrittenJson {
        parts = List.copyOf(parts);
    }

    private long length() {
        return parts.stream().mapToLong(part -> part.length).sum();
    }

    /** Message converter that writes such a body as it is. */
    public static final class Converter extends AbstractHttpMessageConverter<WrittenJson<?>> {

        /** A converter that writes {@code application/json}. */
        public Converter() {
            super(MediaType.APPLICATION_JSON);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type == WrittenJson.class;
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
            return false;
        }

        @Override
        protected WrittenJson<?> readInternal(Class<? extends WrittenJson<?>> type, HttpInputMessage message) {
            throw new HttpMessageNotReadableException("a written answer is not read", message);
        }

        @Override
        protected Long getContentLength(WrittenJson<?> json, @Nullable MediaType contentType) {
            return json.length();
        }

        @Override
        protected void writeInternal(WrittenJson<?> json, HttpOutputMessage message) throws IOException {
            OutputStream body = message.getBody();
            for (byte[] part : json.parts()) {
                body.write(part);
            }
        }
    }
}
