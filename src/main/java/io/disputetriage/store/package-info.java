/**
 * Cases and decisions in PostgreSQL. The container binds it to the ports of {@code cases}; nobody
 * else sees it. It never decides, and never changes or deletes a decision.
 */
package io.disputetriage.store;
