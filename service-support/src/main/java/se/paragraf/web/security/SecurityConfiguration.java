package se.paragraf.web.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.paragraf.logging.LogConfiguration;
import se.paragraf.logging.LogWindow;
import se.paragraf.security.TokenVerifier;
import se.paragraf.startup.Setting;
import se.paragraf.web.problem.Causes;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;
import se.paragraf.web.problem.ProblemWriter;

/**
 * Spring Security for bearer tokens and roles. The importing service provides the {@link TokenVerifier}. There are no
 * sessions, cookies, forms or passwords, and so no protection against cross-site request forgery is needed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(WebSecurityProperties.class)
@Import(LogConfiguration.class)
public class SecurityConfiguration {

    /** The reverse proxies that are believed, see {@link TrustedProxies}. */
    public static final Setting TRUSTED_PROXIES = TrustedProxies.SETTING;

    @Bean
    SecurityProblems securityProblems() {
        return new SecurityProblems();
    }

    @Bean
    AuthenticationManager bearerTokenAuthenticator(TokenVerifier verifier) {
        return new BearerTokenAuthenticator(verifier);
    }

    @Bean
    RefusalLog refusalLog(LogWindow window, MeterRegistry metrics) {
        return new RefusalLog(window, metrics);
    }

    @Bean
    TrustedProxies trustedProxies(WebSecurityProperties properties, Environment environment) {
        TrustedProxies.mustNotBeSpring(environment.getProperty("server.forward-headers-strategy"));
        return TrustedProxies.of(properties.trustedProxies());
    }

    /** A request is one observation. The filters that it passes have none of their own. */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** First of all valves, so that everything behind knows the client by its address. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> forwardedClientAddress(TrustedProxies proxies) {
        return factory -> proxies.valve().ifPresent(factory::addEngineValves);
    }

    /** Counts requests that are too malformed for any operation. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> malformedRequestCounter(MeterRegistry metrics) {
        return factory -> factory.addEngineValves(new MalformedRequestCounter(metrics));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AuthenticationManager authentication,
            ProblemWriter writer,
            RefusalLog refusals,
            WebSecurityProperties properties) {
        ProblemAuthenticationEntryPoint entryPoint = new ProblemAuthenticationEntryPoint(
                writer, new FailedAuthenticationLimiter(properties.failedAttempts(), Ticker.systemTicker()), refusals);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                // Where there are no sessions, an authentication is of its request only.
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .cors(cors -> CorsSettings.configure(properties.corsOrigins(), cors))
                .headers(SecurityHeaders::configure)
                .authenticationManager(authentication)
                .oauth2ResourceServer(bearer -> bearer.bearerTokenResolver(new AuthorizationHeader())
                        .authenticationManagerResolver(request -> authentication)
                        .authenticationEntryPoint(entryPoint))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(entryPoint))
                .authorizeHttpRequests(requests -> requests
                        // A request is authorized once, not again when its answer continues in another thread or fails.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(ProblemAuthenticationEntryPoint.OPEN_TO_ALL.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /**
     * Refuses addresses and headers that two programs could read differently. Methods and parameters are left to Spring
     * MVC, which knows those of each operation.
     */
    @Bean
    StrictHttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        return firewall;
    }

    @Bean
    @Order(0)
    ProblemTranslator firewallProblems() {
        return exception -> Causes.find(exception, RequestRejectedException.class)
                .map(ambiguous -> new ProblemException(
                        EdgeProblems.MALFORMED_REQUEST, EdgeProblems.MALFORMED_REQUEST.explanation()));
    }

    @Bean
    RoleAnnotationVerifier roleAnnotationVerifier(List<RequestMappingHandlerMapping> mappings) {
        return new RoleAnnotationVerifier(mappings);
    }

    @Bean
    MeController meController() {
        return new MeController();
    }

    /** Before all other interceptors, so that an unauthorized caller learns nothing else about the operation. */
    @Bean
    WebMvcConfigurer roleInterceptor(RefusalLog refusals) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RoleInterceptor(refusals)).order(Integer.MIN_VALUE);
            }
        };
    }
}
