package io.disputetriage.rules.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a file once more, with the parser that the compiler will use. Two readings that differ would
 * mean that we admit one rule and run another, so they refuse the file. Parsing runs nothing.
 */
final class ParserCrossCheck {
    private ParserCrossCheck() {}

    /** Records a fault if the engine's parser refuses the file or understands it otherwise than we do. */
    static void compare(String text, List<Rule> outlines, TokenCursor in) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(null, text);
        } catch (DroolsParserException | RuntimeException e) {
            tree = null;
        }
        Optional<ParserError> refused = parser.getErrors().stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .findFirst();
        if (refused.isPresent() || tree == null) {
            int line = refused.map(ParserError::getRow).orElse(1);
            int column = refused.map(error -> error.getCol() + 1).orElse(1);
            in.fault("RUL-201", place(line, column), "The engine's parser can't read the rule here", null);
            return;
        }
        if (!sameFile(tree, outlines)) {
            in.fault(
                    "RUL-201",
                    place(1, 1),
                    "The engine's parser reads this file otherwise than it is written",
                    "Write plain rules as in the other files");
            return;
        }
        for (int i = 0; i < outlines.size(); i++) {
            if (!same(tree.getRules().get(i), outlines.get(i))) {
                in.fault(
                        "RUL-201",
                        place(outlines.get(i).line(), 1),
                        "The engine's parser reads this rule otherwise than it is written",
                        "Write it plainly, as the other rules");
            }
        }
    }

    private static boolean sameFile(PackageDescr tree, List<Rule> outlines) {
        return tree.getRules().size() == outlines.size()
                && (outlines.isEmpty() || tree.getName().equals(outlines.get(0).packageName()))
                && tree.getFunctions().isEmpty()
                && tree.getFunctionImports().isEmpty()
                && tree.getAccumulateImports().isEmpty()
                && tree.getTypeDeclarations().isEmpty()
                && tree.getEnumDeclarations().isEmpty()
                && tree.getEntryPointDeclarations().isEmpty()
                && tree.getWindowDeclarations().isEmpty()
                && tree.getGlobals().isEmpty()
                && tree.getAttributes().isEmpty();
    }

    private static boolean same(RuleDescr rule, Rule outline) {
        return rule.getName().equals(outline.name())
                && !rule.isQuery()
                && rule.getParentName() == null
                && rule.getAttributes().isEmpty()
                && rule.getNamedConsequences().isEmpty()
                && metadata(rule).equals(Map.of("id", 1, "owner", 1, "playbook", 1))
                && sameCondition(rule, outline)
                && words(String.valueOf(rule.getConsequence()))
                        .equals("insert ( " + words(outline.insertion().shown()) + ") ; ");
    }

    private static Map<String, Integer> metadata(RuleDescr rule) {
        Map<String, Integer> names = new TreeMap<>();
        rule.getAnnotations()
                .forEach(annotation ->
                        names.put(annotation.getName(), annotation.getValueMap().size()));
        return names;
    }

    private static boolean sameCondition(RuleDescr rule, Rule outline) {
        if (rule.getLhs().getDescrs().size() != 1
                || !(rule.getLhs().getDescrs().get(0) instanceof PatternDescr pattern)
                || !pattern.getObjectType().equals("Case")
                || pattern.getSource() != null
                || pattern.getIdentifier() != null
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty()) {
            return false;
        }
        List<String> theirs = new ArrayList<>();
        for (BaseDescr part : pattern.getConstraint().getDescrs()) {
            if (!(part instanceof ExprConstraintDescr constraint)) {
                return false;
            }
            theirs.add(words(constraint.getExpression()));
        }
        return theirs.equals(outline.constraints().stream()
                .map(constraint -> words(constraint.text()))
                .toList());
    }

    private static String words(String text) {
        StringBuilder all = new StringBuilder();
        Lexer.tokens(text).stream()
                .filter(token -> token.form() != Token.Form.END)
                .forEach(
                        token -> all.append(token.form() == Token.Form.STRING ? '"' + token.text() + '"' : token.text())
                                .append(' '));
        return all.toString();
    }

    private static Token place(int line, int column) {
        return new Token(Token.Form.SYMBOL, " ", Math.max(1, line), Math.max(1, column), 0, 0);
    }
}
