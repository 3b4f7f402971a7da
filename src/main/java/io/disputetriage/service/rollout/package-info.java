/** How a ruleset goes live on all replicas: proposed, admitted, activated, run in the shadow of another. */
package io.disputetriage.service.rollout;
