package io.disputetriage.rules.engine;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every member that a class made from rules may name, by where in it: what the vocabulary has, and
 * what the generator of the engine needs around it. Whatever isn't here is refused.
 */
final class BytecodeAllowlist {
    private static final BytecodeAllowlist SHIPPED = new BytecodeAllowlist();
    private static final String VALUE = "java/lang/Boolean.valueOf(Z)Ljava/lang/Boolean;"
            + " java/lang/Integer.valueOf(I)Ljava/lang/Integer;"
            + " java/lang/Double.valueOf(D)Ljava/lang/Double;"
            + " java/math/BigDecimal.<init>(Ljava/lang/String;)V ";
    private static final String COMPARABLES = "(Ljava/lang/Comparable;Ljava/lang/Comparable;)Z";
    private static final String NUMBERS = "(Ljava/lang/Number;Ljava/lang/Number;)Z";
    private static final String UTIL = "org/drools/modelcompiler/util/EvaluationUtil.";
    private static final String MODEL = "org/drools/model/";
    private static final String KIE = "org/kie/api/builder/model/";

    /** How the engine joins a consequence with the variables it uses; there is one form per number of variables. */
    private static final Pattern ARITY = Pattern.compile(
            "org/drools/modelcompiler/dsl/pattern/D\\.on\\((Lorg/drools/model/Variable;)+\\)"
                    + "Lorg/drools/model/consequences/ConsequenceBuilder\\$_\\d+;"
                    + "|org/drools/model/consequences/ConsequenceBuilder\\$_\\d+\\.execute\\("
                    + "Lorg/drools/model/functions/Block\\d+;\\)Lorg/drools/model/consequences/ConsequenceBuilder\\$_\\d+;");

    private static final Pattern INTERFACES = Pattern.compile("org/drools/model/functions/(Block\\d+|HashedExpression"
            + "|Function1|Predicate1)|org/drools/model/(DomainClassMetadata|Model)"
            + "|org/drools/modelcompiler/CanonicalKieModuleModel");

    private final Map<Place, Set<String>> members = new EnumMap<>(Place.class);
    private final Set<String> types = new HashSet<>();

    private BytecodeAllowlist() {
        EnumSet.allOf(Place.class).forEach(place -> members.put(place, new HashSet<>()));
        allow(
                Place.ENUM,
                "java/lang/Enum.<init>(Ljava/lang/String;I)V"
                        + " java/lang/Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;"
                        + " java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V");
        allow(
                Place.START,
                "java/time/format/DateTimeFormatterBuilder.<init>()V java/util/Locale.ENGLISH"
                        + " java/time/format/DateTimeFormatterBuilder.appendPattern(Ljava/lang/String;)Ljava/time/format/DateTimeFormatterBuilder;"
                        + " java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive()Ljava/time/format/DateTimeFormatterBuilder;"
                        + " java/time/format/DateTimeFormatterBuilder.toFormatter(Ljava/util/Locale;)Ljava/time/format/DateTimeFormatter;"
                        + " org/drools/util/DateUtils.getDateFormatMask()Ljava/lang/String;");
        allow(
                Place.CONDITION,
                VALUE + comparisons()
                        + "io/disputetriage/facts/Case.plusDays(Ljava/time/Instant;I)Ljava/time/Instant;");
        allow(
                Place.CONSEQUENCE,
                VALUE + "java/lang/Boolean.booleanValue()Z " + MODEL + "Drools.insert(Ljava/lang/Object;)V");
        allow(Place.MODEL, VALUE + model());
        allow(
                Place.PROJECT,
                "java/lang/Object.<init>()V java/lang/IllegalArgumentException.<init>(Ljava/lang/String;)V "
                        + "java/lang/String.equals(Ljava/lang/Object;)Z java/lang/String.hashCode()I "
                        + "java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List; "
                        + "java/util/Collections.emptyList()Ljava/util/List; " + project());
        Vocabulary.shipped().types().forEach(this::words);
        facts();
        Vocabulary.shipped().calls().values().forEach(calls -> calls.values()
                .forEach(methods -> methods.forEach(method -> allow(Place.CONSEQUENCE, name(method)))));
        Stream.of(
                        "java/lang/Object java/lang/String java/lang/Boolean java/lang/Integer java/math/BigDecimal",
                        "java/time/Instant java/time/Duration java/util/Set java/util/List java/lang/RuntimeException",
                        "java/lang/IllegalArgumentException java/time/format/DateTimeFormatterBuilder",
                        MODEL + "functions/PredicateInformation " + MODEL + "Model " + MODEL + "Rule " + MODEL
                                + "Drools",
                        MODEL + "RuleItemBuilder org/kie/util/maven/support/ReleaseIdImpl")
                .flatMap(line -> Stream.of(line.split(" ")))
                .forEach(types::add);
    }

