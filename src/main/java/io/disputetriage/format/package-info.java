/**
 * What comes in or goes out as JSON or YAML. Fact sheets, decisions and the files under {@code rules/}: strict readers that
 * tell every fault at once with its place, and writers whose text is the same for the same value. The HTTP interface, the
 * command line, the scenario runner and the policy tables call it. It never decides anything, asks for the time or opens a
 * file.
 */
package io.disputetriage.format;
