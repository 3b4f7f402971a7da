/**
 * The rules in words, for people who don't read rule files. Each rule with the rows of the playbooks that it carries and the
 * scenarios that show it, the rules that can speak in a case, and the vocabulary: every word that a rule may use. The command
 * line prints them. It decides nothing and compiles nothing.
 */
package io.disputetriage.authoring.catalogue;
