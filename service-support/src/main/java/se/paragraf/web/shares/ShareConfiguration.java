package se.paragraf.web.shares;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Applies {@link Shares} to every operation, after its caller's role is checked and before anything else. */
@Configuration(proxyBeanMethods = false)
public class ShareConfiguration {

    private static final int AFTER_ROLES = Integer.MIN_VALUE + 1;

    @Bean
    Shares shares() {
        return new Shares(Runtime.getRuntime().maxMemory());
    }

    @Bean
    Shares.AfterBody sharesAfterBody(Shares shares) {
        return new Shares.AfterBody(shares);
    }

    @Bean
    ShareProblems shareProblems() {
        return new ShareProblems();
    }

    @Bean
    WebMvcConfigurer shareInterceptor(Shares shares) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(shares).order(AFTER_ROLES);
            }
        };
    }
}
