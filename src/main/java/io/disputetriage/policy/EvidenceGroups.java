package io.disputetriage.policy;

import io.disputetriage.facts.EvidenceLevel;
import java.util.ArrayList;
import java.util.List;

/** The groups of which one piece is enough: each needs two to choose from, for the same cases at the same time. */
final class EvidenceGroups {
    private final List<Member> members = new ArrayList<>();

    /** The group that a row of a level names; null: none. */
    static String name(Row row, EvidenceLevel level) {
        String group = row.textOrNull("group");
        if (level == EvidenceLevel.ONE_OF && group == null) {
            row.fault(
                    "POL-206", "Column group is empty", "Name what of which one is enough, such as PROOF_OF_DELIVERY.");
        } else if (level != null && level != EvidenceLevel.ONE_OF && group != null) {
            row.fault("POL-210", level + " with a group", "Leave group empty, or write ONE_OF.");
        } else if (group != null && !group.matches(Column.Form.WORD_OF_ITS_OWN.pattern())) {
            row.fault("POL-206", "group is " + group + ", not a word such as PROOF_OF_DELIVERY", null);
        }
        return group;
    }

    void add(Row row, EvidenceRequirement key, String group) {
        if (group != null && row.sound()) {
            members.add(new Member(row, key, group));
        }
    }

    void check() {
        for (Member member : members) {
            if (members.stream().noneMatch(member::isBeside)) {
                member.row.fault(
                        "POL-210",
                        "Nothing else is in the group " + member.group + " for these cases",
                        "Add what may stand in its place, or write REQUIRED or RECOMMENDED.");
            }
        }
    }

    private record Member(Row row, EvidenceRequirement key, String group) {
        boolean isBeside(Member other) {
            return group.equals(other.group)
                    && key.cases().equals(other.key.cases())
                    && key.evidence() != other.key.evidence()
                    && row.validity().overlaps(other.row.validity());
        }
    }
}
