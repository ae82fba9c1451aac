package se.paragraf.standalone.accounts;

import java.util.List;
import java.util.stream.Stream;
import se.paragraf.standalone.sqlite.FileHeader;

/**
 * The schema of {@code accounts.db}. Triggers keep persons, accounts, tokens and the record of changes from being deleted or
 * replaced, and let nothing be added or changed without its entry in that record.
 */
final class AccountSchema {

    /** Marks the file as one of accounts (PRAGMA application_id): "PACC" in ASCII. */
    static final int APPLICATION_ID = 0x50414343;

    /** The version of the schema (PRAGMA user_version). The first one had no version, no persons and no record. */
    static final int VERSION = 2;

    /** The header of a file of the first version. */
    static final FileHeader BEFORE = new FileHeader(0, 0);

    /** The schema of the first version. */
    static final List<String> STATEMENTS_BEFORE =
            List.of("""
            CREATE TABLE account (
              name TEXT PRIMARY KEY, roles TEXT NOT NULL, since INTEGER NOT NULL) STRICT""", """
            CREATE TABLE token (
              id TEXT PRIMARY KEY, name TEXT NOT NULL, digest BLOB NOT NULL, given INTEGER NOT NULL,
              expires INTEGER NOT NULL, revoked INTEGER, launcher_roles TEXT) STRICT""", "CREATE INDEX token_of_account ON token (name, given)");

    static final List<String> TABLES = List.of(
            """
            CREATE TABLE person (
              id TEXT PRIMARY KEY, display_name TEXT NOT NULL, note TEXT, system_user TEXT UNIQUE,
              since INTEGER NOT NULL) STRICT""",
            """
            CREATE TABLE account (
              name TEXT PRIMARY KEY, roles TEXT NOT NULL, since INTEGER NOT NULL,
              person TEXT NOT NULL REFERENCES person (id)) STRICT""",
            """
            CREATE TABLE token (
              id TEXT PRIMARY KEY, name TEXT NOT NULL, digest BLOB NOT NULL, given INTEGER NOT NULL,
              expires INTEGER NOT NULL, revoked INTEGER, launcher_roles TEXT, launcher_person TEXT) STRICT""",
            "CREATE INDEX token_of_account ON token (name, given)",
            """
            CREATE TABLE change (
              number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, what TEXT NOT NULL,
              account TEXT, person TEXT NOT NULL, was TEXT, becomes TEXT) STRICT""",
            "CREATE INDEX change_of_account ON change (account, what)",
            "CREATE INDEX change_of_person ON change (person, what)");