    static BytecodeAllowlist shipped() {
        return SHIPPED;
    }

    /** {@code member} is {@code owner.name(arguments)result} for a method, {@code owner.name} for a field. */
    boolean has(Place place, String member) {
        return members.get(place).contains(member)
                || place == Place.MODEL && ARITY.matcher(member).matches();
    }

    boolean hasType(String internalName) {
        return types.contains(internalName);
    }

    static boolean isInterface(String internalName) {
        return INTERFACES.matcher(internalName).matches();
    }

    private void allow(Place place, String list) {
        members.get(place).addAll(List.of(list.strip().split(" +")));
    }

    private static String comparisons() {
        StringBuilder all = new StringBuilder(UTIL + "areNullSafeEquals(Ljava/lang/Object;Ljava/lang/Object;)Z "
                + UTIL + "areNumbersNullSafeEquals" + NUMBERS + ' '
                + UTIL + "toBigDecimal(Ljava/lang/Object;)Ljava/math/BigDecimal; "
                + UTIL + "equals" + COMPARABLES + ' '
                + "org/drools/modelcompiler/dsl/pattern/D.eval(Lorg/drools/model/functions/Operator;Ljava/lang/Object;[Ljava/lang/Object;)Z "
                + MODEL + "operators/ContainsOperator.INSTANCE " + MODEL + "operators/InOperator.INSTANCE "
                + MODEL + "functions/PredicateInformation.<init>(Ljava/lang/String;[Ljava/lang/String;)V "
                + MODEL + "functions/PredicateInformation.addRuleNames([Ljava/lang/String;)V "
                + MODEL + "functions/PredicateInformation.setMoreThanMaxRuleDefs(Z)V ");
        for (String order : List.of("greaterThan", "greaterOrEqual", "lessThan", "lessOrEqual")) {
            all.append(UTIL + order + COMPARABLES + ' ' + UTIL + order + "Numbers" + NUMBERS + ' ');
        }
        return all.toString();
    }

    private static String model() {
        String d = "org/drools/modelcompiler/dsl/pattern/D.";
        String pattern = MODEL + "PatternDSL$PatternDef.";
        String def = "Lorg/drools/model/PatternDSL$PatternDef; ";
        String index = MODEL + "Index$ConstraintType.";
        return "java/lang/Object.<init>()V java/lang/String.equals(Ljava/lang/Object;)Z java/lang/String.hashCode()I "
                + "java/lang/RuntimeException.<init>(Ljava/lang/String;)V "
                + "java/lang/IllegalArgumentException.<init>(Ljava/lang/String;)V "
                + "java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List; "
                + "java/util/Collections.emptyList()Ljava/util/List; "
                + MODEL + "DomainClassMetadata.getPropertyIndex(Ljava/lang/String;)I "
                + d
                + "declarationOf(Ljava/lang/Class;Lorg/drools/model/DomainClassMetadata;Ljava/lang/String;)Lorg/drools/model/Declaration; "
                + d
                + "alphaIndexedBy(Ljava/lang/Class;Lorg/drools/model/Index$ConstraintType;ILorg/drools/model/functions/Function1;Ljava/lang/Object;)Lorg/drools/model/AlphaIndex; "
                + d + "rule(Ljava/lang/String;Ljava/lang/String;)Lorg/drools/model/impl/RuleBuilder; "
                + d + "pattern(Lorg/drools/model/Variable;)" + def
                + d
                + "execute(Lorg/drools/model/functions/Block1;)Lorg/drools/model/consequences/ConsequenceBuilder$_0; "
                + pattern + "bind(Lorg/drools/model/Variable;Lorg/drools/model/functions/Function1;)" + def
                + pattern + "expr(Ljava/lang/String;Lorg/drools/model/functions/Predicate1;)" + def
                + pattern
                + "expr(Ljava/lang/String;Lorg/drools/model/functions/Predicate1;Lorg/drools/model/AlphaIndex;)" + def
                + MODEL + "impl/RuleBuilder.build([Lorg/drools/model/RuleItemBuilder;)Lorg/drools/model/Rule; "
                + index + "EQUAL " + index + "GREATER_THAN " + index + "GREATER_OR_EQUAL " + index + "LESS_THAN "
                + index + "LESS_OR_EQUAL";
    }

