/**
 * The catalogue of the rules, for people who don't read rule files: what each rule says in words, which rows of the
 * playbooks it carries and which scenarios show it, and which rules can speak in which cases. Beside it stands the vocabulary:
 * every word that a rule may use. The command line prints them. It decides nothing and compiles nothing.
 */
package io.disputetriage.authoring.catalogue;
