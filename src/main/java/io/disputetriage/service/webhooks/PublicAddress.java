package io.disputetriage.service.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the internet at large from those that only this machine or its network can reach, by IANA's registries of special addresses. */
final class PublicAddress {
    private static final List<Range> NOT_PUBLIC_4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of version 6 nothing else has been given out. */
    private static final Range GIVEN_OUT_6 = Range.of("2000:0:0:0:0:0:0:0/3");

    /** Within that: for protocols, with addresses of version 4 inside, for documentation. */
    private static final List<Range> NOT_PUBLIC_6 = ranges(
            "2001:0:0:0:0:0:0:0/23", "2001:db8:0:0:0:0:0:0/32", "2002:0:0:0:0:0:0:0/16", "3fff:0:0:0:0:0:0:0/20");

    private PublicAddress() {}

    /** Java has made an address of version 4 of one that is mapped into version 6. */
    static boolean is(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(range -> range.has(address))
                : GIVEN_OUT_6.has(address) && NOT_PUBLIC_6.stream().noneMatch(range -> range.has(address));
    }

    private static List<Range> ranges(String... texts) {
        return List.of(texts).stream().map(Range::of).toList();
    }

    private record Range(byte[] first, int bits) {
        static Range of(String text) {
            String[] parts = text.split("/");
            try {
                // Digits, which nobody is asked about.
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (java.net.UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean has(InetAddress address) {
            byte[] other = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((other[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
