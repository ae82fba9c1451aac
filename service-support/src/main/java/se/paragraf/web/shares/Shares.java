package se.paragraf.web.shares;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import se.paragraf.security.Actor;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;

/**
 * Concurrency limits per caller and in all, for each {@link Share}. A request takes its shares once its caller is known and
 * before its body is read, and gives them back when it is answered in full; what outlives the request {@linkplain #keep
 * keeps} its share and closes it. A caller that holds its part is answered 429 {@code share-taken}; where all are taken the
 * answer is 503. Each process counts for itself.
 */
public final class Shares implements AsyncHandlerInterceptor, MeterBinder {

    private static final String ATTRIBUTE = Shares.class.getName();
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final long SMALL_BODY = 64 * 1024;

    private final Map<Share, Pool> pools = new EnumMap<>(Share.class);

    /** @param heap how many bytes of heap the process can have */
    Shares(long heap) {
        for (Share share : Share.values()) {
            pools.put(share, new Pool(share, share.total(heap), share.ofCaller(heap)));
        }
    }

    /** A share that is held. Closing it gives it back, once. */
    public static final class Held implements AutoCloseable {

        private final Share share;
        private final Runnable giveBack;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Held(Share share, Runnable giveBack) {
            this.share = share;
            this.giveBack = giveBack;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                giveBack.run();
            }
        }
    }

    /**
     * Takes a share over from its request, which does not give it back any more.
     *
     * @return the share; the caller of this method has to close it
     * @throws IllegalStateException if the request holds no such share
     */
    public static Held keep(WebRequest request, Share share) {
        List<Held> held = held(request.getAttribute(ATTRIBUTE, WebRequest.SCOPE_REQUEST));
        Held kept = held.stream()
                .filter(each -> each.share == share)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the request holds no share of " + share));
        held.remove(kept);
        return kept;
    }

    /** Takes the share of a command whose body has been read, so that a body that is slow to come holds none. */
    @ControllerAdvice
    static final class AfterBody extends RequestBodyAdviceAdapter {

        private final Shares shares;

        AfterBody(Shares shares) {
            this.shares = shares;
        }

        @Override
        public boolean supports(
                MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public Object afterBodyRead(
                Object body,
                HttpInputMessage message,
                MethodParameter parameter,
                Type type,
                Class<? extends HttpMessageConverter<?>> converter) {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
                shares.takeAfterBody(attributes.getRequest());
            }
            return body;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && request.getDispatcherType() == DispatcherType.REQUEST) {
            Actor.of(request).ifPresent(actor -> take(request, actor.person(), operation));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        release(request);
    }

    /** A request that is answered later holds no worker any more. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        List<Held> held = held(request);
        held.stream().filter(each -> each.share == Share.REQUESTS).forEach(Held::close);
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new AtTheEnd(request));
        }
    }

    /**
     * Takes a share.
     *
     * @throws ProblemException if none is free for the caller, also after the wait that there is for it
     */
    Held take(Share share, String caller) {
        return pool(share).take(caller);
    }

    /** How many shares are held. */
    int held(Share share) {
        return pool(share).held();
    }

    /** How many callers hold shares or wait for them. */
    int callers(Share share) {
        return pool(share).parts.size();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        pools.values().forEach(pool -> pool.bindTo(registry));
    }

    private Pool pool(Share share) {
        Pool pool = pools.get(share);
        if (pool == null) {
            throw new IllegalStateException("every share has a pool");
        }
        return pool;
    }

    private void take(HttpServletRequest request, String caller, HandlerMethod operation) {
        List<Held> held = new ArrayList<>();
        request.setAttribute(ATTRIBUTE, held);
        held.add(take(Share.REQUESTS, caller));
        Share share = of(operation, request);
        if (share != Share.COMMANDS || !readsBody(operation)) {
            try {
                held.add(take(share, caller));
            } catch (ProblemException e) {
                release(request);
                throw e;
            }
        }
    }

    private void takeAfterBody(HttpServletRequest request) {
        List<Held> held = held(request);
        boolean onlyTheRequest = held.size() == 1 && held.get(0).share == Share.REQUESTS;
        if (onlyTheRequest) {
            Actor.of(request).ifPresent(actor -> held.add(take(Share.COMMANDS, actor.person())));
        }
    }

    private static boolean readsBody(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static Share of(HandlerMethod operation, HttpServletRequest request) {
        Takes stated = operation.getMethodAnnotation(Takes.class);
        if (stated != null
                && (stated.where().length == 0
                        || Arrays.stream(stated.where()).anyMatch(name -> request.getParameter(name) != null))) {
            return stated.value();
        }
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            return Share.READS;
        }
        long length = request.getContentLengthLong();
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return chunked || length > SMALL_BODY ? Share.LARGE_COMMANDS : Share.COMMANDS;
    }

    private static List<Held> held(HttpServletRequest request) {
        return held(request.getAttribute(ATTRIBUTE));
    }

    @SuppressWarnings("unchecked") // only this class sets the attribute
    private static List<Held> held(@Nullable Object held) {
        return held == null ? new ArrayList<>() : (List<Held>) held;
    }

    private static void release(HttpServletRequest request) {
        held(request).forEach(Held::close);
    }

    /** The shares of one resource. Those who wait get them in the order in which they came. */
    private static final class Pool {

        private final Share share;
        private final int total;
        private final int ofCaller;
        private final Semaphore all;
        private final Map<String, Part> parts = new ConcurrentHashMap<>();
        private final AtomicLong refusedToCaller = new AtomicLong();
        private final AtomicLong refusedToAll = new AtomicLong();

        /**
         * What one caller can hold.
         *
         * @param left what it does not hold yet
         * @param requests how many of its requests hold or wait for a share
         */
        private record Part(Semaphore left, int requests) {

            @Nullable
            Part with(int more) {
                return requests + more == 0 ? null : new Part(left, requests + more);
            }
        }

        Pool(Share share, int total, int ofCaller) {
            this.share = share;
            this.total = total;
            this.ofCaller = ofCaller;
            this.all = new Semaphore(total, true);
        }

        Held take(String caller) {
            long end = System.nanoTime() + share.patience().toNanos();
            Semaphore part = enter(caller);
            if (!acquired(part, end)) {
                leave(caller);
                refusedToCaller.incrementAndGet();
                throw ShareProblems.taken(share, ofCaller, RETRY_AFTER_SECONDS);
            }
            if (!acquired(all, end)) {
                part.release();
                leave(caller);
                refusedToAll.incrementAndGet();
                throw allTaken();
            }
            return new Held(share, () -> {
                all.release();
                part.release();
                leave(caller);
            });
        }

        private Semaphore enter(String caller) {
            return Objects.requireNonNull(parts.compute(
                            caller,
                            (name, part) -> part == null ? new Part(new Semaphore(ofCaller, true), 1) : part.with(1)))
                    .left();
        }

        private void leave(String caller) {
            parts.computeIfPresent(caller, (name, part) -> part.with(-1));
        }

        private static boolean acquired(Semaphore shares, long end) {
            try {
                return shares.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        int held() {
            return total - all.availablePermits();
        }

        private ProblemException allTaken() {
            Wording name = share.wording();
            return EdgeProblems.unavailable(
                    new Wording(
                            "Så många " + name.sv() + " som tjänsten klarar av pågår redan.",
                            "As many " + name.en() + " as the service can serve are under way already."),
                    RETRY_AFTER_SECONDS);
        }

        private void bindTo(MeterRegistry registry) {
            Gauge.builder("paragraf.shares.held", this, Pool::held)
                    .description("How many shares of a scarce resource are held")
                    .tag("share", share.slug())
                    .register(registry);
            Gauge.builder("paragraf.shares.limit", this, pool -> pool.total)
                    .description("How many shares of a scarce resource there are")
                    .tag("share", share.slug())
                    .register(registry);
            counter(registry, "caller", refusedToCaller);
            counter(registry, "all", refusedToAll);
        }

        private void counter(MeterRegistry registry, String bound, AtomicLong refused) {
            FunctionCounter.builder("paragraf.shares.refused", refused, AtomicLong::get)
                    .description("Requests that were refused because a caller held its part, or all shares were held")
                    .tag("share", share.slug())
                    .tag("bound", bound)
                    .register(registry);
        }
    }

    /** Gives back what the request holds when its asynchronous answer has ended, however it ended. */
    private record AtTheEnd(HttpServletRequest request) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            release(request);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // The container completes it, and that is told in onComplete.
        }

        @Override
        public void onError(AsyncEvent event) {
            // The container completes it, and that is told in onComplete.
        }

        /** A listener is dropped where the request is dispatched and becomes asynchronous once more. */
        @Override
        public void onStartAsync(AsyncEvent event) {
            AsyncContext again = event.getAsyncContext();
            again.addListener(this);
        }
    }
}
