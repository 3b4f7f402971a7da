package io.disputetriage.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no call may go, whatever form the address has. */
class PublicAddressTest {
    @Property
    void what_java_itself_calls_special_is_never_public(@ForAll("bytes4or16") byte[] bytes)
            throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(bytes);
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        assertThat(special && PublicAddress.is(address)).as(address.toString()).isFalse();
    }

    /** Bytes at the edges and in the middle of what is forbidden, mostly. */
    @Provide
    Arbitrary<byte[]> bytes4or16() {
        Arbitrary<Byte> likely = Arbitraries.of(
                (byte) 0,
                (byte) 10,
                (byte) 127,
                (byte) 169,
                (byte) 172,
                (byte) 192,
                (byte) 168,
                (byte) 254,
                (byte) 0xe0,
                (byte) 0xfe,
                (byte) 0x80,
                (byte) 0xfc,
                (byte) 0xff,
                (byte) 0x20);
        Arbitrary<Byte> either = Arbitraries.oneOf(likely, Arbitraries.bytes());
        return Arbitraries.of(4, 16).flatMap(size -> either.list().ofSize(size)).map(list -> {
            byte[] bytes = new byte[list.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = list.get(i);
            }
            return bytes;
        });
    }

    @Property
    void a_private_address_of_version_4_is_not_public_in_any_dress_of_version_6(@ForAll @Size(2) byte[] last)
            throws UnknownHostException {
        byte[] private4 = {10, 1, last[0], last[1]};
        for (String prefix : new String[] {
            "00000000000000000000ffff", // mapped
            "000000000000000000000000", // compatible
            "0064ff9b0000000000000000", // NAT64
            "0064ff9b0001000000000000", // NAT64 of a network of one's own
            "200100000000000000000000", // Teredo
        }) {
            byte[] bytes = Arrays.copyOf(java.util.HexFormat.of().parseHex(prefix), 16);
            System.arraycopy(private4, 0, bytes, 12, 4);
            assertThat(PublicAddress.is(InetAddress.getByAddress(bytes)))
                    .as(prefix)
                    .isFalse();
        }
        byte[] sixToFour = Arrays.copyOf(new byte[] {0x20, 0x02, 10, 1, last[0], last[1]}, 16);
        assertThat(PublicAddress.is(InetAddress.getByAddress(sixToFour))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "4000::1",
                "5f00::1"
            })
    void these_are_not_public(String text) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.0.1",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void these_are_public(String text) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(text))).isTrue();
    }
}
