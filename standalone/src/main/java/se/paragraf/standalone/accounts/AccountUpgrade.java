package se.paragraf.standalone.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.AccountChange.Change;

/**
 * Upgrade in place of an {@code accounts.db} without persons. Every account becomes a person's of its own, but for the three
 * that the first start made, one for each role: they were handed to the person who started the register, so they become one
 * person's, who is the owner of the file. So do accounts whose names cannot be told apart: they may have been made by one
 * person to pass for two. What was stored is kept as it was.
 */
final class AccountUpgrade {

    private static final String ACTOR = "upgrade";
    private static final String FIRST_START = "first start";

    private final AccountFile file;
    private final JdbcTemplate sql;
    private final Path path;
    private final Instant now;

    AccountUpgrade(AccountFile file, JdbcTemplate sql, Path path, Instant now) {
        this.file = file;
        this.sql = sql;
        this.path = path;
        this.now = now;
    }

    void run() {
        sql.execute("DROP INDEX IF EXISTS token_of_account");
        sql.execute("ALTER TABLE account RENAME TO account_before");
        sql.execute("ALTER TABLE token RENAME TO token_before");
        AccountSchema.TABLES.forEach(sql::execute);
        Map<String, Person> persons = new HashMap<>();
        for (Earlier account : earlier()) {
            List<String> keys = new ArrayList<>(AccountName.keys(account.name()));
            if (account.isOfFirstStart()) {
                keys.add(FIRST_START);
            }
            Person person = keys.stream()
                    .map(persons::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> enter(account));
            keys.forEach(key -> persons.put(key, person));
            file.record(
                    now, ACTOR, Change.TAKEN_OVER, account.name(), person.id(), null, RoleWords.of(account.roles()));
            file.insertAccount(account.name(), account.roles(), account.since(), person.id());
        }
        sql.update("INSERT INTO token SELECT id, name, digest, given, expires, revoked, launcher_roles, NULL"
                + " FROM token_before WHERE launcher_roles IS NULL ORDER BY rowid");
        for (String statement : List.of("DROP TABLE account_before", "DROP TABLE token_before")) {
            sql.execute(statement);
        }
        AccountSchema.STATEMENTS.stream()
                .filter(statement -> !AccountSchema.TABLES.contains(statement))
                .forEach(sql::execute);
    }

    private record Earlier(String name, Set<Role> roles, Instant since) {

        boolean isOfFirstStart() {
            return Role.named(name).map(role -> roles.equals(Set.of(role))).orElse(false);
        }
    }

    private List<Earlier> earlier() {
        return sql.query(
                "SELECT name, roles, since FROM account_before ORDER BY rowid",
                (row, number) -> new Earlier(
                        row.getString(1), RoleWords.read(row.getString(2)), Instant.ofEpochMilli(row.getLong(3))));
    }

    private Person enter(Earlier account) {
        Person person;
        if (account.isOfFirstStart()) {
            SystemUser owner = owner();
            person = new Person(
                    Person.newIdentifier(),
                    owner.name(),
                    "Owner of this register's files; was given its first tokens",
                    owner.key(),
                    account.since());
        } else {
            person = new Person(Person.newIdentifier(), account.name(), null, null, account.since());
        }
        file.record(now, ACTOR, Change.PERSON, null, person.id(), null, person.displayName());
        file.insertPerson(person);
        return person;
    }

    private SystemUser owner() {
        try {
            return SystemUser.ownerOf(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
