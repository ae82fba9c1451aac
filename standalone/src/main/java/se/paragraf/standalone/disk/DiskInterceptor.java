package se.paragraf.standalone.disk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Interceptor that refuses requests with POST and PUT, commands, imports, documents and rebuilds alike, while the disk has no
 * room for them, before their bodies are read. Reading goes on, and so do audits, which read, and cancelling a rebuild, which
 * gives room back.
 */
final class DiskInterceptor implements HandlerInterceptor {

    private static final Set<String> STORING = Set.of("POST", "PUT");
    private static final String AUDITS = "/v1/audits";

    private final DataDisk disk;

    DiskInterceptor(DataDisk disk) {
        this.disk = disk;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean stores = STORING.contains(request.getMethod())
                && !request.getRequestURI().equals(AUDITS);
        if (stores && request.getDispatcherType() == DispatcherType.REQUEST) {
            disk.mustTakeEvents();
        }
        return true;
    }
}
