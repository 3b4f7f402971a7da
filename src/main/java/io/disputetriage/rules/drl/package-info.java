/** The text of rule files: parsed within the profile to trees, laid out, compared with what the engine reads. */
package io.disputetriage.rules.drl;
