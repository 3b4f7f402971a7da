/**
 * Cases and decisions in PostgreSQL. The container binds it to the ports of {@code cases}; nobody
 * else sees it. It never decides, never deletes a decision, and changes one only
 * to erase what is personal in it.
 */
package io.disputetriage.service.store;
