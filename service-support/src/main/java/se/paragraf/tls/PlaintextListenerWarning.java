package se.paragraf.tls;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Says so in the log where tokens can be read on their way. */
public final class PlaintextListenerWarning {

    private static final Logger LOG = LoggerFactory.getLogger(PlaintextListenerWarning.class);

    @EventListener
    void listens(WebServerInitializedEvent started) {
        if (ListenerAddress.isOverheard(started.getApplicationContext().getEnvironment())) {
            LOG.warn(
                    "Listening beyond this machine without TLS: tokens can be read on their way unless something in front"
                            + " has TLS. {} and {} name a certificate and its key.",
                    TlsSettings.CERTIFICATE,
                    TlsSettings.PRIVATE_KEY);
        }
    }
}
