package se.paragraf.standalone.viewstore;

import java.sql.SQLException;

/** A file of views that cannot be read or written. */
public final class ViewStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewStoreException(String message, SQLException cause) {
        super(message, cause);
    }
}