    // INSERT OR REPLACE deletes without firing delete triggers; therefore a trigger before each insert looks for the
    // row that would be replaced. The number of a change that is inserted without one is -1 there.
    static final List<String> TRIGGERS = List.of(
            trigger("change_kept", "DELETE ON change", "TRUE", "an entry in the record of changes is never deleted"),
            trigger(
                    "change_unchanged",
                    "UPDATE ON change",
                    "TRUE",
                    "an entry in the record of changes is never changed"),
            trigger(
                    "change_not_replaced",
                    "INSERT ON change",
                    "NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM change)",
                    "an entry in the record of changes comes after the last one"),
            trigger("person_kept", "DELETE ON person", "TRUE", "a person is never deleted"),
            trigger(
                    "person_not_replaced",
                    "INSERT ON person",
                    "EXISTS (SELECT 1 FROM person WHERE id = NEW.id OR system_user = NEW.system_user)",
                    "a person is never replaced"),
            trigger(
                    "person_recorded",
                    "INSERT ON person",
                    "NOT " + recorded("person = NEW.id AND what = 'person'", "becomes IS NEW.display_name"),
                    "a person is entered with an entry in the record of changes"),
            trigger(
                    "person_unchanged",
                    "UPDATE ON person",
                    "NEW.id IS NOT OLD.id OR NEW.since IS NOT OLD.since OR NEW.system_user IS NOT OLD.system_user",
                    "a person's identifier, system user and time of entry are never changed"),
            trigger(
                    "display_name_recorded",
                    "UPDATE OF display_name ON person",
                    "NEW.display_name IS NOT OLD.display_name AND NOT "
                            + recorded(
                                    "person = OLD.id AND what = 'display-name'",
                                    "was IS OLD.display_name AND becomes IS NEW.display_name"),
                    "a person's display name is changed with an entry in the record of changes"),
            trigger(
                    "note_recorded",
                    "UPDATE OF note ON person",
                    "NEW.note IS NOT OLD.note AND NOT "
                            + recorded("person = OLD.id AND what = 'note'", "was IS OLD.note AND becomes IS NEW.note"),
                    "a person's note is changed with an entry in the record of changes"),
            trigger("account_kept", "DELETE ON account", "TRUE", "an account is never deleted"),
            trigger(
                    "account_not_replaced",
                    "INSERT ON account",
                    "EXISTS (SELECT 1 FROM account WHERE name = NEW.name)",
                    "an account is never replaced"),
            trigger(
                    "account_recorded",
                    "INSERT ON account",
                    "NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person) OR NOT "
                            + recorded(
                                    "account = NEW.name AND what = 'account'",
                                    "becomes IS NEW.roles AND person IS NEW.person"),
                    "an account is made for a person, with an entry in the record of changes"),
            trigger(
                    "account_unchanged",
                    "UPDATE ON account",
                    "NEW.name IS NOT OLD.name OR NEW.since IS NOT OLD.since",
                    "an account's name and time are never changed"),
            trigger(
                    "roles_recorded",
                    "UPDATE OF roles ON account",
                    "NEW.roles IS NOT OLD.roles AND NOT "
                            + recorded(
                                    "account = OLD.name AND what = 'roles'",
                                    "was IS OLD.roles AND becomes IS NEW.roles"),
                    "an account's roles are changed with an entry in the record of changes"),
            trigger(
                    "owner_recorded",
                    "UPDATE OF person ON account",
                    "NEW.person IS NOT OLD.person AND NOT "
                            + recorded(
                                    "account = OLD.name AND what = 'owner'",
                                    "was IS OLD.person AND becomes IS NEW.person"),
                    "whose an account is is changed with an entry in the record of changes"),
            trigger("token_kept", "DELETE ON token", "OLD.launcher_roles IS NULL", "a token is never deleted"),
            trigger(
                    "token_not_replaced",
                    "INSERT ON token",
                    "EXISTS (SELECT 1 FROM token WHERE id = NEW.id)",
                    "a token is never replaced"),
            trigger(
                    "token_recorded",
                    "INSERT ON token",
                    "NEW.launcher_roles IS NULL AND NOT "
                            + recorded("account = NEW.name AND what = 'token'", "becomes IS NEW.id"),
                    "a token is issued with an entry in the record of changes"),
            trigger(
                    "token_unchanged",
                    "UPDATE ON token",
                    "OLD.revoked IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.name IS NOT OLD.name"
                            + " OR NEW.digest IS NOT OLD.digest OR NEW.given IS NOT OLD.given"
                            + " OR NEW.expires IS NOT OLD.expires OR NEW.launcher_roles IS NOT OLD.launcher_roles"
                            + " OR NEW.launcher_person IS NOT OLD.launcher_person",
                    "a token can only be revoked, and once"),
            trigger(
                    "revocation_recorded",
                    "UPDATE OF revoked ON token",
                    "NOT EXISTS (SELECT 1 FROM change WHERE account = OLD.name AND what = 'revoked' AND was = OLD.id)",
                    "a token is revoked with an entry in the record of changes"));

    /** All statements, in the order in which they make an empty file one of accounts. */
    static final List<String> STATEMENTS = Stream.of(
                    TABLES,
                    TRIGGERS,
                    List.of("PRAGMA application_id = " + APPLICATION_ID, "PRAGMA user_version = " + VERSION))
            .flatMap(List::stream)
            .toList();

    private AccountSchema() {}

    private static String trigger(String name, String occasion, String condition, String refusal) {
        return "CREATE TRIGGER " + name + " BEFORE " + occasion + " WHEN " + condition + " BEGIN SELECT RAISE(ABORT, '"
                + refusal.replace("'", "''") + "'); END";
    }

    /** Whether the last entry of a kind has these values. */
    private static String recorded(String kind, String values) {
        return "EXISTS (SELECT 1 FROM change WHERE number = (SELECT max(number) FROM change WHERE " + kind + ") AND "
                + values + ")";
    }
}
