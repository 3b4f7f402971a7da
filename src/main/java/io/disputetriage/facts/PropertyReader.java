package io.disputetriage.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** Reads all facts of a case at once, row by row. */
final class PropertyReader {
    /** The components of a case that hold facts of their own. */
    private static final List<RecordComponent> SECTIONS = Stream.of(Case.class.getRecordComponents())
            .filter(component -> component.getType().isRecord() && component.getType() != CaseRecord.class)
            .toList();

    /** Takes a case; gives a row for its own components and one for each section. A constant, so that it is compiled as a whole. */
    private static final MethodHandle READ = reader();

    private PropertyReader() {}

    /** The row of a component of a case; 0 if it holds no facts of its own. */
    static int row(RecordComponent component) {
        return 1 + SECTIONS.stream().map(RecordComponent::getName).toList().indexOf(component.getName());
    }

    /** Row 0: the components of the case itself. */
    static Object[][] read(Case facts) {
        try {
            return (Object[][]) READ.invokeExact(facts);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("An accessor of a fact threw", e);
        }
    }

    private static MethodHandle reader() {
        Stream<MethodHandle> sections = SECTIONS.stream()
                .map(section -> MethodHandles.filterReturnValue(accessor(section), readers(section.getType())));
        return array(
                Object[][].class,
                Case.class,
                Stream.concat(Stream.of(readers(Case.class)), sections).toList());
    }

    private static MethodHandle readers(Class<?> section) {
        return array(
                Object[].class,
                section,
                Stream.of(section.getRecordComponents())
                        .map(PropertyReader::accessor)
                        .toList());
    }

    /** Takes one value of a type; gives the array of what each reader makes of it. */
    private static MethodHandle array(Class<?> array, Class<?> of, List<MethodHandle> readers) {
        MethodType each = MethodType.methodType(array.getComponentType(), of);
        MethodHandle filled = MethodHandles.filterArguments(
                MethodHandles.identity(array).asCollector(array, readers.size()),
                0,
                readers.stream().map(reader -> reader.asType(each)).toArray(MethodHandle[]::new));
        return MethodHandles.permuteArguments(filled, MethodType.methodType(array, of), new int[readers.size()]);
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.lookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Facts are public records", e);
        }
    }
}
