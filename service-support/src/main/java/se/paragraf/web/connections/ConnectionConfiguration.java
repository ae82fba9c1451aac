package se.paragraf.web.connections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.paragraf.web.security.TrustedProxies;

/** Tomcat with bounds for client connections, in every process that serves HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionProperties.class)
public class ConnectionConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> boundedConnections(
            ConnectionProperties properties, TrustedProxies proxies) {
        return factory -> {
            factory.setProtocol(BoundedHttpProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedHttpProtocol protocol) {
                    protocol.bound(properties, proxies);
                }
            });
        };
    }

    @Bean
    ProvenConnectionFilter provenConnectionFilter() {
        return new ProvenConnectionFilter();
    }

    /** Servlet filter, right after Spring Security, that notes which connections bring a valid token. */
    static final class ProvenConnectionFilter extends OncePerRequestFilter implements Ordered {

        @Override
        public int getOrder() {
            return SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Authentication caller = SecurityContextHolder.getContext().getAuthentication();
            if (caller != null
                    && caller.isAuthenticated()
                    && request.getAttribute(ClientConnection.ATTRIBUTE) instanceof ClientConnection connection) {
                connection.prove();
            }
            chain.doFilter(request, response);
        }
    }
}
