package org.parley.api.web;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Which machines may be asked. */
public enum Reach {
    /** All: for somebody who could ask them anyway. */
    ANYWHERE,
    /**
     * Those that have a public address, as registered in RFC 6890: for a server that others ask, which must not lead them into its
     * own network.
     */
    PUBLIC;

    boolean allows(InetAddress address) {
        return this == ANYWHERE || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet6Address) {
            // 2000::/3 is what is given out; without 2001:0::/32 and 2002::/16, which tunnel to addresses of the older
            // kind.
            boolean tunnel = first == 0x20 && (second == 0x02 || second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
            return (first & 0xE0) == 0x20 && !tunnel;
        }
        int third = bytes[2] & 0xFF;
        boolean shared = first == 100 && (second & 0xC0) == 64;
        boolean special = first == 0
                || first >= 240
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113;
        return !shared && !special;
    }
}
