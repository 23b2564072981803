import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks PDF files with the veraPDF engine, one virtual machine for a whole test run.
 *
 * <p>Reads a file name per line and answers each with one line: "ok", the number of rules and that
 * of checks for every profile, then a tab and clause, test number and message for each rule that
 * failed; or "error" and why the file could not be read. The jar has no JAXB runtime, so the rules
 * are read from the engine's own XML with DOM.
 */
public final class VeraRun {
    private static final String RULES = "/org/verapdf/pdfa/validation/";

    public static void main(String[] profileNames) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        List<ValidationProfile> profiles = new ArrayList<>();
        for (String name : profileNames) {
            profiles.add(readProfile(name));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        BufferedReader names =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            out.println(check(new File(name), profiles));
        }
    }

    private static String check(File file, List<ValidationProfile> profiles) {
        StringBuilder counts = new StringBuilder("ok");
        Set<String> failures = new TreeSet<>();
        for (ValidationProfile profile : profiles) {
            PDFAFlavour flavour = profile.getPDFAFlavour();
            try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                    PDFAValidator validator =
                            ValidatorFactory.createValidator(profile, 1, false, true, false)) {
                ValidationResult result = validator.validate(parser);
                counts.append(' ').append(profile.getRules().size());
                counts.append(' ').append(result.getTotalAssertions());
                failures.addAll(failures(result));
            } catch (Exception | LinkageError problem) {
                return "error\t" + oneLine(problem.toString());
            }
        }
        return failures.isEmpty() ? counts.toString() : counts + "\t" + String.join("\t", failures);
    }

    private static Set<String> failures(ValidationResult result) {
        Set<String> lines = new TreeSet<>();
        for (RuleId id : result.getFailedChecks().keySet()) {
            String message = "";
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getRuleId().equals(id)) {
                    message = assertion.getMessage();
                }
            }
            lines.add(id.getClause() + " " + id.getTestNumber() + " " + oneLine(message));
        }
        return lines;
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }

    private static ValidationProfile readProfile(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root;
        try (InputStream in = VeraRun.class.getResourceAsStream(RULES + name + ".xml")) {
            if (in == null) {
                throw new IllegalArgumentException("the jar has no profile " + name);
            }
            root = factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : all(root, "rule")) {
            rules.add(readRule(rule));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : all(root, "variable")) {
            variables.add(
                    Profiles.variableFromValues(
                            variable.getAttribute("name"),
                            variable.getAttribute("object"),
                            text(variable, "defaultValue"),
                            text(variable, "value")));
        }
        return Profiles.profileFromValues(
                PDFAFlavour.valueOf(root.getAttribute("flavour")),
                Profiles.profileDetailsFromValues(name, name, "", new Date(0)),
                "",
                rules,
                variables);
    }

    private static Rule readRule(Element rule) {
        Element id = all(rule, "id").get(0);
        RuleId ruleId =
                Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"),
                        Integer.parseInt(id.getAttribute("testNumber")));
        String deferred = rule.getAttribute("deferred");
        ErrorDetails error = Profiles.errorFromValues(text(rule, "message"), new ArrayList<>());
        return Profiles.ruleFromValues(
                ruleId,
                rule.getAttribute("object"),
                deferred.isEmpty() ? null : Boolean.valueOf(deferred),
                rule.getAttribute("tags"),
                text(rule, "description"),
                text(rule, "test"),
                error,
                new ArrayList<>());
    }

    private static List<Element> all(Element above, String name) {
        NodeList found = above.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element above, String name) {
        List<Element> found = all(above, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private VeraRun() {}
}
