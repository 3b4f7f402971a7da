package io.disputetriage.service.pack;

import io.disputetriage.decision.messages.Language;

/** What the table of a letter says by itself. What the rest of it says comes from the rules. */
record LetterWords(
        String enclosed, String number, String evidence, String file, String type, String pages, String parts) {
    private static final LetterWords ENGLISH = new LetterWords(
            "Enclosed files", "No.", "Evidence", "File", "Type", "Pages", "The files come in %d parts.");
    private static final LetterWords CHINESE = new LetterWords("所附文件", "编号", "证据", "文件", "类型", "页数", "文件分为 %d 部分。");

    /** English for a language without words of its own. */
    static LetterWords of(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }
}
