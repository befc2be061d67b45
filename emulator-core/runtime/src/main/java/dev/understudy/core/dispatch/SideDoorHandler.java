package dev.understudy.core.dispatch;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.SideDoor;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.time.Stopwatch;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets requests in by a side door: takes the message apart, and survives a door that fails. Observers see each request
 * as a call of the service that the door's name is, and of no operation; interceptors do not take part.
 */
public final class SideDoorHandler implements WireHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SideDoorHandler.class);
    private static final Splitter SLASH = Splitter.on('/');
    private static final Splitter AMPERSAND = Splitter.on('&').omitEmptyStrings();
    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_SERVER_ERROR = 500;

    private final SideDoor door;
    private final Escort escort;
    private final EmulatorClock clock;
    private final IdGenerator requestIds = IdGenerator.random();
    private final String defaultAccount;
    private final String defaultRegion;

    /**
     * The way in.
     *
     * @param escort whose observers look on
     * @param clock tells when requests arrive
     * @param defaultAccount the account of requests whose signature names none
     * @param defaultRegion the region of requests that are not signed
     */
    public SideDoorHandler(
            SideDoor door, Escort escort, EmulatorClock clock, String defaultAccount, String defaultRegion) {
        this.door = door;
        this.escort = escort;
        this.clock = clock;
        this.defaultAccount = defaultAccount;
        this.defaultRegion = defaultRegion;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request) {
        escort.begin();
        Stopwatch watch = Stopwatch.start();
        Caller caller = Caller.of(request, defaultAccount, defaultRegion);
        Arrival arrival = new Arrival(request, requestIds.uuid(), caller, clock.instant(), watch);
        SideDoor.Answer answer = answer(arrival);
        HeaderList headers = new HeaderList();
        answer.headers().forEach(headers::add);
        headers.add(Call.REQUEST_ID, arrival.requestId());
        escort.end(arrival.answeredAt(door.name(), answer.status()));
        return CompletableFuture.completedFuture(
                new WireResponse(answer.status(), headers, answer.body().unsafeBytes()));
    }

    private SideDoor.Answer answer(Arrival arrival) {
        SideDoor.Request read;
        try {
            read = read(arrival.request(), arrival.caller());
        } catch (IllegalArgumentException e) {
            return SideDoor.Answer.text(BAD_REQUEST, "Malformed percent-encoding in the URI");
        }
        try {
            return door.handler().answer(read);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("{} failed at {} (request {})", door.name(), arrival.request(), arrival.requestId(), failure);
            return SideDoor.Answer.text(INTERNAL_SERVER_ERROR, "Understudy failed; its log says why.");
        }
    }

    private static SideDoor.Request read(WireRequest request, Caller caller) {
        ImmutableListMultimap.Builder<String, String> headers = ImmutableListMultimap.builder();
        for (Map.Entry<String, String> field : request.headers().entries()) {
            headers.put(Ascii.toLowerCase(field.getKey()), field.getValue());
        }
        return new SideDoor.Request(
                request.method(),
                path(request.path()),
                query(request.query()),
                headers.build(),
                caller.account(),
                caller.region());
    }

    private static List<String> path(String path) {
        return path.length() < 2
                ? List.of()
                : SLASH.splitToStream(path.substring(1))
                        .map(segment -> decoded(segment.replace("+", "%2B")))
                        .toList();
    }

    private static ImmutableListMultimap<String, String> query(String query) {
        ImmutableListMultimap.Builder<String, String> parameters = ImmutableListMultimap.builder();
        for (String parameter : AMPERSAND.split(query)) {
            int assign = parameter.indexOf('=');
            String name = assign < 0 ? parameter : parameter.substring(0, assign);
            parameters.put(decoded(name), assign < 0 ? "" : decoded(parameter.substring(assign + 1)));
        }
        return parameters.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
