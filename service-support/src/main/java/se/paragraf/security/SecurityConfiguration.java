package se.paragraf.security;

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
import se.paragraf.web.WebProperties;
import se.paragraf.web.problem.Causes;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;
import se.paragraf.web.problem.ProblemWriter;

/**
 * Lets in who has a token and lets them do what their roles allow. Whoever imports it provides {@link TokenVerifier}. There are
 * no sessions, cookies, forms or passwords, so there is nothing that a page of somebody else's could make use of.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    @Bean
    SecurityProblems accessProblems() {
        return new SecurityProblems();
    }

    @Bean
    AuthenticationManager tokenAuthentication(TokenVerifier tokens, WebProperties properties) {
        return new TokenAuthentication(
                tokens, new FailedAuthenticationLimiter(properties.failedAttempts(), Ticker.systemTicker()));
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http, AuthenticationManager authentication, ProblemWriter writer, WebProperties properties) {
        ProblemAuthenticationEntryPoint door = new ProblemAuthenticationEntryPoint(writer);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(origins -> CorsSettings.admit(properties.corsOrigins(), origins))
                .headers(SecurityHeaders::set)
                .authenticationManager(authentication)
                .oauth2ResourceServer(bearer -> bearer.bearerTokenResolver(new AuthorizationHeader())
                        .authenticationManagerResolver(request -> authentication)
                        .authenticationEntryPoint(door))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(door))
                .authorizeHttpRequests(requests -> requests
                        // What was let in once is not asked again when its answer goes on in another thread or fails.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(ProblemAuthenticationEntryPoint.OPEN_TO_ALL.toArray(String[]::new))
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
    RoleAnnotationVerifier everyOperationSaysWho(List<RequestMappingHandlerMapping> mappings) {
        return new RoleAnnotationVerifier(mappings);
    }

    /** Before all other interceptors: who may not do something is told nothing else about it. */
    @Bean
    WebMvcConfigurer roleCheck() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RoleInterceptor()).order(Integer.MIN_VALUE);
            }
        };
    }
}
