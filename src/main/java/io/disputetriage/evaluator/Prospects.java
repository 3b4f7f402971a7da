package io.disputetriage.evaluator;

import io.disputetriage.decision.Barred;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.evaluator.OpenFact.Weight;
import io.disputetriage.facts.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What finding out each unknown fact could do to the decision of one case; gathered rule by rule. */
final class Prospects {
    private static final Comparator<Prospect> ORDER = Comparator.comparing((Prospect prospect) -> prospect.weight)
            .thenComparingInt(prospect -> prospect.place)
            .thenComparingInt(prospect -> -prospect.rules)
            .thenComparing(prospect -> prospect.fact);

    private final Kind kind;
    private final OrderTable order;
    private final Barred barred;
    private final Prospect[] byFact = new Prospect[SheetFacts.PATHS.size()];
    private final int rowWords;

    Prospects(Kind kind, OrderTable order, Barred barred, int rows) {
        this.kind = kind;
        this.order = order;
        this.barred = barred;
        rowWords = (rows + Long.SIZE - 1) / Long.SIZE;
    }

    /** A rule that doesn't fire yet and says something new. */
    void couldFire(Outlook.Ready ready, Look look) {
        if (futile(ready)) {
            return;
        }
        long alone = -1L;
        long any = 0;
        long ruledOut = 0;
        for (Check check : ready.rule().checks()) {
            int standing = check.standing(look);
            if (!Standing.settled(standing)) {
                if (Standing.holds(standing)) {
                    ruledOut |= check.ruledOutBy(look);
                } else {
                    alone &= check.settledBy(look);
                    any |= check.helpedBy(look);
                }
            }
        }
        add(ready, alone & ~ruledOut, Weight.TOGETHER, any & ~ruledOut);
    }

    /** A rule that fires, among all that do. */
    void fires(Outlook.Ready ready, List<Outlook.Ready> firing, Look look) {
        if (futile(ready)) {
            return;
        }
        long alone = -1L;
        long any = -1L;
        for (int i = 0; i < firing.size() && any != 0; i++) {
            Outlook.Ready other = firing.get(i);
            if (other.saying() == ready.saying()) {
                long broken = 0;
                long shaken = 0;
                for (Check check : other.rule().checks()) {
                    if (!Standing.settled(check.standing(look))) {
                        broken |= check.brokenBy(look);
                        shaken |= check.shakenBy(look);
                    }
                }
                alone &= broken;
                any &= shaken;
            }
        }
        add(ready, alone, Weight.SHAKEN, any);
        for (Side.Fact fact : ready.rule().saying().filled()) {
            if (look.value(fact.property()) == null) {
                add(ready, Weight.PARAMETER, fact.need(look, value -> true).any());
            }
        }
    }

    /** In their order, with the rows by their names. */
    List<OpenFact> inOrder(List<String> rows) {
        List<Prospect> all = new ArrayList<>();
        for (Prospect prospect : byFact) {
            if (prospect != null) {
                all.add(prospect);
            }
        }
        all.sort(ORDER);
        List<OpenFact> open = new ArrayList<>(all.size());
        for (Prospect prospect : all) {
            open.add(new OpenFact(prospect.fact, prospect.weight, prospect.rows(rows)));
        }
        return open;
    }

    private boolean futile(Outlook.Ready ready) {
        Saying saying = ready.rule().saying();
        return saying.action().isPresent() && barred.has(saying.action().get(), saying.options());
    }

    private void add(Outlook.Ready ready, long alone, Weight together, long any) {
        if (ready.rule().saying().action().isPresent()) {
            add(ready, Weight.ACTION, alone);
            add(ready, together, any & ~alone);
        } else {
            add(ready, Weight.NOTE, alone);
        }
    }

    private void add(Outlook.Ready ready, Weight weight, long facts) {
        Saying saying = ready.rule().saying();
        int place = saying.action().isPresent()
                ? order.place(kind, saying.action().get(), saying.later())
                : Integer.MAX_VALUE;
        for (long left = facts; left != 0; left &= left - 1) {
            int fact = Long.numberOfTrailingZeros(left);
            if (byFact[fact] == null) {
                byFact[fact] = new Prospect(SheetFacts.PATHS.get(fact), rowWords);
            }
            byFact[fact].add(weight, place, ready.rows());
        }
    }

    /** One fact. */
    private static final class Prospect {
        private final String fact;
        private final long[] rows;
        private Weight weight = Weight.NOTE;
        private int place = Integer.MAX_VALUE;
        private int rules;

        Prospect(String fact, int rowWords) {
            this.fact = fact;
            rows = new long[rowWords];
        }

        void add(Weight next, int nextPlace, long[] nextRows) {
            if (next.compareTo(weight) < 0) {
                weight = next;
                place = nextPlace;
            } else if (next == weight) {
                place = Math.min(place, nextPlace);
            }
            rules++;
            for (int i = 0; i < rows.length; i++) {
                rows[i] |= nextRows[i];
            }
        }

        List<String> rows(List<String> names) {
            List<String> all = new ArrayList<>();
            for (int word = 0; word < rows.length; word++) {
                for (long left = rows[word]; left != 0; left &= left - 1) {
                    all.add(names.get(word * Long.SIZE + Long.numberOfTrailingZeros(left)));
                }
            }
            return all;
        }
    }
}