    private static String project() {
        String base = "Lorg/kie/api/builder/model/KieBaseModel; ";
        String session = "Lorg/kie/api/builder/model/KieSessionModel; ";
        String type = "KieSessionModel$KieSessionType";
        return "org/kie/api/KieServices.get()Lorg/kie/api/KieServices; "
                + "org/kie/api/KieServices.newKieModuleModel()Lorg/kie/api/builder/model/KieModuleModel; "
                + KIE + "KieModuleModel.newKieBaseModel(Ljava/lang/String;)" + base
                + KIE + "KieBaseModel.addPackage(Ljava/lang/String;)" + base
                + KIE + "KieBaseModel.setDefault(Z)" + base
                + KIE + "KieBaseModel.setEventProcessingMode(Lorg/kie/api/conf/EventProcessingOption;)" + base
                + KIE + "KieBaseModel.setMutability(Lorg/kie/api/conf/KieBaseMutabilityOption;)" + base
                + KIE + "KieBaseModel.newKieSessionModel(Ljava/lang/String;)" + session
                + KIE + "KieSessionModel.setClockType(Lorg/kie/api/runtime/conf/ClockTypeOption;)" + session
                + KIE + "KieSessionModel.setDefault(Z)" + session
                + KIE + "KieSessionModel.setType(Lorg/kie/api/builder/model/" + type + ";)" + session
                + KIE + type + ".STATEFUL " + KIE + type + ".STATELESS "
                + "org/kie/api/runtime/conf/ClockTypeOption.get(Ljava/lang/String;)Lorg/kie/api/runtime/conf/ClockTypeOption; "
                + "org/kie/api/conf/EventProcessingOption.CLOUD org/kie/api/conf/KieBaseMutabilityOption.ALLOWED "
                + "org/kie/util/maven/support/ReleaseIdImpl.<init>(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)V";
    }

    /** Constants of the vocabulary, wherever a rule can write one. */
    private void words(Class<?> type) {
        String owner = internal(type);
        types.add(owner);
        for (Object word : type.getEnumConstants()) {
            String member = owner + "." + ((Enum<?>) word).name();
            members.get(Place.CONDITION).add(member);
            members.get(Place.CONSEQUENCE).add(member);
            members.get(Place.MODEL).add(member);
        }
    }

    /** Reading a component of the case and of its sections. */
    private void facts() {
        Set<Class<?>> records = new HashSet<>(Set.of(Case.class));
        for (Method method : Case.class.getDeclaredMethods()) {
            if (method.getReturnType().isRecord()) {
                records.add(method.getReturnType());
            }
        }
        for (Class<?> type : records) {
            types.add(internal(type));
            for (Method method : type.getDeclaredMethods()) {
                boolean reads = Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && !Set.of("toString", "hashCode").contains(method.getName());
                if (reads) {
                    allow(Place.CONDITION, name(method));
                }
            }
        }
        types.addAll(Vocabulary.shipped().properties().values().stream()
                .filter(Class.class::isInstance)
                .map(type -> internal((Class<?>) type))
                .toList());
    }

    private static String name(Method method) {
        return internal(method.getDeclaringClass()) + "." + method.getName()
                + org.objectweb.asm.Type.getMethodDescriptor(method);
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** Where in a generated class a member is named. */
    enum Place {
        /** What every enum constant brings along. */
        ENUM,
        /** A static initialiser. */
        START,
        /** A test or a binding. */
        CONDITION,
        /** What a rule inserts. */
        CONSEQUENCE,
        /** The description of the rules. */
        MODEL,
        /** The description of the whole module. */
        PROJECT
    }
}
