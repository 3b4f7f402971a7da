package io.disputetriage.service.signatures;

import io.disputetriage.service.outbound.OutboundFailure;

/** Gives the public keys that eBay signs with. */
public interface EbayKeySource {

    /** Whether eBay may be asked; if not, only keys that stand in secrets are known. */
    boolean isOn();

    /**
     * What eBay's getPublicKey answers; it has ended after some seconds. Source:
     * https://developer.ebay.com/api-docs/commerce/notification/resources/public_key/methods/getPublicKey.
     *
     * @param kid which key, as a call names it
     */
    byte[] fetch(String kid) throws OutboundFailure;
}
