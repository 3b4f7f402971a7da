/**
 * The life cycle of a case, with the port {@link io.disputetriage.service.cases.CaseStore} that keeps it. The use-cases of
 * {@code triage} call it, {@code store} implements it, {@code api} shows what it returns. It never decides, and never knows how
 * anything is stored.
 */
package io.disputetriage.service.cases;
