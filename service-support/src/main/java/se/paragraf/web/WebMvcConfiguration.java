package se.paragraf.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.paragraf.value.Text;
import se.paragraf.web.json.IsoText;
import se.paragraf.web.paging.QueryArgumentResolver;
import se.paragraf.web.paging.UnknownParameterInterceptor;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** Spring MVC set-up: argument resolvers, the parameter interceptor and converters for texts, dates and UUIDs. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.LOWEST_PRECEDENCE)
class WebMvcConfiguration implements WebMvcConfigurer {

    private final List<QueryArgumentResolver> queryArguments;

    WebMvcConfiguration(List<QueryArgumentResolver> queryArguments) {
        this.queryArguments = queryArguments;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(queryArguments);
        resolvers.add(new SequencePrecondition.ArgumentResolver());
        resolvers.add(new IdempotencyKey.ArgumentResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new UnknownParameterInterceptor(queryArguments));
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, String.class, Text::line);
        formatters.addConverter(String.class, LocalDate.class, IsoText::date);
        formatters.addConverter(String.class, Instant.class, IsoText::instant);
        formatters.addConverter(String.class, UUID.class, IsoText::uuid);
    }
}
