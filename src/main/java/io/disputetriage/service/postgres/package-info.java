/** A PostgreSQL of our own for those who bring none: unpacked, started, stopped. */
package io.disputetriage.service.postgres;
