/** What a rule may read, name or call, as far as types tell. */
package io.disputetriage.rules.vocabulary;
