package io.disputetriage.service.pack;

/**
 * A file in its place.
 *
 * @param number in reading order; the letter is 1
 * @param part from 1
 * @param entry its name in the pack
 * @param pages null: they can't be told
 */
record PackedFile(int number, int part, String entry, Integer pages, PackFile of) {}
