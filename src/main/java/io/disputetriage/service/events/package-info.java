/** What happened to cases, as it is told to the outside: in order, as CloudEvents, without personal data. */
package io.disputetriage.service.events;
