package io.disputetriage.service.pack;

import java.util.ArrayList;
import java.util.List;

/** Puts files into parts, in their order, so that each part stays within the limits unless a single file doesn't. */
final class Parts {
    private final PackLimits limits;
    private int part = 1;
    private int files;
    private long bytes;
    private long pages;

    private Parts(PackLimits limits) {
        this.limits = limits;
    }

    /** What a file takes of the limits. */
    record Size(long bytes, int pages) {}

    /** The part of each, from 1; the first part begins with the first size. */
    static List<Integer> of(List<Size> sizes, PackLimits limits) {
        Parts parts = new Parts(limits);
        List<Integer> numbers = new ArrayList<>();
        sizes.forEach(size -> numbers.add(parts.place(size)));
        return numbers;
    }

    private int place(Size size) {
        if (files > 0 && !fits(size)) {
            part++;
            files = 0;
            bytes = 0;
            pages = 0;
        }
        files++;
        bytes += size.bytes();
        pages += size.pages();
        return part;
    }

    private boolean fits(Size size) {
        return (limits.files() == null || files + 1 <= limits.files())
                && (limits.bytes() == null || bytes + size.bytes() <= limits.bytes())
                && (limits.pages() == null || pages + size.pages() <= limits.pages());
    }
}
