package se.paragraf.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The javadoc of one of the product's own types, read from its source by the compiler, so that a document cannot say
 * other than the code.
 *
 * @param text what it says of the type
 * @param members what it says of each component of a record, or constant of an enum
 */
public record Javadoc(String text, Map<String, String> members) {

    private static final List<String> MODULES =
            List.of("shared-events", "service-support", "command-side", "query-side", "standalone");
    private static final Map<Class<?>, Map<String, Javadoc>> READ = new ConcurrentHashMap<>();

    /**
     * The javadoc of the type.
     *
     * @throws IllegalStateException where it has none
     */
    public static Javadoc of(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Javadoc found = READ.computeIfAbsent(outermost, Javadoc::read).get(type.getCanonicalName());
        if (found == null) {
            throw new IllegalStateException(type.getName() + " has no javadoc");
        }
        return found;
    }

    /**
     * What is said of one member.
     *
     * @throws IllegalStateException where nothing is
     */
    public String of(String member) {
        String said = members.get(member);
        if (said == null) {
            throw new IllegalStateException("nothing is said of " + member + " beside: " + text);
        }
        return said;
    }

    private static Map<String, Javadoc> read(Class<?> outermost) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source(outermost)));
            Scanner scanner = new Scanner(DocTrees.instance(task), outermost.getPackage());
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, outermost.getPackageName());
            }
            return scanner.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path source(Class<?> outermost) {
        String file = "src/main/java/" + outermost.getName().replace('.', '/') + ".java";
        return MODULES.stream()
                .flatMap(module -> Stream.of(Path.of("..", module, file), Path.of(module, file)))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of " + outermost.getName()));
    }

    /** Walks a source file; the argument handed down is the name of what encloses. */
    private static final class Scanner extends TreePathScanner<@Nullable Void, String> {

        private final Map<String, Javadoc> found = new HashMap<>();
        private final DocTrees trees;
        private final JavadocText text;

        Scanner(DocTrees trees, Package scope) {
            this.trees = trees;
            this.text = new JavadocText(scope);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String enclosing) {
            String name = enclosing + "." + type.getSimpleName();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                found.put(name, new Javadoc(text.of(comment.getFullBody()), members(type, comment)));
            }
            return super.visitClass(type, name);
        }

        private Map<String, String> members(ClassTree type, DocCommentTree comment) {
            Map<String, String> members = new LinkedHashMap<>();
            comment.getBlockTags().forEach(tag -> {
                if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                    members.put(param.getName().getName().toString(), text.of(param.getDescription()));
                }
            });
            type.getMembers().forEach(member -> {
                DocCommentTree said = trees.getDocCommentTree(new TreePath(getCurrentPath(), member));
                if (member instanceof VariableTree constant && said != null) {
                    members.putIfAbsent(constant.getName().toString(), text.of(said.getFullBody()));
                }
            });
            return members;
        }
    }
}
