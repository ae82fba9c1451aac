package se.paragraf.http.transport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Says so in the log where tokens can be read on their way. */
public final class OverheardWarning {

    private static final Logger LOG = LoggerFactory.getLogger(OverheardWarning.class);

    @EventListener
    void listens(WebServerInitializedEvent started) {
        if (ServedAddress.isOverheard(started.getApplicationContext().getEnvironment())) {
            LOG.warn(
                    "Listening beyond this machine without TLS: tokens can be read on their way unless something in front"
                            + " has TLS. {} and {} name a certificate and its key.",
                    TransportSecurity.CERTIFICATE,
                    TransportSecurity.PRIVATE_KEY);
        }
    }
}
