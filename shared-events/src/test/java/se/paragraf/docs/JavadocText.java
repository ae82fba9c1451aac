package se.paragraf.docs;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ValueTree;
import java.util.List;
import java.util.stream.Collectors;

/** Javadoc as Markdown: code stays code, a link becomes what it is called, a constant its value. */
final class JavadocText {

    private final Package scope;

    JavadocText(Package scope) {
        this.scope = scope;
    }

    String of(List<? extends DocTree> parts) {
        return parts.stream()
                .map(this::part)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String part(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return "`" + literal.getBody().getBody() + "`";
        }
        if (part instanceof LinkTree link) {
            String label = of(link.getLabel());
            return label.isEmpty() ? lastName(link.getReference().getSignature()) : label;
        }
        if (part instanceof ValueTree value) {
            return constant(value.getReference().getSignature());
        }
        return part.toString();
    }

    private static String lastName(String signature) {
        return signature.substring(Math.max(signature.lastIndexOf('#'), signature.lastIndexOf('.')) + 1);
    }

    private String constant(String signature) {
        String[] place = signature.split("#", 2);
        try {
            return String.valueOf(Class.forName(scope.getName() + "." + place[0])
                    .getField(place[1])
                    .get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no constant " + signature, e);
        }
    }
}
