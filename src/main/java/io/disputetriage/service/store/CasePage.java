package io.disputetriage.service.store;

import io.disputetriage.service.cases.CaseFilter;
import java.util.UUID;

/** Which cases are on a page of a list. All that may be asked for is in indexes, so that the rows of no other cases are read. */
final class CasePage {
    private CasePage() {}

    /** Their ids, one more than the page holds if there is more, newest first; {@code olderThan} may be null. */
    static SqlText ids(String account, CaseFilter filter, UUID olderThan, int limit) {
        return new SqlText("")
                .add("select id from cases where %s", matching(account, filter).addIfKnown("id < ?", olderThan))
                .add(" order by id desc limit ?", limit + 1);
    }

    /** The conditions of a filter. */
    static SqlText matching(String account, CaseFilter filter) {
        String owner = filter.owner();
        return new SqlText(" and ")
                .add("account = ?", account)
                .addIfKnown("platform = ?", filter.platform())
                .addIfKnown(
                        "kind = ?", filter.kind() == null ? null : filter.kind().name())
                .addIfKnown(
                        "urgency = ?",
                        filter.urgency() == null ? null : filter.urgency().name())
                .addIfKnown("response_due < ?", filter.dueBefore())
                .addIfKnown("review_at < ?", filter.reviewBefore())
                .addIfKnown("owner = ?", "".equals(owner) ? null : owner)
                .addIf("owner is null", "".equals(owner))
                .addIf("open", Boolean.TRUE.equals(filter.open()))
                .addIf("not open", Boolean.FALSE.equals(filter.open()))
                .addIf("response_due is null", Boolean.TRUE.equals(filter.undated()))
                .addIf("response_due is not null", Boolean.FALSE.equals(filter.undated()));
    }
}
