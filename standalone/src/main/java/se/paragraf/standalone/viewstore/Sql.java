package se.paragraf.standalone.viewstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** A builder of a SQL statement from pieces with their values. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql(String piece, Object... values) {
        and(piece, values);
    }

    /** Adds a piece, with one placeholder for each value. */
    Sql and(String piece, Object... more) {
        text.append(piece).append(' ');
        values.addAll(Arrays.asList(more));
        return this;
    }

    /** Adds values for placeholders that were added before. */
    Sql with(Object... more) {
        values.addAll(Arrays.asList(more));
        return this;
    }

    Sql and(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    <T> List<T> query(JdbcTemplate jdbc, RowMapper<T> row) {
        return jdbc.query(text.toString(), row, values.toArray());
    }

    <T> List<T> query(ReadConnection connection, RowMapper<T> row) {
        return connection.query(text.toString(), values, row);
    }

    void forEach(ReadConnection connection, RowCallbackHandler each) {
        connection.forEach(text.toString(), values, each);
    }

    /** The first number of the first row. */
    long number(ReadConnection connection) {
        return query(connection, (row, index) -> row.getLong(1)).get(0);
    }

    /** The first number of the first row. */
    long number(JdbcTemplate jdbc) {
        return query(jdbc, (row, index) -> row.getLong(1)).get(0);
    }
}
