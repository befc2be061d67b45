package dev.understudy.core.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/** The members of a structure or union, declared on first use and indexed by name. */
final class MemberContainer {
    private final ImmutableList<Member> members;
    private final ImmutableMap<String, Member> byWireName;

    MemberContainer(Iterable<Member.Builder> declared) {
        ImmutableList.Builder<Member> list = ImmutableList.builder();
        ImmutableMap.Builder<String, Member> names = ImmutableMap.builder();
        int index = 0;
        for (Member.Builder builder : declared) {
            Member member = builder.build(index++);
            list.add(member);
            names.put(member.wireName(), member);
        }
        members = list.build();
        byWireName = names.buildOrThrow();
    }

    ImmutableList<Member> members() {
        return members;
    }

    @Nullable Member byWireName(String name) {
        return byWireName.get(name);
    }
}
