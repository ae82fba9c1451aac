package se.paragraf.http.access;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.paragraf.http.HttpEdgeProperties;
import se.paragraf.http.problem.Causes;
import se.paragraf.http.problem.EdgeProblems;
import se.paragraf.http.problem.ProblemException;
import se.paragraf.http.problem.ProblemTranslator;
import se.paragraf.http.problem.ProblemWriter;

/**
 * Lets in who has a token and lets them do what their roles allow. Whoever imports it provides {@link Tokens}. There are
 * no sessions, cookies, forms or passwords, so there is nothing that a page of somebody else's could make use of.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessConfiguration {

    @Bean
    AccessProblems accessProblems() {
        return new AccessProblems();
    }

    @Bean
    AuthenticationManager tokenAuthentication(Tokens tokens, HttpEdgeProperties properties) {
        return new TokenAuthentication(tokens, new FailedAttempts(properties.failedAttempts(), Ticker.systemTicker()));
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            AuthenticationManager authentication,
            ProblemWriter writer,
            HttpEdgeProperties properties) {
        Door door = new Door(writer);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(origins -> OtherOrigins.admit(properties.corsOrigins(), origins))
                .headers(SafeHeaders::set)
                .authenticationManager(authentication)
                .oauth2ResourceServer(bearer -> bearer.bearerTokenResolver(new AuthorizationHeader())
                        .authenticationManagerResolver(request -> authentication)
                        .authenticationEntryPoint(door))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(door))
                .authorizeHttpRequests(requests -> requests
                        // What was let in once is not asked again when its answer goes on in another thread or fails.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(Door.OPEN_TO_ALL.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /**
     * Refuses addresses and headers that two programs could read differently. Methods and parameters are judged by those
     * who know which there are.
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
    EveryOperationSaysWho everyOperationSaysWho(List<RequestMappingHandlerMapping> mappings) {
        return new EveryOperationSaysWho(mappings);
    }

    /** Before all other interceptors: who may not do something is told nothing else about it. */
    @Bean
    WebMvcConfigurer roleCheck() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RoleCheck()).order(Integer.MIN_VALUE);
            }
        };
    }
}
