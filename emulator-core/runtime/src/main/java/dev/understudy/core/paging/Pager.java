package dev.understudy.core.paging;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Pagination;
import dev.understudy.core.model.Structure;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lists into pages. It reads page size and token from the input itself, by the operation's pagination trait.
 *
 * <p>A token is opaque and bound to operation, caller and all other members of the input: one that is damaged or comes
 * from another list gives the service's own error.
 */
public final class Pager {
    private final int defaultPageSize;
    private final Function<String, ? extends ModeledError> invalidToken;

    private final PageToken tokens;

    private Pager(int defaultPageSize, Function<String, ? extends ModeledError> invalidToken, PageToken tokens) {
        this.defaultPageSize = defaultPageSize;
        this.invalidToken = invalidToken;
        this.tokens = tokens;
    }

    /**
     * A pager with the manners of one service.
     *
     * @param defaultPageSize how many items a page has if the caller does not say
     * @param invalidToken the refusal of a damaged or foreign token
     */
    public Pager(int defaultPageSize, Supplier<? extends ModeledError> invalidToken) {
        this(defaultPageSize, token -> invalidToken.get(), PageToken.URL_SAFE);
    }

    /**
     * A pager for a service whose refusal of a token shows the token.
     *
     * @param defaultPageSize how many items a page has if the caller does not say
     * @param invalidToken the refusal of a damaged or foreign token
     */
    public static Pager showingTokens(int defaultPageSize, Function<String, ? extends ModeledError> invalidToken) {
        return new Pager(defaultPageSize, invalidToken, PageToken.URL_SAFE);
    }

    /** The same pager with tokens in the plain base64 alphabet, for services whose models allow no other letters. */
    public Pager withBase64Tokens() {
        return new Pager(defaultPageSize, invalidToken, PageToken.BASE64);
    }

    /**
     * The page that a request asks for.
     *
     * @param input the request's input, whose paging members the operation's model names
     * @param source all items that satisfy the request
     * @throws ModeledError the service's own, if the token is not one of this list's
     */
    public <V> Page<V> page(Structure input, PagedRequest request, PageSource<V> source) {
        return page(input, request, defaultPageSize, source);
    }

    /** The page that a request asks for, with a default page size other than the service's usual one. */
    public <V> Page<V> page(Structure input, PagedRequest request, int pageSize, PageSource<V> source) {
        Pagination pagination = Objects.requireNonNull(request.operation().pagination(), "operation is not paginated");
        return page(input, request, pageSize, pagination, source);
    }

    /** The page that a request asks for, if the operation's model does not say which members are about pages. */
    public <V> Page<V> page(Structure input, PagedRequest request, Pagination pagination, PageSource<V> source) {
        return page(input, request, defaultPageSize, pagination, source);
    }

    private <V> Page<V> page(
            Structure input, PagedRequest request, int pageSize, Pagination pagination, PageSource<V> source) {
        int size = pageSize(input, pagination, pageSize);
        String scope = scope(input, request, pagination);
        String position = position(input, pagination, scope);
        Iterator<Positioned<V>> rest = source.after(position);
        List<V> items = new ArrayList<>(Math.min(size, 64));
        String last = null;
        while (items.size() < size && rest.hasNext()) {
            Positioned<V> next = rest.next();
            items.add(next.item());
            last = next.position();
        }
        return new Page<>(List.copyOf(items), last != null && rest.hasNext() ? tokens.seal(scope, last) : null);
    }

    private static int pageSize(Structure input, Pagination pagination, int otherwise) {
        Object wanted = value(input, pagination.pageSize());
        return wanted instanceof Integer number && number > 0 ? number : otherwise;
    }

    private @Nullable String position(Structure input, Pagination pagination, String scope) {
        if (!(value(input, pagination.inputToken()) instanceof String token) || token.isEmpty()) {
            return null;
        }
        String position = tokens.open(scope, token);
        if (position == null) {
            throw invalidToken.apply(token);
        }
        return position;
    }

    private static @Nullable Object value(Structure input, String member) {
        for (Member candidate : input.structureSchema().members()) {
            if (candidate.name().equals(member)) {
                return input.memberAt(candidate.index());
            }
        }
        return null;
    }

    /** Everything that decides which list is paged. */
    private static String scope(Structure input, PagedRequest request, Pagination pagination) {
        StringBuilder scope = new StringBuilder(128)
                .append(request.operation())
                .append('|')
                .append(request.account())
                .append('|')
                .append(request.region());
        for (Member member : input.structureSchema().members()) {
            boolean paging = member.name().equals(pagination.inputToken())
                    || member.name().equals(pagination.pageSize());
            Object value = paging ? null : input.memberAt(member.index());
            if (value != null) {
                scope.append('|').append(member.name()).append('=').append(value);
            }
        }
        return scope.toString();
    }
}
