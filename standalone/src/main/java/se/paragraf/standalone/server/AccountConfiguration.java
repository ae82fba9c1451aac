package se.paragraf.standalone.server;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.security.TokenVerifier;
import se.paragraf.standalone.accesslog.SqliteAccessLog;
import se.paragraf.standalone.accounts.AccountTokenVerifier;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.accounts.FirstTokens;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Authentication by the accounts in the data folder, and the access log beside them. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    /** @param lockHolder holds the folder's lock, so that two registers do not both make the first accounts */
    @Bean(destroyMethod = "close")
    Accounts accounts(DataFolder folder, Clock clock, SqliteEventStorageEngine lockHolder) {
        return Accounts.open(folder.data(), clock);
    }

    @Bean
    FirstTokens firstTokens(DataFolder folder, Accounts accounts) {
        return FirstTokens.make(folder.data(), accounts);
    }

    @Bean
    AuthenticationKey recordKey(SqliteEventStorageEngine events) {
        return events.recordKey().key();
    }

    @Bean(destroyMethod = "close")
    SqliteAccessLog accessLog(DataFolder folder, @Qualifier("recordKey") AuthenticationKey recordKey) {
        return SqliteAccessLog.open(folder.data(), recordKey);
    }

    @Bean
    TokenVerifier tokenVerifier(Accounts accounts) {
        return new AccountTokenVerifier(accounts);
    }
}
