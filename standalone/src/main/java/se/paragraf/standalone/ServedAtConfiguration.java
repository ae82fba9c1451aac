package se.paragraf.standalone;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import se.paragraf.http.transport.ServedAddress;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Notes in the data folder where the register answers, as long as it does. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ServedAtConfiguration {

    /** @param lockHolder what has the folder's lock, so that nobody's note is removed but one that was left behind */
    @Bean(destroyMethod = "remove")
    ServedAt servedAt(DataFolder folder, SqliteEventStorageEngine lockHolder) {
        ServedAt note = new ServedAt(folder.data());
        note.remove();
        return note;
    }

    @Bean
    Listener servedAtListener(ServedAt note) {
        return new Listener(note);
    }

    record Listener(ServedAt note) {

        @EventListener
        void answers(WebServerInitializedEvent event) {
            note.write(ServedAddress.of(
                    event.getApplicationContext().getEnvironment(),
                    event.getWebServer().getPort()));
        }
    }
}
