package se.paragraf.standalone.server;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.tls.ListenerAddress;

/** Writes the register's address into its data folder when it starts to listen, and removes it when it stops. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ServerAddressFileConfiguration {

    /** @param lockHolder holds the folder's lock, so that only a file that a dead process left behind is removed */
    @Bean(destroyMethod = "remove")
    ServerAddressFile serverAddressFile(DataFolder folder, SqliteEventStorageEngine lockHolder) {
        ServerAddressFile file = new ServerAddressFile(folder.data());
        file.remove();
        return file;
    }

    @Bean
    Listener serverAddressListener(ServerAddressFile file) {
        return new Listener(file);
    }

    record Listener(ServerAddressFile file) {

        @EventListener
        void listening(WebServerInitializedEvent event) {
            file.write(ListenerAddress.of(
                    event.getApplicationContext().getEnvironment(),
                    event.getWebServer().getPort()));
        }
    }
}
