package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as the tree that JSON would be: an element with elements in it is an object, or a list if its {@code type} is
 * {@code array} or a name stands in it twice; one with {@code nil} is null, any other a text. A document type declaration,
 * and with it every entity, is refused.
 */
final class PayloadXml {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final XMLStreamReader reader;
    private InputFault refusal;

    private PayloadXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static JsonResult read(String text) {
        try {
            PayloadXml xml = new PayloadXml(factory().createXMLStreamReader(new StringReader(text)));
            return xml.read();
        } catch (XMLStreamException broken) {
            return faulty(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the payload is read");
        });
        return factory;
    }

    private JsonResult read() {
        try {
            while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                next();
            }
            ObjectNode root = NODES.objectNode();
            String name = reader.getLocalName();
            root.set(name, element(1));
            while (reader.hasNext()) {
                next();
            }
            return new JsonResult.Parsed(root);
        } catch (XMLStreamException broken) {
            return refusal == null ? faulty(broken) : new JsonResult.Faulty(List.of(refusal));
        }
    }

    private static JsonResult faulty(XMLStreamException broken) {
        Location place = broken.getLocation();
        String message = place == null
                ? "This is not XML."
                : "This is not XML (line %d, column %d).".formatted(place.getLineNumber(), place.getColumnNumber());
        return new JsonResult.Faulty(List.of(new InputFault("", message, null)));
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refuse("XML with a document type declaration, or entities of its own, is not read.", "Leave it out.");
        }
        return event;
    }

    private XMLStreamException refuse(String message, String hint) {
        refusal = new InputFault("", message, hint);
        return new XMLStreamException(message);
    }

    /** From its start, where the reader stands, to its end. */
    private JsonNode element(int depth) throws XMLStreamException {
        if (depth > JsonReader.MAX_FOREIGN_DEPTH) {
            throw refuse("This is nested too deeply.", "At most " + JsonReader.MAX_FOREIGN_DEPTH + " levels.");
        }
        boolean nil = "true".equals(reader.getAttributeValue(null, "nil"));
        boolean list = "array".equals(reader.getAttributeValue(null, "type"));
        Map<String, ArrayNode> children = new LinkedHashMap<>();
        ArrayNode inOrder = NODES.arrayNode();
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                JsonNode child = element(depth + 1);
                inOrder.add(child);
                children.computeIfAbsent(name, first -> NODES.arrayNode()).add(child);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        if (list) {
            return inOrder;
        }
        if (children.isEmpty()) {
            return nil ? NullNode.instance : TextNode.valueOf(text.toString());
        }
        ObjectNode object = NODES.objectNode();
        children.forEach((name, all) -> object.set(name, all.size() == 1 ? all.get(0) : all));
        return object;
    }
}
