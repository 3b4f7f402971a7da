/**
 * How much of the rules their scenarios hold. Rules are changed one small thing at a time, and a change that no scenario
 * notices is a hole in the scenarios. The command line calls it. It compiles nothing, writes nothing and never changes a file.
 */
package io.disputetriage.authoring.mutation;
