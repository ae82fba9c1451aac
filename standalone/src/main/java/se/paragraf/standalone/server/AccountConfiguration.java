package se.paragraf.standalone.server;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.paragraf.security.TokenVerifier;
import se.paragraf.standalone.accesslog.SqliteAccessLog;
import se.paragraf.standalone.accounts.AccountTokenVerifier;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.accounts.FirstTokens;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Lets in who has an account in the data folder, and keeps the record of accesses there. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    /** @param lockHolder what has the folder's lock, so that two registers do not both make the first accounts */
    @Bean(destroyMethod = "close")
    Accounts accounts(DataFolder folder, Clock clock, SqliteEventStorageEngine lockHolder) {
        return Accounts.open(folder.data(), clock);
    }

    @Bean
    FirstTokens firstTokens(DataFolder folder, Accounts accounts) {
        return FirstTokens.make(folder.data(), accounts);
    }

    /** @param lockHolder what has made the folder */
    @Bean(destroyMethod = "close")
    SqliteAccessLog accessLog(DataFolder folder, SqliteEventStorageEngine lockHolder) {
        return SqliteAccessLog.open(folder.data());
    }

    @Bean
    TokenVerifier tokens(Accounts accounts) {
        return new AccountTokenVerifier(accounts);
    }
}
