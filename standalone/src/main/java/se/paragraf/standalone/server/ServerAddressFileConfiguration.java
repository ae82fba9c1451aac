package se.paragraf.standalone.server;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.tls.ListenerAddress;

/** Notes in the data folder where the register answers, as long as it does. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ServerAddressFileConfiguration {

    /** @param lockHolder what has the folder's lock, so that nobody's note is removed but one that was left behind */
    @Bean(destroyMethod = "remove")
    ServerAddressFile servedAt(DataFolder folder, SqliteEventStorageEngine lockHolder) {
        ServerAddressFile note = new ServerAddressFile(folder.data());
        note.remove();
        return note;
    }

    @Bean
    Listener servedAtListener(ServerAddressFile note) {
        return new Listener(note);
    }

    record Listener(ServerAddressFile note) {

        @EventListener
        void answers(WebServerInitializedEvent event) {
            note.write(ListenerAddress.of(
                    event.getApplicationContext().getEnvironment(),
                    event.getWebServer().getPort()));
        }
    }
}
