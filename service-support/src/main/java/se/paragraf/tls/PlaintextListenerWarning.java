package se.paragraf.tls;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Logs a warning where tokens cross the network without TLS. */
public final class PlaintextListenerWarning {

    private static final Logger LOG = LoggerFactory.getLogger(PlaintextListenerWarning.class);

    @EventListener
    void warn(WebServerInitializedEvent event) {
        if (ListenerAddress.isExposedPlaintext(event.getApplicationContext().getEnvironment())) {
            LOG.warn(
                    "The listener is reachable from other machines without TLS: tokens can be read in transit unless a"
                            + " proxy in front has TLS. {} and {} name a certificate and its key.",
                    TlsSettings.CERTIFICATE,
                    TlsSettings.PRIVATE_KEY);
        }
    }
}
