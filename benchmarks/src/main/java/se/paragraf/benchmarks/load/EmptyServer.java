package se.paragraf.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The limit that HTTP itself sets: Tomcat and Spring MVC with the connector settings of the register and a controller that
 * answers a constant. No security, no JSON, nothing read or written.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(EmptyServer.Empty.class)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class EmptyServer {

    /** The path that answers. */
    public static final String PATH = "/empty";

    /** Serves until it is stopped; the argument is the port. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(EmptyServer.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "spring.config.import", "classpath:web.yaml",
                        "server.address", "127.0.0.1",
                        "server.port", arguments[0],
                        "logging.level.root", "warn"))
                .run();
    }

    /** The controller. */
    @RestController
    static final class Empty {

        private static final byte[] ANSWER =
                ("{\"text\":\"" + "Överenskommelse ".repeat(60) + "\"}").getBytes(StandardCharsets.UTF_8);

        /** As a read is: an answer of about 1 kB. */
        @GetMapping(PATH)
        ResponseEntity<byte[]> read() {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ANSWER);
        }

        /** As a command is: takes a body. */
        @PostMapping(PATH)
        ResponseEntity<byte[]> take(@RequestBody byte[] body) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("X-Length", String.valueOf(body.length))
                    .body(ANSWER);
        }
    }
}
