/**
 * What happens to a case after its first decision. Which facts it starts from when it is decided again, and what a report makes
 * of them. It never talks to a database, and never decides.
 */
package io.disputetriage.service.lifecycle;
