/**
 * Whether a call of a platform or tracker is genuine: judged over the bytes that came, before anything is made of them. One
 * scheme per sender; a pure function of call and secrets, but for PayPal's certificates and eBay's keys, which are fetched.
 */
package io.disputetriage.service.signatures;
