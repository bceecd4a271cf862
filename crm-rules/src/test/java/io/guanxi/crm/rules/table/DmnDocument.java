package io.guanxi.crm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An exported table, read back by the XML parser of the JDK, with the hit policies written out once more. */
final class DmnDocument {

    /** One rule. */
    record Rule(List<String> tests, String output, String row) {}

    static {
        readXml();
    }

    private final Document document;

    private DmnDocument(Document document) {
        this.document = document;
    }

    /** Lets the tests see the XML parser, for which the module that they are in does not ask. */
    static void readXml() {
        DmnDocument.class
                .getModule()
                .addReads(ModuleLayer.boot().findModule("java.xml").orElseThrow());
    }

    static DmnDocument parsed(DmnExport.Dmn dmn) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new DmnDocument(factory.newDocumentBuilder().parse(new InputSource(new StringReader(dmn.xml()))));
    }

    List<Element> elements(String name) {
        NodeList found = document.getElementsByTagNameNS(DmnExport.NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    List<String> texts(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    List<String> attributes(String name, String attribute) {
        return elements(name).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    List<Rule> rules() {
        return elements("rule").stream()
                .map(rule -> new Rule(
                        texts(rule, "inputEntry"),
                        texts(rule, "outputEntry").get(0),
                        texts(rule, "annotationEntry").get(0)))
                .toList();
    }

    private static List<String> texts(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(DmnExport.NAMESPACE, name);
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            texts.add(found.item(index).getTextContent());
        }
        return texts;
    }

    /** Every id that the document gives, each of which must be a name of XML and stand once. */
    void assertSoundIds() {
        NodeList all = document.getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < all.getLength(); index++) {
            String id = ((Element) all.item(index)).getAttribute("id");
            if (!id.isEmpty()) {
                assertThat(id).matches("[A-Za-z_][A-Za-z0-9_.-]*");
                assertThat(ids.add(id)).as(id).isTrue();
            }
        }
        assertThat(attributes("requiredInput", "href"))
                .isEqualTo(attributes("inputData", "id").stream()
                        .map(id -> "#" + id)
                        .toList());
        assertThat(ids).containsAll(attributes("inputData", "id"));
    }

    /** What the document says of a subject with these values, by the names of their inputs. */
    Optional<Object> outcome(Map<String, Optional<Object>> values) {
        List<String> inputs = texts("inputExpression");
        List<Object> hits = rules().stream()
                .filter(rule -> meets(values, inputs, rule))
                .map(rule -> FeelReader.literal(rule.output()))
                .toList();
        if (hits.isEmpty()) {
            return texts("defaultOutputEntry").stream().findFirst().map(FeelReader::literal);
        }
        return switch (attributes("decisionTable", "hitPolicy").get(0)) {
            case "UNIQUE" -> hits.size() == 1 ? Optional.of(hits.get(0)) : Optional.empty();
            case "ANY" -> new HashSet<>(hits).size() == 1 ? Optional.of(hits.get(0)) : Optional.empty();
            case "PRIORITY" ->
                FeelReader.parts(texts("outputValues").get(0)).stream()
                        .map(FeelReader::literal)
                        .filter(hits::contains)
                        .findFirst();
            default -> Optional.of(hits.get(0));
        };
    }

    private static boolean meets(Map<String, Optional<Object>> values, List<String> inputs, Rule rule) {
        assertThat(rule.tests()).hasSameSizeAs(inputs);
        for (int place = 0; place < inputs.size(); place++) {
            Object value =
                    values.getOrDefault(inputs.get(place), Optional.empty()).orElse(null);
            if (!FeelReader.meets(value, rule.tests().get(place))) {
                return false;
            }
        }
        return true;
    }
}
