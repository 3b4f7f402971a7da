/**
 * The HTTP contract: resources, problems, keys, limits. Storefronts call it. It never decides, never touches a database or the
 * engine, and never lets an exception's text out.
 */
package io.disputetriage.service.api;
